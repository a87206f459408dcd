import type { Draft } from "../draft.ts";
import { beginsCaption, beginsPartOf, fieldKeys, isBoilerplate, namesOutcome } from "../labels/index.ts";
import { markedHeading } from "./headings.ts";
import { type Line, nextFilled } from "./lines.ts";
import { bulletLength } from "./lists.ts";
import { draftOf, type Recognised, type TextSource } from "./source.ts";

/** Lines of an infobox are short; a line this long is prose, and so is a shorter one that ends with a stop. */
const PROSE_LENGTH = 200;
const SENTENCE_LENGTH = 80;
/** An infobox with no label at all shows only by so many short lines at the very beginning. */
const UNLABELLED_RUN = 6;
/** Fields that no label announces in the flattened form: they follow the place. */
const OUTCOME = "Result";
const COMBATANT = "Combatant";

/**
 * Reads an infobox that was flattened when a page was saved as text: labels glued to their values ("Date28 October"),
 * labels on lines of their own ("Commanders and leaders"), names one a line, all before the first prose. Every value
 * becomes a field; where the flattening lost the label, the key is told by the order infoboxes have (date, place,
 * outcome, belligerents, commanders, units, strength, losses) and by the looks of the line.
 */
export function readFlattenedInfobox(source: TextSource, index: number, title: string | null): Recognised | null {
  const end = proseStart(source.lines, index);
  const filled = filledIndexes(source.lines, index, end);
  if (filled.length < 3 || filled.length > 600) return null;
  const labelled = filled.filter((at) => labelOf(source, at, source.lines[at]!.text) !== null).length;
  if (labelled < 2 && !isUnlabelledRun(source.lines, filled, index)) return null;
  return { drafts: readFields(source, filled, title, labelled > 0), next: end };
}

function filledIndexes(lines: readonly Line[], from: number, end: number): number[] {
  const filled: number[] = [];
  for (let at = nextFilled(lines, from); at < end; at = nextFilled(lines, at + 1)) filled.push(at);
  return filled;
}

/** Index of the first line of prose or the first marked heading. */
function proseStart(lines: readonly Line[], from: number): number {
  let at = nextFilled(lines, from);
  while (at < lines.length && !isProse(lines[at]!.text) && markedHeading(lines[at]!) === null)
    at = nextFilled(lines, at + 1);
  return at;
}

function isProse(text: string): boolean {
  if (bulletLength(text) > 0) return false;
  return (
    text.length >= PROSE_LENGTH || (text.length >= SENTENCE_LENGTH && /[.!?]["”»)]?(?:\s?\[[^\]]{1,12}\])*$/.test(text))
  );
}

/** Short lines from the first line of the text on, without a blank between them: a page that was saved without any layout. */
function isUnlabelledRun(lines: readonly Line[], filled: readonly number[], index: number): boolean {
  if (filled.length < UNLABELLED_RUN || nextFilled(lines, 0) !== nextFilled(lines, index)) return false;
  const short = filled.every((at) => lines[at]!.text.length <= SENTENCE_LENGTH && !/[.!?:]$/.test(lines[at]!.text));
  const dense = filled.at(-1)! - filled[0]! + 1 === filled.length;
  const isList = filled.some((at) => bulletLength(lines[at]!.text) > 0);
  return short && dense && !isList;
}

interface Label {
  readonly key: string;
  /** Length of the label with the white space behind it; the value is the rest of the line. */
  readonly length: number;
}

/** A label that stands alone ("Strength"), or directly before its value ("Date28 October", "Date\t28 October"). */
function labelOf(source: TextSource, index: number, text: string): Label | null {
  const whole = fieldKeys.get(text.toLowerCase().replace(/:$/, ""));
  if (whole !== undefined && !standsOverProse(source, index)) return { key: whole, length: text.length };
  // The label ends where a capital or a digit follows a small letter, or at a tab or colon.
  const glued = /^(\p{L}[\p{Ll}\p{M}]+(?:\s[\p{Ll}\p{M}]+){0,3})(?:(?=[\p{Lu}\p{N}])|\t\s*|:\s+)(?=\S)/u.exec(text);
  const key = glued ? fieldKeys.get(glued[1]!.toLowerCase()) : undefined;
  return key === undefined ? null : { key, length: glued![0].length };
}

/** A heading such as "Casualties" over a paragraph is no label. */
function standsOverProse(source: TextSource, index: number): boolean {
  const next = nextFilled(source.lines, index + 1);
  return next < source.lines.length && isProse(source.lines[next]!.text);
}

function readFields(source: TextSource, filled: readonly number[], title: string | null, labelled: boolean): Draft[] {
  const drafts: Draft[] = [];
  let key: string | null = labelled ? null : COMBATANT;
  let outcomeOpen = false;
  // A label on a line of its own waits for its value.
  let waiting = false;
  for (const index of filled) {
    const line = source.lines[index]!;
    const label = labelOf(source, index, line.text);
    if (label) {
      key = label.key;
      outcomeOpen = key === OUTCOME;
      const alone = label.length >= line.text.length;
      waiting = alone;
      const at = alone ? {} : { start: line.from + label.length, key };
      drafts.push(draftOf(alone ? "apparatus" : "field", line, index, { ...at, source: "label" }));
      continue;
    }
    if (key === null || isBoilerplate(line.text) || beginsCaption(line.text)) {
      drafts.push(beforeLabels(line, index, title));
      continue;
    }
    if (continues(drafts.at(-1), line.text)) {
      drafts.at(-1)!.end = line.to;
      continue;
    }
    if (!waiting) key = nextKey(key, line.text, outcomeOpen);
    waiting = false;
    outcomeOpen = key === OUTCOME;
    drafts.push(draftOf("field", line, index, { start: line.from + bulletLength(line.text), key, source: "label" }));
  }
  return drafts;
}

/** What stands before the first label: the title again, what the event is part of, captions and the map's legend. */
function beforeLabels(line: Line, index: number, title: string | null): Draft {
  if (isBoilerplate(line.text)) return draftOf("apparatus", line, index);
  if (line.text === title) return draftOf("field", line, index, { key: "Conflict", source: "label" });
  if (beginsPartOf(line.text)) return draftOf("field", line, index, { key: "Partof", source: "label" });
  return draftOf("caption", line, index);
}

/** A line in parentheses says more about the line before it: "(2 weeks and 1 day)", "(head of the committee)". */
function continues(before: Draft | undefined, text: string): boolean {
  return before?.kind === "field" && /^\(.*\)(?:\[[^\]]{1,12}\])*$/.test(text);
}

/** The key of a line without a label, from the field before it. */
function nextKey(key: string, text: string, outcomeOpen: boolean): string {
  if (key === "Date" || key === "Location" || key === "Place" || key === "Territory" || key === "Status") {
    return namesOutcome(text) ? OUTCOME : COMBATANT;
  }
  if (key === OUTCOME) return outcomeOpen && (bulletLength(text) > 0 || namesOutcome(text)) ? OUTCOME : COMBATANT;
  if (key === COMBATANT) return namesOutcome(text) ? OUTCOME : COMBATANT;
  if ((key === "Units" || key === "Commander") && beginsWithCount(text)) return "Strength";
  return key;
}

/** "22 main battle tanks", "1,000+ soldiers", "2,000–6,500 fighters" count; "4th Division" and "16 Brigade" name. */
function beginsWithCount(text: string): boolean {
  return /^(?:~|c\.\s?|≈)?\d[\d.,  ]*(?:\+|\s?[–-]\s?\d[\d.,]*\+?)?\s+\p{Ll}/u.test(text);
}
