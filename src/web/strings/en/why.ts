const determined = /^(?:a|an|the|one|some|several|many|two|three|another) /;
const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Why a place is held to be so on a day, in English. */
export const why = {
  ask: "Why?",
  title: (place: string, day: string) => `Why, for ${place} on ${day}`,
  under: (policies: readonly string[]) => `${list.format(policies)}:`,
  unknown: "No claim reaches this day.",
  lastTold: (day: string) => `Last told of ${day}.`,
  carried: (day: string) => `Last told of ${day}; carried forward from there, since nothing else is told.`,
  inferred: "No sentence says so; it follows from what was told later.",
  document: (title: string) => `“${title}”`,
  /** A source without a name of its own, "woman" or "a rebel official", takes an article where it is one and has none. */
  quoted: (name: string) =>
    /^\p{Ll}/u.test(name) && !/s$/u.test(name) && !determined.test(name) ? `the ${name}` : name,
  supports: (sources: readonly string[]) => `So it is according to ${list.format(sources)}.`,
  opposes: (sources: readonly string[]) => `It is otherwise according to ${list.format(sources)}.`,
  noneOpposes: "None says otherwise.",
  silent: (sources: readonly string[]) =>
    `${list.format(sources)} ${sources.length === 1 ? "tells" : "tell"} of these days, but not of this place.`,
  against: (source: string) => `This is told by ${source} against its own interest.`,
  outweighed: (source: string, because: string) => `The word of ${source} did not carry: ${because}.`,
  reasons: {
    "a denial": "it is a denial",
    "speaks for its own side": "it speaks for its own side",
    "said less firmly": "it is said less firmly",
    "dated only by its document": "its day is only that of its document",
    "not said of the place itself": "it is not said of the place itself",
    "fewer sources": "fewer sources say it",
    "not outweighed": "it did, and the sources stand against each other",
  } as Record<string, string>,
};
