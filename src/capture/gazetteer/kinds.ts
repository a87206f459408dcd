/**
 * What OpenStreetMap's field `place` may say of a place's kind; with any other content a field of that name holds the
 * place itself.
 */
export const SETTLEMENTS: ReadonlySet<string> = new Set([
  "city",
  "town",
  "village",
  "hamlet",
  "suburb",
  "neighbourhood",
  "quarter",
  "borough",
  "locality",
  "isolated_dwelling",
  "farm",
  "island",
  "region",
  "county",
  "state",
]);
