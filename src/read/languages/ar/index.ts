import type { Language } from "../language.ts";
import { arabicDates } from "./dates/index.ts";
import { arabicFigures } from "./figures/index.ts";
import { arabicGrammar } from "./grammar/index.ts";
import { arabicText } from "./text.ts";

/** Arabic, as news and encyclopedias write it. What else happened than ground and figures is not told yet. */
export const arabic: Language = {
  code: "ar",
  name: "Arabic",
  text: arabicText,
  dates: arabicDates,
  figures: arabicFigures,
  grammar: arabicGrammar,
};
