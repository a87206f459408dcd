import type { Block, InlineMark, Reference } from "../../model/index.ts";

/**
 * Footnote marks that lost their brackets or their raised print: "after heavy fighting1 and", "was taken2.",
 * "a város ellen. 33  Az autók". A number alone proves nothing ("Hill 88", "km2"), so a text is taken to have such marks
 * only where they count up: each new label is the next one or a few further.
 */

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** One label, or several joined by commas ("6,7"). */
  readonly labels: readonly number[];
  /** Whether its place alone makes it likely (glued to a word, or set off by a double space). */
  readonly strong: boolean;
}

/** A new label may skip a few: the marks between them stand in an infobox or were lost. */
const WIDEST_STEP = 3;
/** Labels that must have counted up before a text is believed to have such marks. */
const FEWEST_STEPS = 3;

/** What a raised 2 or 3 is no footnote behind: units of length and area, and names of substances. */
const NO_WORD_BEFORE =
  /(?:^|[^\p{L}])(?:k?m|cm|mm|dm|ft|mi|yd|in|ha|CO|H|NO|SO|No|no|Nr|nr|pp?|vol|fig|Fig|v|V|U|R|M|T|B)$/u;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Finds bare footnote numbers in the narrative blocks. Superscript digits (¹²) are marks wherever they hang on a word. */
export function findBareNumbers(
  text: string,
  blocks: readonly Block[],
  references: readonly Reference[],
): InlineMark[] {
  const raised: InlineMark[] = [];
  const candidates: Candidate[] = [];
  for (const { span, kind } of blocks) {
    const content = text.slice(span.start, span.end);
    // What follows the block on its line belongs to the look of a mark at its end ("Brigade 4 ").
    const trailing = /^[^\S\r\n]/.test(text.slice(span.end, span.end + 1));
    raised.push(...findRaised(content, span.start));
    if (kind === "heading" || kind === "title") continue;
    collectCandidates(content, span.start, trailing, candidates);
  }
  return [...raised, ...countingUp(candidates, references).map(markOf)];
}

function markOf({ start, end, labels }: Candidate): InlineMark {
  return { kind: "footnote", span: { start, end }, labels: labels.map(String) };
}

