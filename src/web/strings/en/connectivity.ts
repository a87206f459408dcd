const count = new Intl.NumberFormat("en");
const one = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const list = new Intl.ListFormat("en", { type: "conjunction" });

function plural(number: number, singular: string, many: string): string {
  return `${count.format(number)} ${number === 1 ? singular : many}`;
}

/** The words of what hangs together, in English. */
export const connectivity = {
  title: "Connectivity",
  hint: "Which ground of each side hangs together, what is cut off, and the places whose loss would split it. It follows from who holds what and from what borders on what; ground that nobody tells of is presumed to be as the nearest that somebody does.",
  none: "Nothing is known of what borders on what.",
  noneHint:
    "Give the case positions or outlines of its places, or a file that tells which borders on which; then this view shows what hangs together and what is cut off.",
  noneCommand: "contested terrain add borders.csv --case CASE.gpkg",

  map: (day: string) => `Map of what hangs together on ${day}. The lists beside it say the same in words.`,
  diagram: (day: string) =>
    `Diagram of what hangs together on ${day}. Nothing has a position: only the links between the places are true.`,
  diagramHint: "No place has a position: only the links are true here, not where a place stands.",
  tooMany: "These are too many places to draw without positions; the lists say what hangs together.",
  pictureName: (title: string, what: string, day: string) => `${title}, ${what}, ${day}`,
  links: {
    adjacent: "hangs together",
    corridor: "the only way there",
    cut: "cut within a week",
    barred: "barred, as by a river",
  },
  linkCount: (name: string, links: number) => `${name} (${count.format(links)})`,
  keystone: "its loss cuts something off",
  cutOffKey: "cut off, in its besieger’s colour",
  attacked: "attacked that day",
  presumedKey: "presumed",
  road: { open: "road, open", contested: "road, contested", cut: "road, cut", unknown: "road, not known" },

  squareKilometres: (area: number) => `${area >= 100 ? count.format(Math.round(area)) : one.format(area)} km²`,
  areas: (areas: number) => plural(areas, "area", "areas"),
  pieces: (pieces: number) => plural(pieces, "place", "places"),
  presumed: (pieces: number) => `${count.format(pieces)} presumed`,
  standing: {
    whole: "All of it",
    main: "Main body",
    cutOff: (sides: readonly string[]) =>
      sides.length === 0 ? "Cut off from the rest" : `Cut off from the rest, beside ${list.format(sides)}`,
    enclosed: (sides: readonly string[]) => (sides.length === 0 ? "Enclosed" : `Enclosed by ${list.format(sides)}`),
  },
  saidEncircled: (side: string) => `said to be surrounded by ${side}`,
  single: "Single places",
  names: (names: readonly string[], more: number) =>
    list.format(more > 0 ? [...names, `${count.format(more)} more`] : names),
  more: (pieces: number) => `and ${count.format(pieces)} more`,
  showArea: (names: string) => `Show on the map: ${names}`,
  nothingKnown: "Nothing is known of this day.",
  untold: (pieces: number, all: number) =>
    `Of ${count.format(pieces)} of ${plural(all, "piece", "pieces")} of ground nothing is known.`,
  roads: "Roads",
  roadState: {
    open: (sides: readonly string[]) => `open to ${list.format(sides)}`,
    contested: (sides: readonly string[]) => `open to ${list.format(sides)}, but others have a part of the ground`,
    cut: (sides: readonly string[]) => `cut: ${list.format(sides)} each have a part of it`,
    unknown: "nothing is known of it",
  },
  attackedBy: (sides: readonly string[]) => `attacked by ${list.format(sides)} that day`,

  splits: "If one place falls",
  splitsHint: "The places by which alone ground hangs together on this day.",
  noSplits: "No place’s loss would cut anything off that a document tells of.",
  fallsParts: { before: "If ", middle: " falls, ", one: " is cut off.", many: " are cut off." },
  untoldPieces: (pieces: number) => plural(pieces, "place nobody tells of", "places nobody tells of"),

  course: "Day by day",
  courseHint:
    "Each side’s areas, as thick as they are large; what is cut off is hatched. The marks are what became of them.",
  coursePicture: "areas day by day",
  lane: (side: string) => `${side}: areas day by day`,
  areasOn: (day: string, areas: number) => `${day}: ${plural(areas, "area", "areas")}`,
  mark: (day: string, what: string) => `${day}: ${what}`,
  changes: {
    split: "split",
    joined: "joined",
    encircled: "enclosed",
    relieved: "relieved",
    lost: "lost",
    open: "road open",
    contested: "road contested",
    cut: "road cut",
    unknown: "road not known",
    "under fire": "road attacked",
  },
  events: "What became of them",
  noEvents: "Nothing was split, joined, enclosed, relieved or lost.",
  allEvents: (events: number) => `All ${count.format(events)}`,
  event: {
    split: (side: string, parts: number, through: string | null, cutOff: readonly string[]) =>
      `${side}: split into ${count.format(parts)}${through === null ? "" : ` by the loss of ${through}`}${cutOff.length === 0 ? "" : `; cut off: ${cutOff.join("; ")}`}`,
    joined: (side: string, parts: number, through: string | null, relieved: readonly string[]) =>
      `${side}: ${count.format(parts)} areas joined${through === null ? "" : ` by way of ${through}`}${relieved.length === 0 ? "" : `; relieved: ${relieved.join("; ")}`}`,
    encircled: (side: string, area: string, through: string | null) =>
      `${side}: ${area} enclosed${through === null ? "" : ` by the loss of ${through}`}`,
    relieved: (side: string, area: string, through: string | null) =>
      `${side}: ${area} no longer enclosed${through === null ? "" : `, by way of ${through}`}`,
    lost: (side: string, area: string, kept: string | null, to: readonly string[]) =>
      `${side}: ${area}${kept === null ? "" : `, all but ${kept},`} lost${to.length === 0 ? "" : ` to ${list.format(to)}`}`,
    open: (road: string, sides: readonly string[]) => `${road}: open to ${list.format(sides)}`,
    contested: (road: string, sides: readonly string[]) => `${road}: contested, still open to ${list.format(sides)}`,
    cut: (road: string) => `${road}: cut`,
    unknown: (road: string) => `${road}: nothing is known of it`,
    attacked: (road: string, by: readonly string[]) => `${road}: attacked by ${list.format(by)}`,
  },
  close: "Close",
  noClaims: "follows from what is known of the ground around",
  toDay: (day: string) => `Show ${day}`,

  checks: "What the texts say, and what the ground says",
  checksHint:
    "Wherever a document says that a place is surrounded or no longer is, the ground as the other claims have it can be asked whether it is so.",
  noChecks: "No document says that a place is surrounded or no longer is.",
  says: {
    encircled: (place: string, by: string | null) =>
      by === null ? `The text says that ${place} is surrounded` : `The text says that ${place} is surrounded by ${by}`,
    relieved: (place: string) => `The text says that ${place} is no longer surrounded`,
  },
  graph: {
    "cut off": "by the ground it is cut off",
    connected: "by the ground it is connected",
    unknown: "nothing is known of its ground",
  },
  check: (says: string, graph: string) => `${says}; ${graph}.`,
  verdict: { agrees: "agree", differs: "differ", open: "cannot be compared" },
  verdicts: (agree: number, differ: number, open: number) =>
    [
      ...(agree > 0 ? [`${count.format(agree)} agree`] : []),
      ...(differ > 0 ? [`${count.format(differ)} differ`] : []),
      ...(open > 0 ? [`${count.format(open)} cannot be compared`] : []),
    ].join(", "),

  shares: "How much ground",
  sharesHint:
    "Square kilometres of each side day by day; the band runs from what it has alone to all that it shares. Points are what documents say.",
  sharesPicture: "square kilometres by side",
  sharesPlot: (first: string, last: string) => `Square kilometres of each side from ${first} to ${last}`,
  became: (side: string, day: string) => `What became of the ground ${side} had on ${day}`,
  becamePlot: (side: string) => `Who has the ground that ${side} had at first, day by day, in percent`,
  becamePicture: (side: string) => `what became of the ground of ${side}`,
  nobody: "not known",
  shareOfSide: (side: string, area: string, percent: string) => `${side}: ${area}, ${percent} of what is known`,
  lessThan: "less",
  told: "What the documents say of shares and areas",
  toldHint: "A share of a district cannot be set beside one of the whole; its sentence tells what it is of.",
  toldOf: (place: string) => `of ${place}`,
  toldSide: (side: string, amount: string) => `${side}: ${amount}`,
  toldGround: (measured: string) => `by the ground ${measured}`,
  toldOfFirst: (percent: string, side: string, day: string) => `by the ground ${percent} of what ${side} had on ${day}`,
  noShares: "Without outlines or positions there are no areas to measure.",
  columns: ["day", "side", "square kilometres", "least", "most", "presumed", "share of what is known"],
};
