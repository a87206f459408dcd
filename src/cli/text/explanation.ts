import type { Claim } from "../../model/index.ts";
import type { Explanation } from "../../read/index.ts";
import { bold, dim } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap, wrapMarked } from "../output/wrap.ts";
import { claimInWords, modalityInWords } from "../words/claims.ts";
import { namesOf, type SideNames, type Sides, sideName } from "../words/sides.ts";
import { whenInWords } from "../words/when.ts";
import { table } from "./table.ts";

/** A claim, its sentence with the words that made it marked, and what each of them is. */
export function explanationText(
  explanation: Explanation,
  claim: Claim,
  document: string,
  sides: Sides,
  terminal: Terminal,
): string[] {
  const about = claim.kind === "control" ? `${claim.place.name}: ` : "";
  const head = `${about}${claimInWords(claim, namesOf(sides))}, ${whenInWords(claim.when)}`;
  return [
    ...wrap(head, terminal.columns).map((line) => bold(line, terminal)),
    "",
    ...sentenceLines(explanation, terminal),
    "",
    ...table(rowsOf(explanation, claim, namesOf(sides)), terminal),
    ...(explanation.note === null ? [] : ["", ...wrap(explanation.note, terminal.columns, "  ")]),
    ...wrap(`In ${document}; claim ${claim.id}`, terminal.columns, "  ").map((line) => dim(line, terminal)),
  ];
}

/** The sentence with the words of the claim marked; where the claim tells none, its evidence. */
export function sentenceLines({ sentence, words, evidence }: Explanation, terminal: Terminal): string[] {
  const spans = words.length > 0 ? words : evidence;
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const mark = { start: start - sentence.start, end: end - sentence.start };
    const before = marks.at(-1);
    if (mark.start < 0 || mark.end > sentence.text.length || (before && mark.start < before.end)) continue;
    marks.push(mark);
  }
  return wrapMarked(sentence.text, marks, terminal, "  ");
}

/** What each of the words is, where the date comes from, the rule and who says so. */
export function rowsOf(
  explanation: Explanation,
  claim: Claim,
  sides: SideNames,
): (readonly [name: string, text: string])[] {
  const rows: (readonly [string, string])[] = explanation.words.map(({ role, text }) => [role, quoted(text)]);
  if (claim.kind === "control") {
    const { by, holder } = claim;
    if (by?.side && by.side !== holder) rows.push(["who acts", sideName(by.side, sides)]);
    rows.push(["then held by", holder === null ? "nobody, or it does not say" : sideName(holder, sides)]);
  }
  rows.push(["date", `${whenInWords(claim.when)}: ${dateInWords(explanation)}`]);
  if (explanation.rule !== null) rows.push(["rule", explanation.rule]);
  rows.push(["said", saidInWords(explanation, claim)]);
  for (const { label, text, url } of explanation.citations) {
    const parts = [text, url !== null && text?.includes(url) ? null : url].filter((part) => part !== null);
    rows.push([`note ${label}`, parts.join(" ") || "not in the document's references"]);
  }
  rows.push(["read by", `${explanation.reader}, confidence ${explanation.confidence}`]);
  return rows;
}

function dateInWords({ date, sentence }: Explanation): string {
  const words = date.words === null ? null : quoted(date.words.text);
  switch (date.how) {
    case "words":
      return words === null ? "told by its own sentence" : `from ${words}`;
    case "carried":
      if (words === null) return "the day the narrative has reached";
      return date.words!.start < sentence.start
        ? `the day the narrative has reached, since ${words}`
        : `the day the narrative has reached, ${words}`;
    case "result":
      return "a field on the result is of the last day";
    case "document":
      return "only the document's period, or its day of publication, is known";
    case "untold":
      return "as its reader gives it";
  }
}

function saidInWords({ source, sentence }: Explanation, claim: Claim): string {
  if (source === null) return `${claim.modality}, by the document itself`;
  const before = source.words !== null && source.words.start < sentence.start ? " (named before)" : "";
  return `${modalityInWords(claim)}${before}`;
}

const quoted = (text: string): string => `“${text.replace(/\s+/g, " ")}”`;
