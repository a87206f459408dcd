import type { DateLanguage } from "../clock/language.ts";
import type { FigureLanguage } from "../figures/index.ts";
import type { GlossaryLanguage } from "../glossary/language.ts";
import type { GrammarLanguage } from "../grammar/language.ts";
import type { HappeningLanguage } from "../happenings/language.ts";
import type { TextLanguage } from "../text/language.ts";

/** All that the grammar reader needs to know of one language. A folder under `languages/` exports one of these. */
export interface Language {
  /** BCP 47 code, as the capture stage finds it. */
  readonly code: string;
  /** The language's name in English, for messages. */
  readonly name: string;
  readonly text: TextLanguage;
  readonly dates: DateLanguage;
  readonly figures: FigureLanguage;
  readonly grammar: GrammarLanguage;
  /** Absent where nobody has written it yet: texts in such a language are compared by their numbers and names only. */
  readonly glossary?: GlossaryLanguage;
  /** Absent where nobody has written it yet: such a language tells of ground and figures only. */
  readonly happenings?: HappeningLanguage;
}
