import type { ClauseCue, DateMention } from "../../../clock/language.ts";
import type { DateWord } from "./words.ts";

const KINDS: ReadonlyMap<string, ClauseCue["kind"]> = new Map<string, ClauseCue["kind"]>([
  [",", "comma"],
  [";", "break"],
  [":", "break"],
  ["–", "break"],
  ["—", "break"],
  ["(", "open"],
  [")", "close"],
  ["és", "and"],
  ["s", "and"],
  ["de", "and"],
  ["valamint", "and"],
  ["illetve", "and"],
  ["miközben", "while"],
  ["míg", "while"],
  ["mialatt", "while"],
  ["amikor", "while"],
  ["mikor", "while"],
  ["miután", "after"],
  ["mielőtt", "before"],
  ["hogy", "that"],
  ["fog", "future"],
  ["fogja", "future"],
  ["fognak", "future"],
  ["fogják", "future"],
  ["tervezte", "future"],
  ["tervezték", "future"],
]);

/** "amely", "melyet", "akik", "ahol": words that open a relative clause. */
const RELATIVE =
  /^a?(?:mely|melyek|melyet|melyeket|melyben|melyekben|melyről|melynek|melyik|kik|kiket|ki|kit|hol|honnan|hová|mi|mit)$/;

/** What divides the clauses of a stretch, outside its date expressions. */
export function clauseCues(words: readonly DateWord[], mentions: readonly DateMention[]): ClauseCue[] {
  const cues: ClauseCue[] = [];
  let next = 0;
  for (const [index, { word, start, end, glued }] of words.entries()) {
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    if (next < mentions.length && mentions[next]!.start <= start) continue;
    if (word === "." || word === "!" || word === "?") {
      // "2031. október", "a 3. dandár": an ordinal's stop ends nothing.
      if (glued && word === "." && (words[index - 1]?.digits ?? 0) > 0) continue;
      cues.push({ start, end, kind: "stop" });
      continue;
    }
    const kind = KINDS.get(word) ?? (RELATIVE.test(word) && words[index - 1]?.word === "," ? "relative" : undefined);
    if (kind !== undefined) cues.push({ start, end, kind });
  }
  return cues;
}
