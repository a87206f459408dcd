const count = new Intl.NumberFormat("en");

/** The words of the timeline, in English. */
export const timeline = {
  title: "Timeline",
  hint: "What happened, was agreed, alleged and said, in the lane of the side that did it. A span with soft ends is a day that is not told exactly.",
  kinds: {
    control: "Ground",
    action: "Events",
    agreement: "Agreements",
    allegation: "Allegations",
    statement: "Statements",
  },
  show: "Show",
  phases: "Phases",
  phasesOf: "Phases as this document divides them",
  vague: "Dated only by their document",
  vagueHint: "No sentence gives a day; the document's whole period is all that is known.",
  vagueNote: (items: number) =>
    items === 1
      ? "1 thing is dated only by its document: it is the dashed span over that document's whole period."
      : `${count.format(items)} things are dated only by their documents: they are the dashed spans over each document's whole period.`,
  sometime: (days: string) => `some day in ${days}, by its document alone`,
  undated: (items: number) =>
    items === 1
      ? "1 thing is told without any day, and stands nowhere here."
      : `${count.format(items)} things are told without any day, and stand nowhere here.`,
  columns: ["kind", "side", "first", "last", "dated", "what", "count", "denied", "claims"],
  close: "Close",
  inAll: (all: number) => `${count.format(all)} in all`,
  agreements: "Agreements",
  noSide: "No side",
  zoomIn: "Closer",
  zoomOut: "Further",
  zoomed: (times: number) => `${times}×`,
  none: "The documents of this case tell of no events on a day.",
  noneHint: "Events are read from sentences with a day, such as “on 3 May the town was shelled”.",
  noneOfKinds: "Nothing of the chosen kinds is told.",
  mark: (kind: string, what: string, when: string, all: number) =>
    `${kind}, ${when}: ${what}${all > 1 ? `, ${count.format(all)} in all` : ""}`,
  denied: "denied",
  chosen: "What is told",
  nothingChosen: "Choose a mark to read its sentences. In a lane, the arrow keys go from mark to mark.",
  outside: (items: number) =>
    items === 1
      ? "1 thing is told of a day before or after those of the case."
      : `${count.format(items)} things are told of days before or after those of the case.`,
  scroll: "The days, from left to right",
};
