import { arabic } from "./ar/index.ts";
import { english } from "./en/index.ts";
import { hungarian } from "./hu/index.ts";
import type { Language } from "./language.ts";

/** The languages the grammar reader reads. Adding one is a folder and a line here. */
export const languages: readonly Language[] = [english, hungarian, arabic];

/** The language with this code; null where there is no reader for it. */
export function languageOf(code: string): Language | null {
  return languages.find((language) => language.code === code) ?? null;
}
