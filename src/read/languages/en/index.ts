import type { Language } from "../language.ts";
import { englishDates } from "./dates/index.ts";
import { englishFigures } from "./figures/index.ts";
import { englishGlossary } from "./glossary.ts";
import { englishGrammar } from "./grammar/index.ts";
import { englishHappenings } from "./happenings/index.ts";
import { englishText } from "./text.ts";

/** English. */
export const english: Language = {
  code: "en",
  name: "English",
  text: englishText,
  dates: englishDates,
  figures: englishFigures,
  grammar: englishGrammar,
  glossary: englishGlossary,
  happenings: englishHappenings,
};
