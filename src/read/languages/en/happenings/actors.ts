import type { Phrase } from "../../../grammar/phrase.ts";
import type { Named } from "../../../happenings/found.ts";
import type { Chunk } from "../grammar/phrases.ts";
import { word } from "../grammar/sides.ts";
import { sideNouns, singular } from "../nouns.ts";
import { wordSet } from "./forms.ts";

/** Heads that fight and are no force by themselves: what flies, sails, rolls or shoots for one. */
const ARMS = wordSet(`
  warplane jet plane aircraft helicopter bomber fighter-jet gunship drone warship ship frigate submarine boat vessel sniper gunman assailant
  bomber suicide-bomber tank artillery battery mob crowd airforce bombardier gunner saboteur intruder raider pirate warlord tribesman
  tribe clan gang cartel operative agent pilot commando fleet squadron man men people youth protester rioter looter
`);

/** Whether a phrase can be the one who fights: forces, people, names; aircraft and guns in place of their owners. */
export function canAct(chunk: Phrase): boolean {
  switch (chunk.kind) {
    case "force":
    case "person":
    case "name":
      return true;
    case "pronoun":
      return chunk.pronoun === "they" || chunk.pronoun === "it" || chunk.pronoun === "them";
    case "place":
      return chunk.head === "state" && chunk.name !== null;
    default:
      return chunk.head !== null && ARMS.has(chunk.head);
  }
}

/** The longest name of an actor that is still one. */
const LONGEST = 70;

/** Somebody, as a claim names them: the phrase without its determiner. */
export function named(chunk: Phrase | null | undefined): Named | null {
  if (!chunk) return null;
  if (chunk.pronoun !== null) return { name: chunk.pronoun, phrase: chunk, pronoun: true };
  const name = chunk.text.length > LONGEST && chunk.name !== null ? chunk.name : chunk.text;
  const { possessor } = chunk;
  const owner = possessor && possessor.pronoun === null && possessor.kind !== "time" ? `${possessor.text}'s ` : "";
  return { name: owner + plain(name), phrase: chunk };
}

/** Without a leading number ("two rebels" are rebels) and markup. */
function plain(text: string): string {
  return text
    .replace(/[*_]+/g, "")
    .replace(/^[^"“”]*["“”]\s*(?=\p{Lu})/u, "")
    .replace(COUNTED, "")
    .replace(/\s+of$/, "")
    .trim();
}
const COUNTED =
  /^(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|dozens of|hundreds of) (?=\p{L})/iu;

/** Endings by which a name before a noun tells a people: "Azanian shelling". */
const PEOPLE = /(ian|ish|ese|ean|ican)s?$/;

/**
 * Whose deed a noun is by the words before it: "the Army's attack", "their attack", "a rebel attack", "Azanian shelling".
 * A name is doubtful: it may be a weapon or a place.
 */
export function ownerOf(noun: Chunk): Named | null {
  const { possessor } = noun;
  if (possessor) {
    if (possessor.kind === "time") return null;
    return possessor.kind === "place" ? null : named(possessor);
  }
  if (noun.heldBy?.how === "led") return actor(noun.heldBy.who, noun);
  // "A joint rebel and Army offensive": whoever stands nearest to the noun.
  for (let index = noun.modifiers.length - 1; index >= 0; index--) {
    const modifier = noun.modifiers[index]!;
    const plainWord = modifier.startsWith("pro-") ? modifier.slice(4) : modifier;
    if (sideNouns.has(singular(plainWord)) && !(plainWord === "military" || plainWord === "army"))
      return actor(BODIES.has(plainWord) || modifier.includes("-") ? modifier : plural(modifier), noun);
  }
  const name = noun.name?.replace(/^.*["“”]\s*/, "").replace(/^\d+\s+/, "") ?? "";
  if (name === "") return null;
  const first = name.split(" ")[0]!;
  const people = PEOPLE.test(first) || PEOPLE.test(name);
  return { name, phrase: { ...word(name, noun), name }, doubtful: !people };
}

/** Sides that are one body: "a government attack" is by the government, "a rebel attack" by rebels. */
const BODIES = wordSet(
  "government regime opposition coalition army military junta republican communist royalist nationalist",
);

const plural = (noun: string): string => (noun.endsWith("s") ? noun : `${noun}s`);

function actor(name: string, near: Chunk): Named {
  return { name, phrase: word(name, near) };
}
