import type { Draft } from "../draft.ts";
import { fieldKeys } from "../labels/index.ts";
import { type Line, nextFilled } from "./lines.ts";
import { draftOf, type Recognised, type TextSource } from "./source.ts";

interface Field {
  readonly key: string;
  /** Offset of the value in the line's text. */
  readonly at: number;
}

/** `- Key: value`, `- **Key:** value`, `* Key: value`: key and where the value begins; null for other lines. */
function fieldOf(line: Line): Field | null {
  const match = /^[-*•]\s+(?:\*\*|__)?([\p{L}][\p{L}\p{M}\p{N} _/-]{0,40}?)\s?(?:\*\*|__)?:(?:\*\*|__)?(?:\s+|$)/u.exec(
    line.text,
  );
  return match ? { key: match[1]!, at: match[0].length } : null;
}

/** The English key of a label, also with a number behind it ("Combatant 1"); null where it is no label of an infobox. */
function knownKey(label: string): string | null {
  const match = /^(.*?)\s?(\d?)$/u.exec(label.toLowerCase().replaceAll("_", " "));
  return fieldKeys.get(match?.[1] ?? "") ?? null;
}

/**
 * Reads an infobox written as `- Key: value` lines: under a line "Infobox", or by itself where at least two of its keys
 * are known labels. Each value becomes a field with the key as the document has it.
 */
export function readInfobox(source: TextSource, index: number): Recognised | null {
  const { lines } = source;
  const announced = /^(?:#{1,6}\s+|=+\s*)?infobox\b[^.]{0,60}$/i.test(lines[index]!.text);
  const first = announced ? nextFilled(lines, index + 1) : index;
  if (first >= lines.length || !fieldOf(lines[first]!)) return null;
  const drafts: Draft[] = [];
  let known = 0;
  let next = first;
  for (let at = first; at < lines.length; at = nextFilled(lines, at + 1)) {
    const line = lines[at]!;
    const field = fieldOf(line);
    if (!field) break;
    if (knownKey(field.key) !== null) known++;
    next = at + 1;
    if (field.at >= line.text.length) continue;
    drafts.push(draftOf("field", line, at, { start: line.from + field.at, key: field.key, source: "label" }));
  }
  if (!announced && known < 2) return null;
  if (announced) drafts.unshift(draftOf("apparatus", lines[index]!, index, { source: "label" }));
  return { drafts, next };
}
