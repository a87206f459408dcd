import type { ActionType } from "../../../../../model/index.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import type { SentenceView } from "../view.ts";
import { THOUGHT } from "./governing.ts";

/** "no clashes", "without a fight", "the threat of an attack", "attack helicopters" (the noun only modifies). */
export function negatedNoun(chunk: Chunk, action: ActionType, view: SentenceView): boolean {
  const opening = view.lower(chunk.from);
  const before = view.lower(chunk.from - 1);
  if (opening === "no" || opening === "any" || before === "without" || before === "like" || before === "than")
    return true;
  if (chunk.modifiers.some((word) => UNREAL.has(word))) return true;
  if (view.governors(chunk).some(({ predicate, role }) => predicate.negated && role !== "oblique")) return true;
  const [first] = view.siblings(chunk);
  if (lookedBack(first ?? chunk, action, view.lower((first ?? chunk).from - 1), view)) return true;
  if (before !== "of" && before !== "for" && before !== "to" && before !== "from" && before !== "against") return false;
  return THOUGHT.has(view.lower(chunk.from - 2)) || (before === "from" && view.lower(chunk.from - 2) === "protect");
}

const BACK = new Set([
  "during",
  "since",
  "before",
  "until",
  "amid",
  "despite",
  "throughout",
  "for",
  "about",
  "as",
  "to",
  "than",
  "over",
  "from",
]);

const AFTER = new Set(["after", "following"]);

/** "a series of attacks", "a wave of air strikes": what is counted before "of" happens. */
const SERIES = new Set([
  "series",
  "wave",
  "string",
  "number",
  "round",
  "spate",
  "dozens",
  "hundreds",
  "scores",
  "barrage",
  "campaign",
  "volley",
  "day",
  "days",
  "night",
  "nights",
  "hours",
  "kinds",
]);

/** "during the offensive", "the start of the rebel attack", "after the invasion of X": an action told elsewhere, on another day. */
function lookedBack(chunk: Chunk, action: ActionType, before: string, view: SentenceView): boolean {
  if (before === "of") return !SERIES.has(view.lower(chunk.from - 2)) && (chunk.definite || !chunk.plural);
  if (BACK.has(before)) return before === "to" ? chunk.definite : true;
  return AFTER.has(before) && (chunk.definite || action === "offensive");
}

const UNREAL = new Set([
  "possible",
  "potential",
  "future",
  "imminent",
  "planned",
  "hypothetical",
  "expected",
  "anticipated",
  "further",
  "alleged",
  "upcoming",
  "threatened",
  "renewed-possible",
  "intended",
  "eventual",
]);
