import type { Token } from "../../../text/sentence.ts";
import { plain } from "../words.ts";
import { numberAt } from "./words.ts";

/** A quantity of a sentence: its bounds, the tokens it covers, and where its noun is looked for. */
export interface Amount {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly first: number;
  readonly next: number;
}

const JOIN = /^(?:الي|-|–|—)$/;

/** The quantities of a sentence: "أكثر من 150", "ما لا يقل عن 36", "بين 12 و17", "نحو ثلاثة آلاف". */
export function amountsIn(tokens: readonly Token[]): Amount[] {
  const list = tokens.map(({ text }) => plain(text));
  const found: Amount[] = [];
  for (let at = 0; at < list.length; ) {
    const one = numberAt(list, at) ?? joinedAt(list, at);
    if (!one) {
      at++;
      continue;
    }
    const second = rangeEnd(list, at, one.next);
    const first = bounded(list, at);
    const low = one.value;
    if (second) found.push({ low, best: null, high: second.value, first: first.from, next: second.next });
    else
      found.push({
        low: first.kind === "exact" || first.kind === "least" ? low : null,
        best: first.kind === "exact" || first.kind === "about" ? low : null,
        high: first.kind === "exact" || first.kind === "most" ? low : null,
        first: first.from,
        next: one.next,
      });
    at = second?.next ?? one.next;
  }
  return found;
}

/** "وخمسة وعشرون", "و20": "and" is written together with the number. */
function joinedAt(list: readonly string[], at: number): { value: number; next: number } | null {
  const word = list[at]!;
  return /^[وف]./.test(word) ? numberAt([...list.slice(0, at), word.slice(1), ...list.slice(at + 1)], at) : null;
}

/** "12 إلى 17", "12-17", "بين 12 و17". */
function rangeEnd(list: readonly string[], from: number, next: number): { value: number; next: number } | null {
  const joint = list[next] ?? "";
  if (JOIN.test(joint)) return numberAt(list, next + 1);
  if (list[from - 1] !== "بين" || !joint.startsWith("و")) return null;
  const glued = joint.slice(1);
  return glued === ""
    ? numberAt(list, next + 1)
    : numberAt([...list.slice(0, next), glued, ...list.slice(next + 1)], next);
}

/** What stands before a number and says how exactly it is meant. */
function bounded(list: readonly string[], at: number): { kind: "exact" | "least" | "most" | "about"; from: number } {
  const back = (count: number): string => list.slice(Math.max(0, at - count), at).join(" ");
  if (/^(?:ما )?لا يقل عن$/.test(back(4)) || back(3) === "لا يقل عن") return { kind: "least", from: at - 3 };
  if (/^(?:و|ب)?(?:اكثر|ازيد) من$/.test(back(2)) || back(2) === "يزيد عن" || back(2) === "يزيد علي")
    return { kind: "least", from: at - 2 };
  if (/^(?:و)?اقل من$/.test(back(2))) return { kind: "most", from: at - 2 };
  if (/^[وب]?(?:نحو|حوالي|قرابه|زهاء|تقريبا)$/.test(back(1))) return { kind: "about", from: at - 1 };
  return { kind: "exact", from: at };
}
