const count = new Intl.NumberFormat("en");
const list = new Intl.ListFormat("en", { type: "conjunction" });

/** The words of the ribbons, in English. */
export const ribbons = {
  label: "Control ribbons: a row for each place, a column for each day",
  hint: "Who held what, day by day. Open a place to lay its sources beside one another.",
  sort: "Order",
  sorts: {
    change: "first change",
    name: "name",
    north: "north to south",
    west: "west to east",
    claims: "most claims",
  },
  byArea: "By area",
  notOnMap: "not on the map",
  none: "No place of this case has a history yet.",
  hide: "Hide ribbons",
  show: "Show ribbons",
  interval: (place: string, period: string, state: string) => `${place}, ${period}: ${state}`,
  /** How the documents speak of what they do not name. */
  spokenOf: (description: string) => `“${description}”`,
  unnamed: "Unnamed places",
  unnamedHint: "as the documents speak of them",
  elsewhere: "In no area that is told",
  within: (area: string, around: readonly string[]) => [area, ...around].join(", "),
  places: (places: number) => (places === 1 ? "1 place" : `${count.format(places)} places`),
  openSources: (place: string) => `${place}: open its sources`,
  closeSources: (place: string) => `${place}: close its sources`,
  rowOfSource: (source: string, place: string) => `${place} according to ${source}`,
  loading: "The sources are being fetched …",
  one: (source: string) => `Only ${source} tells of it.`,
  noSource: "No source tells of it by itself.",
  agree: (sources: number) => `Its ${count.format(sources)} sources nowhere contradict each other.`,
  disagree: (sources: number, periods: readonly string[]) =>
    `Of its ${count.format(sources)} sources some contradict each other: ${list.format(periods)}.`,
  andMore: (periods: number) => `${count.format(periods)} more`,
  notAll: (shown: number, all: number) =>
    `The first ${count.format(shown)} of ${count.format(all)} rows; the table has them all.`,
  columns: ["place", "name", "source", "first", "last", "status", "holder", "inferred"],
};
