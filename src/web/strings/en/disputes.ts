const count = new Intl.NumberFormat("en");

/** The words of the disputes, in English. */
export const disputes = {
  title: "Disputes",
  hint: "Claims that cannot all be true, those first on which most of the map or of a toll depends. Nothing is averaged away.",
  count: (disputes: number) => (disputes === 1 ? "1 dispute" : `${count.format(disputes)} disputes`),
  none: "The sources of this case do not contradict each other.",
  noneHint:
    "Disputes appear where two documents, or two sources that one document quotes, say different things of one place or number.",
  kinds: {
    holder: "Who held it",
    date: "When",
    number: "How many",
    actor: "Who did it",
    outcome: "What came of it",
  } as Record<string, string>,
  since: (who: string, day: string) => `${who} since ${day}`,
  nobody: "nobody",
  somebody: "Somebody",
  so: "It was so",
  denied: "It is denied",
  all: "All kinds",
  show: "Show",
  against: "against",
  settled: (day: string, side: string) => `From ${day} on the sources agree: ${side}.`,
  open: "Never settled by the sources.",
  onMap: "Show on the map",
  decide: "Decide in the review",
  subject: (what: string, who: string | null) => (who ? `${what}, ${who}` : what),
};
