import type { ClauseCue, DateMention } from "../../../clock/language.ts";
import { plain } from "../words.ts";
import type { DateWord } from "./words.ts";

const KINDS: ReadonlyMap<string, ClauseCue["kind"]> = new Map(
  (
    [
      ["، ,", "comma"],
      ["؛ ; : – —", "break"],
      ["(", "open"],
      [")", "close"],
      ["و ثم", "and"],
      ["بينما فيما حين عندما حينما", "while"],
      ["إن أن بأن", "that"],
      ["سوف", "future"],
      ["الذي التي الذين", "relative"],
      [". ! ؟ ?", "stop"],
    ] as const
  ).flatMap(([forms, kind]) => forms.split(" ").map((form): [string, ClauseCue["kind"]] => [plain(form), kind])),
);

/** What divides the clauses of a stretch, outside its date expressions. "بعد أن" and "قبل أن" open clauses of before and after. */
export function clauseCues(words: readonly DateWord[], mentions: readonly DateMention[]): ClauseCue[] {
  const cues: ClauseCue[] = [];
  let next = 0;
  for (const [index, { word, bare, start, end }] of words.entries()) {
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    if (next < mentions.length && mentions[next]!.start <= start) continue;
    const behind = words[index + 1]?.word;
    if ((bare === "بعد" || bare === "قبل") && (behind === "ان" || behind === "ما")) {
      cues.push({ start, end, kind: bare === "بعد" ? "after" : "before" });
      continue;
    }
    const before = words[index - 1]?.word;
    if (word === "ان" && (before === "بعد" || before === "قبل")) continue;
    const kind = KINDS.get(word) ?? (bare !== word ? KINDS.get(bare) : undefined);
    if (kind !== undefined) cues.push({ start, end, kind });
  }
  return cues;
}