function findRaised(content: string, offset: number): InlineMark[] {
  if (!/[⁰¹²³⁴-⁹]/.test(content)) return [];
  const marks: InlineMark[] = [];
  for (const match of content.matchAll(/[⁰¹²³⁴-⁹]{1,3}(?:[⁻⁾,˒˙·ʼ ]{1,2}[⁰¹²³⁴-⁹]{1,3}){0,6}/g)) {
    const before = content.slice(Math.max(0, match.index - 6), match.index);
    const after = content.slice(match.index + match[0].length, match.index + match[0].length + 1);
    if (!/[\p{L}\p{M}.,;:!?)"”»’\]]$/u.test(before) || NO_WORD_BEFORE.test(before) || /[\p{L}\d]/u.test(after))
      continue;
    const labels = match[0].split(/[^⁰¹²³⁴-⁹]+/).map(plainDigits);
    const start = offset + match.index;
    marks.push({ kind: "footnote", span: { start, end: start + match[0].length }, labels });
  }
  return marks;
}

function plainDigits(raised: string): string {
  return Array.from(raised, (digit) => SUPERSCRIPTS.indexOf(digit)).join("");
}

function collectCandidates(content: string, offset: number, trailing: boolean, found: Candidate[]): void {
  for (const match of content.matchAll(/\d+(?:,\d+)*/g)) {
    const at = match.index;
    const end = at + match[0].length;
    const digits = match[0].split(",");
    if (at === 0 || digits.some((label) => label.length > 3 || label.startsWith("0"))) continue;
    const before = content.charAt(at - 1);
    const apart = before === " " || before === "\u00a0";
    // "8,000" set off by spaces is one number.
    if (apart && digits.length > 1) continue;
    const strong = apart ? isSetOff(content, at, end, trailing) : isGlued(content, at, end);
    if (strong !== null) found.push({ start: offset + at, end: offset + end, labels: digits.map(Number), strong });
  }
}

/** "fighting1 and", "taken2.", "wall.”3 Then": directly behind a word of small letters or a stop, with nothing joined on. */
function isGlued(content: string, at: number, end: number): boolean | null {
  const after = content.slice(end, end + 2);
  if (!/^(?:$|\s|[.,;:!?)"”»\]](?:$|[^\p{L}\p{N}]))/u.test(after)) return null;
  const before = content.slice(Math.max(0, at - 8), at);
  if (/\p{Ll}{3}$/u.test(before) || /[\p{Lo}\p{M}]{3}$/u.test(before)) return !NO_WORD_BEFORE.test(before) || null;
  return /[\p{L}\p{M}\]][.,;:!?)"”»’]{1,2}$/u.test(before) && !/(?:^|[^\p{L}])\p{L}{1,3}\.$/u.test(before)
    ? true
    : null;
}

/**
 * " 33  " and " 33 " at the end of a line stand out by themselves; ". 33 Then" only says something where the text is
 * known to have such marks (null: it says nothing at all).
 */
function isSetOff(content: string, at: number, end: number, trailing: boolean): boolean | null {
  const rest = content.slice(end, end + 8);
  if (/^[  ]{2}/.test(rest) || (rest === "" && trailing)) return true;
  if (/^[  ]\d{1,3}(?:[  ]{2}|[  ]?$)/.test(rest)) return true;
  const stop = content.slice(Math.max(0, at - 3), at - 1);
  if (/[.!?,;:][”"»’)]?$/.test(stop) && (rest === "" || /^\s[\p{Lu}\p{Lo}“"„«]/u.test(rest))) return false;
  return null;
}

/** Keeps the candidates that count up, or none where they do not. */
function countingUp(candidates: readonly Candidate[], references: readonly Reference[]): Candidate[] {
  const strong = candidates.filter((candidate) => candidate.strong);
  const kept = new Set<Candidate>();
  let highest = 0;
  let steps = 0;
  strong.forEach((candidate, at) => {
    const first = candidate.labels[0]!;
    const last = Math.max(...candidate.labels);
    // A leap counts only where the marks behind it go on from there; otherwise it may be a number of the sentence.
    const leaps = first > highest + WIDEST_STEP;
    if (leaps && !goesOnFrom(strong, at)) return;
    if (first > highest && !leaps) steps++;
    highest = Math.max(highest, last);
    kept.add(candidate);
  });
  // Labels that came too early count where later ones show that the text has so many.
  for (const candidate of strong) if (candidate.labels.every((label) => label <= highest)) kept.add(candidate);
  const listed = new Set(references.map((reference) => reference.label));
  const allListed = [...kept].every((candidate) => candidate.labels.every((label) => listed.has(String(label))));
  if (steps < FEWEST_STEPS && !(steps > 0 && allListed)) return [];
  if (kept.size < strong.length * 0.6) return [];
  return [...kept, ...weakOnes(candidates, kept)].sort((a, b) => a.start - b.start);
}

function goesOnFrom(strong: readonly Candidate[], at: number): boolean {
  const last = strong[at]!.labels.at(-1)!;
  return strong.slice(at + 1, at + 4).some(({ labels }) => labels[0]! > last && labels[0]! <= last + WIDEST_STEP);
}

/** Weak candidates that fit between the believed ones before and behind them. */
function weakOnes(candidates: readonly Candidate[], kept: ReadonlySet<Candidate>): Candidate[] {
  const fitting: Candidate[] = [];
  let highest = 0;
  for (const candidate of candidates) {
    const label = candidate.labels[0]!;
    if (kept.has(candidate)) highest = Math.max(highest, ...candidate.labels);
    else if (!candidate.strong && label > highest && label <= highest + WIDEST_STEP) {
      fitting.push(candidate);
      highest = label;
    }
  }
  return fitting;
}
