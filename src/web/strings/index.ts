import { type Catalogue, en } from "./en/index.ts";

/** The languages of the interface, each by its own name. */
export const languages = { en: "English", hu: "magyar" } as const;
export type LanguageCode = keyof typeof languages;

/** The catalogue in use. Set once, before the page is drawn: see `speak`. */
export let words: Catalogue = en;

const kept = "contested-language";

/** What the reader chose, else the first language of the browser that there is a catalogue for. */
export function chosenLanguage(): LanguageCode {
  const chosen = globalThis.localStorage?.getItem(kept);
  const wanted = [chosen, ...(globalThis.navigator?.languages ?? [])].map((code) => code?.split("-")[0]);
  return wanted.find((code): code is LanguageCode => code !== undefined && code in languages) ?? "en";
}

/** Loads the catalogue of a language; the modules that are loaded after it speak it. */
export async function speak(language: LanguageCode): Promise<void> {
  words = language === "hu" ? (await import("./hu/index.ts")).hu : en;
  if (globalThis.document) document.documentElement.lang = words.language;
}

/** Chooses another language: formats and lists are made when modules load, so the page begins anew. */
export function switchLanguage(language: LanguageCode): void {
  localStorage.setItem(kept, language);
  location.reload();
}
