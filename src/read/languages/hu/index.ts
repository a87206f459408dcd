import type { Language } from "../language.ts";
import { hungarianDates } from "./dates/index.ts";
import { hungarianFigures } from "./figures/index.ts";
import { hungarianGlossary } from "./glossary/index.ts";
import { hungarianGrammar } from "./grammar/index.ts";
import { hungarianHappenings } from "./happenings.ts";
import { hungarianText } from "./text.ts";

/** Hungarian. */
export const hungarian: Language = {
  code: "hu",
  name: "Hungarian",
  text: hungarianText,
  dates: hungarianDates,
  figures: hungarianFigures,
  grammar: hungarianGrammar,
  glossary: hungarianGlossary,
  happenings: hungarianHappenings,
};
