import { fold } from "../../../grammar/fold.ts";
import type { Bond, SideLabel } from "../../../grammar/language.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import { nouns } from "../lexicon/nouns.ts";
import { tellsWhose } from "../lexicon/telling.ts";
import { normal } from "../words.ts";
import { withList } from "./lists.ts";
import type { Scene } from "./scene.ts";

/** Words that name one of the two sides of a civil war. */
const STATE = /^(?:hadsereg|kormány.*|rezsim|junta)$/;
const OPPOSITION = /^(?:felkelő.*|lázadó|ellenzék|ellenzéki|szakadár|szeparatista|gerilla|partizán)$/;

function familyOf(lemma: string): string | null {
  return STATE.test(lemma) ? "state" : OPPOSITION.test(lemma) ? "opposition" : null;
}

/** What a Hungarian phrase calls a belligerent: "a kormány csapatai" the government, "a felkelők" the rebels. */
export function label(phrase: Phrase): SideLabel | null {
  if (phrase.kind !== "force" && phrase.kind !== "name") return null;
  if (phrase.kind === "force" && phrase.possessor) {
    const owner = label(phrase.possessor);
    if (owner) return owner;
  }
  const lemma = phrase.head;
  if (phrase.name !== null && lemma !== null && isWholeName(phrase, lemma)) return namedForce(phrase, lemma);
  if (phrase.kind === "force" && phrase.name === null) {
    const entry = lemma === null ? null : nouns.form(lemma)?.entry;
    // "az azánok": the men a people's adjective stands for.
    if (lemma !== null && !entry)
      return { key: fold(lemma), surfaces: [phrase.text, lemma], named: true, family: null };
    if (!entry?.side || familyOf(lemma!) === "state") {
      const whose = phrase.modifiers.find((word) => tellsWhose(word) && !nouns.form(word));
      if (whose) return whoseForce(whose, phrase, entry?.side ? lemma : null);
    }
  }
  if (lemma !== null && nouns.form(lemma)?.entry.side) return sideNoun(lemma, phrase);
  for (const modifier of phrase.modifiers) {
    // "felkelő csapatok", "ellenzéki fegyveresek": the word before says whose.
    const found = nouns.form(modifier);
    if (found?.entry.side) return sideNoun(found.lemma, phrase);
  }
  if (phrase.name === null) return null;
  const key = fold(phrase.name);
  const surfaces = [phrase.text, phrase.name, ...phrase.aliases].filter((one, at, all) => all.indexOf(one) === at);
  return key === "" ? null : { key, surfaces, named: true, family: null };
}

/** "azán csapatok", "az azán hadsereg": called by whose they are, as the text writes it. */
function whoseForce(whose: string, phrase: Phrase, side: string | null): SideLabel {
  const also = side ? [{ label: { ...sideNoun(side, phrase), surfaces: [side] }, weight: 1 }] : [];
  return { key: fold(whose), surfaces: [phrase.text, whose], named: true, family: side ? familyOf(side) : null, also };
}

/** "a Tavi Hadsereg": a capital at its head as well makes a name of it. */
const isWholeName = (phrase: Phrase, lemma: string): boolean =>
  phrase.kind === "force" && phrase.name!.includes(" ") && normal(phrase.name!.split(" ").pop()!).startsWith(lemma);

function namedForce(phrase: Phrase, lemma: string): SideLabel {
  const common = nouns.form(lemma)?.entry.side ? sideNoun(lemma, phrase) : null;
  const also = common ? [{ label: { ...common, surfaces: [lemma] }, weight: 1 }] : [];
  return { key: fold(phrase.name!), surfaces: [phrase.name!], named: true, family: null, also };
}

function sideNoun(lemma: string, phrase: Phrase): SideLabel {
  const form = phrase.head === lemma ? normal(phrase.text.split(" ").pop()!) : lemma;
  const surfaces = [form, lemma, phrase.text].filter((one, at, all) => all.indexOf(one) === at);
  return { key: fold(lemma), surfaces, named: false, family: familyOf(lemma) };
}

/** A land and its people begin alike. */
export function stems(key: string): readonly string[] {
  return key.split(" ").map((word) => word.slice(0, 3));
}

/** The initials that a name of several words may go by. */
export function initials(key: string): readonly string[] {
  const words = key.split(" ");
  return words.length > 1 ? [words.map((word) => word[0]).join("")] : [];
}

/** How strongly the form of two names alone says that they are one: one holds the other's words, or is its initials. */
export function kinship(a: string, b: string): number {
  if (a === b) return 3;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!a.includes(" ") && !b.includes(" ")) return sameStem(short, long) ? 2.5 : 0;
  const words = long.split(" ");
  if (words.length > 1 && words.map((word) => word[0]).join("") === short) return 3;
  return short.length > 3 && ` ${long} `.includes(` ${short} `) ? 1.2 : 0;
}

/** "azán" and "Azánia", "ostrán" and "Ostrana", "tarvasi" and "Tarvas": a country and its people begin alike. */
function sameStem(short: string, long: string): boolean {
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return same >= 4 && same >= short.length - 1;
}

/** Who is told to stand against whom or side by side in a clause. */
export function bondsOf(scene: Scene): Bond[] {
  const bonds: Bond[] = [];
  const put = (a: Phrase | null, b: Phrase | null, weight: number): void => {
    if (a && b && a !== b && a.kind !== "pronoun" && b.kind !== "pronoun") bonds.push({ a, b, weight });
  };
  const forces = (chunks: Parameters<Scene["force"]>[0]): Phrase[] =>
    chunks.filter((one) => one.head?.entry.kind === "force").map((one) => scene.phrases.of(one));
  for (const target of forces(scene.withPost(/^(?:ellen|elleni)$/))) put(scene.agent, target, -1.5);
  for (const chunk of scene.chunks) {
    if (chunk.post === "között" && chunk.before && scene.word(/harc|összecsap|küzdel|ütköz/)) {
      const [last, first] = [forces([chunk])[0] ?? null, forces([chunk.before])[0] ?? null];
      put(first, last, -2);
    }
    if (chunk.case !== "nominative" || chunk.post !== null || chunk.possesses || chunk.head?.entry.kind !== "force")
      continue;
    const allies = forces(withList(chunk).filter((one) => one.case === "nominative" && one.post === null));
    for (let at = 1; at < allies.length; at++) put(allies[0]!, allies[at]!, 1.5);
  }
  return bonds;
}
