import { eld } from "eld/extrasmall";
import type { Reference } from "../model/index.ts";

interface Script {
  readonly letters: RegExp;
  readonly direction: "ltr" | "rtl";
  /** The language where the script tells it, or what its letters tell; null where it does not. */
  readonly language: (text: string) => string | null;
  /** The languages written in it that the detector may find; empty where the script alone tells. */
  readonly among: readonly string[];
}

/** Scripts that titles are quoted in; Latin is not one of them. Directions after Unicode's bidirectional classes (UAX 9). */
const SCRIPTS: readonly Script[] = [
  {
    letters: /\p{Script=Arabic}/gu,
    direction: "rtl",
    // Letters that Persian has and Arabic has not, its own kaf and ye among them.
    language: (text) => (/[\u067e\u0686\u0698\u06af\u06a9\u06cc]/u.test(text) ? "fa" : "ar"),
    among: ["ar", "fa", "ur", "ps", "ug"],
  },
  { letters: /\p{Script=Hebrew}/gu, direction: "rtl", language: () => "he", among: [] },
  { letters: /\p{Script=Syriac}/gu, direction: "rtl", language: () => "syr", among: [] },
  {
    letters: /\p{Script=Cyrillic}/gu,
    direction: "ltr",
    language: (text) => (/[іїєґ]/iu.test(text) ? "uk" : null),
    among: ["ru", "uk", "be", "bg", "sr", "mk"],
  },
  { letters: /\p{Script=Greek}/gu, direction: "ltr", language: () => "el", among: [] },
  { letters: /\p{Script=Armenian}/gu, direction: "ltr", language: () => "hy", among: [] },
  { letters: /\p{Script=Georgian}/gu, direction: "ltr", language: () => "ka", among: [] },
];
/** So many letters of a script are no single quoted word. */
const ENOUGH = 8;
const LONGEST = 2000;

/** In which language and direction a reference is written where its title is in another script than Latin; null elsewhere. */
export function scriptOf(text: string): { readonly language: string | null; readonly direction: "ltr" | "rtl" } | null {
  const sample = text.slice(0, LONGEST);
  let best: { script: Script; letters: string } | null = null;
  for (const script of SCRIPTS) {
    const letters = sample.match(script.letters)?.join("") ?? "";
    if (letters.length >= ENOUGH && letters.length > (best?.letters.length ?? 0)) best = { script, letters };
  }
  if (!best) return null;
  const { script, letters } = best;
  const told = script.language(letters);
  if (script.among.length === 0) return { language: told, direction: script.direction };
  const result = eld.detect(sample);
  const detected = result.isReliable() && script.among.includes(result.language) ? result.language : null;
  // Persian letters are surer than the detector on a line of text.
  return { language: told === "fa" || told === "uk" ? told : (detected ?? told), direction: script.direction };
}

/** A reference with its language and direction, where its title is in another script. */
export function withScript(reference: Reference): Reference {
  const found = scriptOf(reference.text);
  return found ? { ...reference, ...found } : reference;
}
