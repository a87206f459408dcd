import { agentOf, type Predicate, patientOf } from "../predicate.ts";
import { word } from "../sides/word.ts";
import { isNominal, type Word } from "../tagging/word.ts";
import { draftOf, type EventDraft, firstOf, isBelligerent } from "./draft.ts";
import { groundOblique, groundOf } from "./ground.ts";

const BEING = new Set(["be", "remain", "stay"]);
const HOLDING = new Set(["held", "controlled", "occupied", "administered", "run"]);

/** "X and Y remained rebel-held": whose they are, the last word tells. */
export function heldStateDraft({ lemma, passive, objects, subject }: Predicate): EventDraft | null {
  const state = objects[0]?.[0];
  if (!BEING.has(lemma ?? "") || passive || !state?.heldBy || state.name !== null || state.kind !== "other")
    return null;
  if (!HOLDING.has(state.heldBy.how)) return null;
  const places = groundOf(subject, true).filter(({ name, kind }) => name !== null || kind === "pronoun");
  if (places.length === 0) return null;
  return draftOf("is X-held", 0.8, "hold", places, { agent: word(state.heldBy.who, state) });
}

/** What a force makes of a place that it sits in. */
const USES = new Set(
  "base position headquarters barracks stronghold bastion hideout outpost depot command post camp garrison prison redoubt staging-ground".split(
    " ",
  ),
);

/** "X, which the rebels had been using as a sniper position": who uses it so has it. */
export function usedAsDraft(predicate: Predicate, words: readonly Word[]): EventDraft | null {
  if (predicate.lemma !== "use") return null;
  const agent = firstOf(agentOf(predicate));
  if (!agent || !isBelligerent(agent) || !USES.has(purposeOf(predicate, words))) return null;
  const places = groundOf(patientOf(predicate), true).filter(({ kind }) => kind === "place" || kind === "name");
  return places.length > 0 ? draftOf("used as", 0.6, "hold", places, { agent }) : null;
}

/** So far behind the verb what it is used as may stand. */
const NEAR = 9;

/** The noun behind "as": what something is used as; nothing where there is none. */
function purposeOf({ verb }: Predicate, words: readonly Word[]): string {
  const as = words.findIndex(({ token }, at) => at > verb && at < verb + NEAR && token.lower === "as");
  let at = as + 1;
  while (as > 0 && words[at] && !(words[at]!.tag === "noun" && words[at + 1]?.tag !== "noun")) {
    if (words[at]!.tag !== "determiner" && !isNominal(words[at])) return "";
    at++;
  }
  return as > 0 ? (words[at]?.singular ?? "") : "";
}

const LODGING = new Set(["ensconce", "barricade"]);
const INSIDE = ["in", "at", "inside", "on", "within"];

/** "were holed up in X", "dug in at Y", "barricaded themselves in Z": there they are, and hold out. */
export function lodgedDraft(predicate: Predicate): EventDraft | null {
  const { lemma, particles, subject, objects } = predicate;
  const lodged =
    LODGING.has(lemma ?? "") ||
    (lemma === "hole" && particles.includes("up")) ||
    (lemma === "dig" && objects.length === 0);
  const agent = firstOf(subject);
  if (!lodged || !agent || !(isBelligerent(agent) || agent.kind === "pronoun")) return null;
  const places = groundOf(groundOblique(predicate, INSIDE)?.phrases, true);
  return places.length > 0 ? draftOf("lodged in", 0.6, "hold", places, { agent }) : null;
}
