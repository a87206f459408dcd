import type { ActionType } from "../../../../../model/index.ts";
import type { Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import type { Predicate } from "../../grammar/predicate.ts";
import { singular } from "../../nouns.ts";
import { named } from "../actors.ts";
import type { Deed } from "./frames.ts";
import { actionOf } from "./nouns.ts";
import { AGENT_ACTIONS, MUNITIONS } from "./verbs.ts";

/** What flies or shoots, or what it shoots with, tells the kind: "warplanes attacked", "attacked with rockets". */
export function sharpened({ action, agents, predicate, view }: Deed): ActionType {
  const agent = agents?.[0];
  if (agent && /\bsuicide\b/.test(agent.text)) return "suicide attack";
  const byAgent = agent ? (AGENT_ACTIONS.get(agent.head ?? "") ?? (isAirForce(agent) ? "air strike" : null)) : null;
  if (byAgent) return byAgent;
  if (action !== "attack" && action !== "bombing") return action;
  for (const { preposition, phrases } of predicate.obliques) {
    if (preposition !== "with" && preposition !== "by") continue;
    for (const phrase of phrases) {
      const kind = actionOf(phrase, view) ?? munitionOf(phrase);
      if (kind && kind !== "attack" && kind !== "raid") return kind;
    }
  }
  for (const other of view.predicates) {
    if (
      other.form !== "gerund" ||
      view.verbOf(other) !== "using" ||
      other.verb < predicate.verb ||
      other.verb > predicate.to + 2
    )
      continue;
    const kind = (other.objects[0] ?? []).map((phrase) => munitionOf(phrase)).find((one) => one !== null);
    if (kind) return kind;
  }
  return action;
}

function isAirForce(phrase: Chunk): boolean {
  return /\b(air force|aerospace forces|air arm|aviation)\b/i.test(phrase.text);
}

function byWeapon(predicate: Predicate): boolean {
  return predicate.obliques.some(
    ({ preposition, phrases }) =>
      (preposition === "by" || preposition === "with") && phrases.some((phrase) => munitionOf(phrase) !== null),
  );
}

/** "hit", "struck", "targeted" are attacks only with something of war around them. */
export function attackLike({ agents, predicate, view }: Deed): boolean {
  if (agents?.some((phrase) => phrase.kind === "force")) return true;
  const verb = view.verbOf(predicate);
  return (verb === "struck" || verb === "hit") && predicate.passive && byWeapon(predicate);
}

/** The kind of strike that a phrase of munitions makes; null where it names none. */
export function munitionOf(phrase: Chunk): ActionType | null {
  if (phrase.kind === "place" || phrase.kind === "person") return null;
  const head = phrase.head ?? singular(phrase.text.toLowerCase().split(" ").at(-1) ?? "");
  const kind = MUNITIONS.get(head) ?? null;
  if (head === "round" && !/shell|mortar|artillery/.test(phrase.text)) return null;
  return kind;
}

export function ownerOfMunition(phrase: Chunk): Named | null {
  if (phrase.possessor && phrase.possessor.kind !== "pronoun") return named(phrase.possessor);
  if (phrase.name === null) return null;
  return { name: phrase.name, phrase: { ...phrase, kind: "force" }, doubtful: true };
}
