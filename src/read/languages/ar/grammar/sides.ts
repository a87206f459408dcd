import { fold } from "../../../grammar/fold.ts";
import type { SideLabel } from "../../../grammar/language.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import { type Noun, nounOf } from "../lexicon/nouns.ts";
import { plain, words } from "../words.ts";

const STATE = words("جيش نظام حكومة انقلابيون");
const OPPOSITION = words("معارضة متمردون ثوار فصائل مقاومة انفصاليون");

function familyOf(lemma: string): string | null {
  return STATE.has(lemma) ? "state" : OPPOSITION.has(lemma) ? "opposition" : null;
}

/** What an Arabic phrase calls a belligerent: "قوات النظام" the regime, "مقاتلو المعارضة" the opposition. */
export function label(phrase: Phrase): SideLabel | null {
  if (phrase.kind === "name") return phrase.name === null ? null : named(phrase.name, phrase.text);
  if (phrase.kind !== "force") return null;
  const entry = phrase.head === null ? null : nounOf(phrase.head);
  if (entry?.side) {
    const common = sideNoun(entry, phrase.text);
    if (phrase.modifiers.length === 0) return common;
    // "الجيش الآزاني": by its name, and by "الجيش" where nobody else goes by it.
    return { ...named(phrase.text, phrase.text)!, family: familyOf(entry.lemma), also: [{ label: common, weight: 1 }] };
  }
  for (const modifier of phrase.modifiers) {
    const owner = nounOf(modifier.replace(/^ال/, ""));
    if (owner?.side) return sideNoun(owner, phrase.text);
  }
  if (phrase.modifiers.length === 0) return null;
  return entry?.empty
    ? named(phrase.name ?? phrase.modifiers.join(" "), phrase.text)
    : named(phrase.name ?? phrase.text, phrase.text);
}

function sideNoun({ lemma, written }: Noun, text: string): SideLabel {
  return { key: lemma, surfaces: [...new Set([`ال${written}`, text])], named: false, family: familyOf(lemma) };
}

function named(name: string, text: string): SideLabel | null {
  const key = keyOf(name);
  return key === "" ? null : { key, surfaces: [...new Set([text, name])], named: true, family: null };
}

/** Words without articles and endings, so that "القوات الآزانية", "الجيش الآزاني" and "آزانيا" meet in what they share. */
function keyOf(name: string): string {
  return fold(plain(name))
    .split(" ")
    .map((word) => (word.startsWith("ال") && word.length > 4 ? word.slice(2) : word))
    .join(" ");
}

const ENDING = /(?:يه|يا|يين|يون|ين|ون|ي|ه|ا)$/;
const stemOf = (word: string): string => (word.length > 4 ? word.replace(ENDING, "") : word);

/** What the words of a key share with those of its kin. */
export function stems(key: string): readonly string[] {
  return keyOf(key).split(" ").map(stemOf);
}

/** How strongly two keys are names of one belligerent by their form: the same stems, one inside the other. */
export function kinship(one: string, other: string): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  if (a === b) return 3;
  const [short, long] = a.length < b.length ? [a.split(" "), b.split(" ")] : [b.split(" "), a.split(" ")];
  const stems = long.map(stemOf);
  if (!short.every((word) => stems.includes(stemOf(word)))) return 0;
  return long.length === short.length ? 2.5 : 1.2;
}
