import type { Named } from "../../../happenings/found.ts";
import type { Surroundings } from "../../../happenings/language.ts";
import { nameOf, subjectBefore } from "../attribution/source.ts";
import { PRONOUNS } from "../attribution/words.ts";
import type { Chunk } from "../grammar/phrases.ts";
import { forceNouns, personNouns, sideNouns, singular } from "../nouns.ts";
import { wordSet } from "./forms.ts";
import type { SentenceView } from "./view.ts";

export type SourceOf = Surroundings["sourceOf"];

/** Bodies and people that speak, beside those of the word lists of forces and persons. */
const BODIES = wordSet(`
  ministry observatory council parliament group organisation organization agency newspaper channel website outlet source office administration company
  spokesman spokeswoman spokesperson representative delegation envoy mission party movement committee commission court prosecutor service police
  department institute union league university command staff directorate family family-member relative survivor witness eyewitness negotiator mediator
  analyst expert resident citizen prosecutor intelligence media monitor union nation country state people leadership presidency cabinet
  diplomat historian author journalist reporter activist charity ngo society federation bloc embassy army military government opposition rebel
  bishop patriarch pope priest imam cleric lawyer lawmaker senator deputy parliamentarian congressman operator adviser advisor official authority
  authorities forces general commander officer soldier fighter militant president minister mayor governor king leader chief head
  defender attacker garrison belligerent side party warring
`);
/** What never speaks, whatever verb stands behind it. */
const MUTE = wordSet(`
  image images imagery footage video videos photo photos report reports figures data evidence map maps documents attack strike attacks strikes offensive
  war battle siege shelling fighting clashes city town village operation this that which it there what who
`);

/**
 * Who speaks with the verb at a word: the noun phrase before it as the text has it. A pronoun means whoever the attribution reader takes it to mean.
 * null where nothing that speaks stands there.
 */
export function speakerOf(view: SentenceView, verb: number, sourceOf: SourceOf): Named | null {
  const tokens = view.sentence.tokens;
  const stretch = subjectBefore(tokens, verb);
  if (!stretch) return null;
  const first = tokens[stretch.start]!;
  if (stretch.end - stretch.start === 1 && PRONOUNS.has(first.lower)) {
    if (first.lower === "which" || first.lower === "who") return null;
    const source = sourceOf(view.span(verb, verb + 1));
    return source ? { name: source, phrase: null } : null;
  }
  let { start } = stretch;
  if (tokens[stretch.end - 1]!.kind === "number") return null;
  while (
    start < stretch.end - 1 &&
    ["both", "also", "the", "but", "and", "then", "later", "another", "one"].includes(tokens[start]!.lower)
  )
    start++;
  const name = nameOf(tokens, { start, end: stretch.end });
  if (!name || !speaks(view, start, stretch.end)) return null;
  return { name: cleaned(name), phrase: chunkIn(view, start, stretch.end) };
}

function speaks(view: SentenceView, from: number, to: number): boolean {
  if (to - from > 14) return false;
  const last = view.words[to - 1]!;
  if (MUTE.has(last.token.lower) || last.token.kind === "number" || last.tag === "month") return false;
  let capital = false;
  for (let index = from; index < to; index++) {
    const { token, tag } = view.words[index]!;
    if (tag === "verb" && token.text === token.lower && index < to - 1 && token.lower.endsWith("ed")) return false;
    if (/^\p{Lu}/u.test(token.text) && (index > 0 || tag === "name")) capital = true;
    const noun = singular(token.lower);
    if (
      BODIES.has(noun) ||
      BODIES.has(token.lower) ||
      personNouns.has(noun) ||
      sideNouns.has(noun) ||
      forceNouns.has(noun)
    )
      return true;
  }
  return capital && last.tag === "name";
}

function chunkIn(view: SentenceView, from: number, to: number): Chunk | null {
  let found: Chunk | null = null;
  for (const chunk of view.chunks())
    if (chunk.from >= from - 1 && chunk.to <= to && chunk.kind !== "time") found ??= chunk;
  return found;
}

const cleaned = (name: string): string => name.replace(/[_*]+/g, "").trim();
