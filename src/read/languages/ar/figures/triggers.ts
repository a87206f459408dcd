import type { FigureWhat } from "../../../../model/index.ts";
import { words } from "../words.ts";

const TABLE: ReadonlyMap<string, FigureWhat> = new Map(
  (
    [
      ["killed", "قتل قتلت قتلوا مقتل مصرع استشهد استشهاد يقتل لقي لقوا وفاة"],
      ["wounded", "أصيب أصيبت أصيبوا إصابة جرح جرحت جرحوا وجرح"],
      ["captured", "أسر أسرت أسروا اعتقل اعتقلت اعتقال احتجز احتجزت"],
      ["evacuated", "أجلي أجليت إجلاء إخلاء أخرج خروج"],
      ["displaced", "نزح نزحت نزحوا نزوح تشرد تشريد تهجير فر فرار"],
      ["executed", "أعدم أعدمت إعدام"],
      ["surrendered", "استسلم استسلمت استسلموا استسلام"],
      ["missing", "فقدان مفقود مفقودين"],
    ] as const
  ).flatMap(([what, forms]) => [...words(forms)].map((form): [string, FigureWhat] => [form, what])),
);
const DESTROYED = words("دمر دمرت تدمير أسقط أسقطت إسقاط أعطب أعطبت تفجير عطب اغتنم اغتنمت");
const BOUND = /^[؛;.!؟:]$/;
/** How many words from its number a verb may stand. */
const REACH = 14;

/** The verb that tells what became of those counted; the verb stands before them as a rule: "قتل 12 شخصا وأصيب 20". */
export function triggerNear(
  list: readonly string[],
  from: number,
  to: number,
): { what: FigureWhat; index: number } | null {
  for (let at = from - 1; at >= Math.max(0, from - REACH) && !BOUND.test(list[at]!); at--) {
    const what = told(list[at]!);
    if (what) return { what, index: at };
  }
  for (let at = to; at < Math.min(list.length, to + 4) && !BOUND.test(list[at]!) && list[at] !== "،"; at++) {
    const what = told(list[at]!);
    if (what && !list[at]!.startsWith("و")) return { what, index: at };
  }
  return null;
}

const strip = (word: string): string => (/^[وفبل]/.test(word) && word.length > 3 ? word.slice(1) : word);
const told = (word: string): FigureWhat | null => TABLE.get(word) ?? TABLE.get(strip(word)) ?? null;

/** Whether the words before a number tell of destruction or seizure. */
export function isDestroyed(list: readonly string[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH) && !BOUND.test(list[at]!); at--)
    if (DESTROYED.has(list[at]!) || DESTROYED.has(strip(list[at]!))) return true;
  return false;
}
