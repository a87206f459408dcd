import { words } from "../strings/index.ts";

const languageNames = new Intl.DisplayNames([words.language], { type: "language" });

/** A language by name, in the page's own language; null where a document does not tell its language. */
export function languageName(code: string): string | null {
  if (code === "und") return null;
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}
