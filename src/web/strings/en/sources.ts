const count = new Intl.NumberFormat("en");
const list = new Intl.ListFormat("en", { type: "conjunction" });

/** The words of the sources, in English. */
export const sources = {
  title: "Sources",
  hint: "Who says what in this case, and how far the others bear it out. Choose a source to see the war as it alone tells it; choose a number to read the sentences.",
  none: "No source says anything yet.",
  name: "Source",
  kind: "Kind",
  kinds: { document: "document", quoted: "quoted" },
  published: (day: string) => `published ${day}`,
  claims: "Claims",
  control: "On ground",
  figures: "Figures",
  alone: "Alone",
  aloneHint: "Changes of holder that no other source tells",
  contradicted: "Contradicted",
  contradictedHint: "Claims that another claim says otherwise of",
  againstInterest: "Against interest",
  againstInterestHint: "Claims that give ground to another side than its own",
  side: "Speaks for",
  unknown: "not known",
  nobody: "no side",
  presumed: (because: string | null) => (because === null ? "presumed" : `presumed: its name has “${because}”`),
  decided: "decided",
  sideOf: (source: string) => `Whom ${source} speaks for`,
  ground: (sides: readonly { readonly side: string; readonly times: number }[]) =>
    `gives ground to ${list.format(sides.map(({ side, times }) => `${side} ${times === 1 ? "once" : `${count.format(times)} times`}`))}`,
  read: (what: string, source: string) => `${what}: ${source}`,
  reading: (what: string, source: string) => `${what}: sentences of ${source}`,
  close: "Close",
  only: (name: string) => `Show the case according to ${name} alone`,
  chosen: "shown alone",
};
