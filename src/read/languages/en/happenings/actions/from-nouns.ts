import type { ActionType } from "../../../../../model/index.ts";
import type { FoundAction } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { ownerOf } from "../actors.ts";
import type { SentenceView } from "../view.ts";
import { countOf } from "./count.ts";
import { govern } from "./governor.ts";
import { actionOf } from "./nouns.ts";
import { negatedNoun } from "./reference.ts";
import { type Roles, take } from "./roles.ts";

/** The actions that the nouns of a sentence name: "a rebel attack on X was repelled", "killed in an air strike on Y". */
export function nounActions(view: SentenceView): FoundAction[] {
  const found: FoundAction[] = [];
  for (const chunk of view.chunks()) {
    const action = actionOf(chunk, view);
    if (!action || negatedNoun(chunk, action, view)) continue;
    const one = read(chunk, action, view);
    if (one) found.push(one);
  }
  return found;
}

function read(chunk: Chunk, action: ActionType, view: SentenceView): FoundAction | null {
  const roles: Roles = {
    by: ownerOf(chunk),
    targets: [],
    locations: [],
    outcome: chunk.modifiers.some((word) => FAILED.has(word)) ? "repelled" : "unknown",
    planned: false,
    reach: [],
    confidence: 0.75,
  };
  const complements = view.complements(chunk);
  for (const complement of complements) if (!take(complement, chunk, action, roles, view)) break;
  const governed = view.governed(chunk);
  // "destroyed in the attack": the one just spoken of.
  const own = roles.targets.length + roles.locations.length > 0;
  if (chunk.definite && !own && chunk.possessor === null && roles.by === null && governed?.role === "oblique")
    return null;
  if (governed && !govern(governed, action, roles, view)) return null;
  // "The offensive began": an action spoken of before, and nothing new of it.
  const told = roles.targets.length > 0 || roles.locations.length > 0;
  if (!told && (chunk.definite || roles.by === null) && roles.outcome === "unknown") {
    if (chunk.possessor === null || chunk.possessor.kind === "pronoun" || roles.by === null) return null;
  }
  if (!told && roles.by === null) return null;
  const trigger = chunk.span;
  return {
    kind: "action",
    action,
    by: roles.by,
    targets: roles.targets,
    locations: roles.locations,
    count: countOf(chunk, view),
    outcome: roles.outcome,
    evidence: [view.around(chunk.span, ...roles.reach)],
    trigger,
    planned: roles.planned,
    rule: `${action}: noun`,
    confidence: roles.confidence,
  };
}

const FAILED = new Set(["failed", "unsuccessful", "repelled", "abortive", "repulsed", "fruitless", "foiled"]);
