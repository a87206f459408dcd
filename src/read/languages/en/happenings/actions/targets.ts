import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import type { Predicate } from "../../grammar/predicate.ts";
import { placePrepositions } from "../../words.ts";
import { canAct, named } from "../actors.ts";
import { wordSet } from "../forms.ts";
import type { SentenceView } from "../view.ts";

/** Things on the ground and afloat that are attacked. */
const THINGS = wordSet(`
  convoy column vehicle tank ship vessel boat ferry train bus truck car ambulance aircraft helicopter plane pontoon position base depot
  building house apartment infrastructure target equipment ammunition radar launcher system line station crossing civilian resident prisoner
  protester crowd refugee evacuee worker journalist home neighbourhood headquarters stronghold tanker freighter cruiser frigate submarine
  pipeline mast tower gathering wedding funeral procession motorcade embassy consulate bunker cargo minority detainee hostage villager
`);

/** "on all sides", "in their direction": no targets. */
const NOWHERE = wordSet("side direction area front way part");

/** Ground that an action can be at: a place, or a name that stands where places stand. */
export function isGround(phrase: Phrase): boolean {
  if (phrase.kind === "place") return phrase.direction === null || phrase.head !== null || phrase.name !== null;
  return phrase.kind === "name";
}

/** Whether a phrase can be what is attacked. */
export function isTarget(phrase: Chunk): boolean {
  if (phrase.kind === "time" || phrase.kind === "event" || phrase.kind === "control") return false;
  if (phrase.kind === "pronoun") return phrase.pronoun === "them" || phrase.pronoun === "it";
  if (phrase.head !== null && NOWHERE.has(phrase.head) && phrase.name === null) return false;
  if (isGround(phrase) || canAct(phrase)) return true;
  return phrase.head !== null && THINGS.has(phrase.head);
}

/** Somebody; a pronoun means the one force that is subject before it in the sentence, and nobody where there are two. */
export function pinned(agent: Chunk, predicate: Predicate, view: SentenceView): Named | null {
  if (agent.kind !== "pronoun") return named(agent);
  const candidates = new Set<Chunk>();
  for (const other of view.predicates) {
    if (other.verb >= predicate.verb) continue;
    const subject = other.subject?.find(
      (phrase) => phrase.kind === "force" || phrase.kind === "name" || phrase.kind === "person",
    );
    if (subject && subject.span.end <= agent.span.start) candidates.add(subject);
  }
  // Of two it may mean either.
  if (candidates.size > 1) return null;
  const [only] = candidates;
  if (only) return only.kind === "force" || (only.kind === "name" && agent.pronoun === "they") ? named(only) : null;
  return named(agent);
}

/** Where a verb says that it happened. */
export function locationsOf(predicate: Predicate): Chunk[] {
  const found: Chunk[] = [];
  for (const { preposition, phrases } of predicate.obliques) {
    if (preposition === "to" || preposition === "from" || preposition === "of") continue;
    if (preposition === "direction" || placePrepositions.has(preposition) || preposition === "off") {
      const ground = phrases.filter((phrase) => isGround(phrase));
      if (ground.length > 0 && found.length === 0) found.push(...ground);
    }
  }
  return found;
}
