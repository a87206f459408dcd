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
