/** Verbs of saying: what follows them is a clause of its own. */
export const SPEECH = new Set([
  "report",
  "say",
  "state",
  "claim",
  "announce",
  "confirm",
  "declare",
  "deny",
  "admit",
  "tell",
  "reveal",
]);
