import type { FigureField, FigureLanguage } from "../../../figures/draft.ts";
import { attribution } from "../attribution/index.ts";
import { plain } from "../words.ts";
import { countsOf } from "./counts.ts";

/** What the keys of infobox fields begin with, in Arabic and as the capture stage names them. */
const KINDS: readonly (readonly [string, FigureField["kind"]])[] = (
  [
    ["casualt", "losses"],
    ["خسائر", "losses"],
    ["الخسائر", "losses"],
    ["strength", "strength"],
    ["القوة", "strength"],
    ["combatant", "belligerent"],
    ["belligerent", "belligerent"],
    ["المتحاربون", "belligerent"],
    ["result", "outcome"],
    ["النتيجة", "outcome"],
    ["territor", "outcome"],
    ["date", "date"],
    ["التاريخ", "date"],
  ] as const
).map(([prefix, kind]) => [plain(prefix), kind]);

/** Arabic, for the reader of figures. */
export const arabicFigures: FigureLanguage = { countsOf, attribution, fieldOf };

function fieldOf(key: string): FigureField | null {
  const word = plain(key.trim());
  const kind = KINDS.find(([prefix]) => word.startsWith(prefix))?.[1];
  if (kind === undefined) return null;
  const digit = Number(/\d$/.exec(word)?.[0] ?? 0);
  return { kind, side: digit };
}
