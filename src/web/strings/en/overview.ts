const count = new Intl.NumberFormat("en");
const list = new Intl.ListFormat("en", { type: "conjunction" });
const plural = (number: number, one: string, many: string): string =>
  `${count.format(number)} ${number === 1 ? one : many}`;

/** The words of the overview, in English. */
export const overview = {
  byOn: (who: string, when: string) => `${who}, ${when}`,
  columns: ["what", "side", "text", "sources"],
  title: "Overview",
  lead: (first: string | null, last: string | null, documents: number, claims: number, places: number) =>
    `${first === null ? "" : first === last ? `${first}. ` : `${first} to ${last}. `}${plural(documents, "document", "documents")} with ${plural(claims, "claim", "claims")} tell who held ${plural(places, "place", "places")}.`,
  decisive: "The days on which most changed",
  noChanges: "No place changes hands in this case.",
  changedKey: "changes on the day",
  changed: (names: readonly string[], more: number) =>
    `${list.format(more > 0 ? [...names, `${count.format(more)} more`] : names)} ${names.length + more === 1 ? "changes" : "change"}`,
  facts: "In one table",
  hint: "Every entry opens the sentences it rests on. Where documents say different things, each has its own line.",
  period: "When",
  byItsClaims: (source: string) => `the days of the claims in ${source}`,
  place: "Where",
  partOf: "Part of",
  precededBy: "Preceded by",
  ledTo: "Led to",
  result: "Result",
  outcome: "At the end",
  outcomeOn: (day: string, held: readonly { readonly side: string; readonly places: number }[], open: number) =>
    `On ${day}, by all claims: ${list.format(held.map(({ side, places }) => `${plural(places, "place", "places")} held by ${side}`))}${open > 0 ? `; ${count.format(open)} divided, fought over or disputed` : ""}.`,
  forces: "Forces",
  commanders: "Commanders",
  strength: "Strength",
  losses: "Losses",
  otherLosses: "Civilians and others",
  sources: (sources: number) => plural(sources, "source", "sources"),
  disagree: "the sources cannot all be right",
  amount: (subject: string, amount: string) => `${subject}: ${amount}`,
  nothing: (documents: number) =>
    `${documents === 1 ? "The document has" : "The documents have"} no infobox, and no sentence on the whole; the other views tell what is known.`,
  phases: "Phases",
  lookAt: (day: string) => `Look at ${day}`,
  disputed: "Most disputed",
  allDisputes: (disputes: number) => `All ${plural(disputes, "dispute", "disputes")}`,
};
