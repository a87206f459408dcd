import type { About, ComparedDocument, Comparison, Difference, NameProposal, Passage } from "../../compare/answers.ts";
import { bold, dim } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap, wrapMarked } from "../output/wrap.ts";
import { capitalised, counted } from "../words/counts.ts";
import type { DocumentNames } from "../words/documents.ts";

const ABOUT: Readonly<Record<About, string>> = {
  number: "number",
  name: "name",
  date: "day",
  actor: "who",
  outcome: "what became of it",
  source: "how firmly it is said",
  detail: "detail",
  claim: "claim",
  sentence: "sentence",
  field: "infobox",
  wording: "wording",
};

/** A comparison as JSON lines: what was compared, then every difference, what is alike, and proposals, one object each. */
export function compareLines({ a, b, related, differences, same, proposals }: Comparison): readonly object[] {
  const head = {
    kind: "comparison",
    a,
    b,
    related,
    differences: differences.length,
    same: same.length,
    proposals: proposals.length,
  };
  return [head, ...differences, ...same, ...proposals];
}

/** A comparison for a person: the differences in the order of A, each with both sentences, then the proposals. */
export function compareText(found: Comparison, all: boolean, names: DocumentNames, terminal: Terminal): string[] {
  const { a, b, related, differences, same, proposals } = found;
  const count = (kind: Difference["kind"]): number => differences.filter((one) => one.kind === kind).length;
  const left = count("untranslated");
  const summary = [
    `${counted(same.length, "sentence")} told alike`,
    `${counted(count("different"), "difference")}`,
    `${count("only in A")} only in A`,
    `${count("only in B")} only in B`,
    ...(left > 0 ? [`${left} left untranslated`] : []),
  ].join(", ");
  const listed = all ? [...differences, ...same] : related ? differences : [];
  const strange =
    "They hardly tell of the same events, so that what differs means little" +
    (all ? "." : "; --all lists it all the same.");
  return [
    ...named("A", a, names, terminal),
    ...named("B", b, names, terminal),
    ...wrap(`${capitalised(summary)}.`, terminal.columns),
    ...(related ? [] : wrap(strange, terminal.columns)),
    ...inSentences(listed).flatMap((group) => ["", ...groupText(group, terminal)]),
    ...(proposals.length > 0 ? ["", bold("Names that may be one place's", terminal)] : []),
    ...proposals.flatMap((one) => proposalText(one, terminal)),
  ];
}

function named(which: string, { id, language }: ComparedDocument, names: DocumentNames, terminal: Terminal): string[] {
  const [first = "", ...rest] = wrap(`${names(id)} (${language})`, terminal.columns, "   ");
  return [`${bold(which, terminal)}  ${first.trimStart()}`, ...rest];
}

/** Differences of the same two sentences together, so that these are read once. */
function inSentences(list: readonly Difference[]): Difference[][] {
  const groups: Difference[][] = [];
  for (const one of list) {
    const last = groups.at(-1)?.[0];
    const same = last && one.kind !== "same" && placeOf(last) === placeOf(one);
    if (same) groups.at(-1)!.push(one);
    else groups.push([one]);
  }
  return groups;
}

const placeOf = ({ a, b }: Difference): string => `${a?.sentence.start} ${a?.sentence.end} ${b?.sentence.start}`;

function groupText(group: readonly Difference[], terminal: Terminal): string[] {
  return [
    ...group.flatMap((one) => wrap(headOf(one), terminal.columns).map((line) => bold(line, terminal))),
    ...passageText("A", group, ({ kind, a }) => (kind === "only in B" ? null : a), group[0]!.a, terminal),
    ...passageText("B", group, ({ kind, b }) => (kind === "only in A" ? null : b), group[0]!.b, terminal),
  ];
}

function headOf({ kind, about, note }: Difference): string {
  if (kind === "same") return "Told alike";
  const whole = about === "sentence" || about === "field";
  const alone = kind === "only in A" || kind === "only in B";
  return `${capitalised(ABOUT[about])}: ${whole ? kind : alone ? `${kind}: ${note}` : note}`;
}

/** A sentence with the words that matter marked; whole sentences, and those that lack something, are not marked. */
function passageText(
  which: string,
  group: readonly Difference[],
  marked: (one: Difference) => Passage | null,
  passage: Passage | null,
  terminal: Terminal,
): string[] {
  if (passage === null) return [];
  const { start, end, text } = passage.sentence;
  const spans = group
    .flatMap((one) => marked(one)?.evidence ?? [])
    .filter((span) => span.start > start || span.end < end)
    .map((span) => ({ start: span.start - start, end: span.end - start }))
    .sort((x, y) => x.start - y.start || y.end - x.end);
  const apart = spans.filter((span, at) => spans.slice(0, at).every((before) => before.end <= span.start));
  const [first = "", ...rest] = wrapMarked(text, apart, terminal, "     ");
  return [`  ${dim(which, terminal)}  ${first.trimStart()}`, ...rest];
}

function proposalText({ a, b, slip, times, reason }: NameProposal, terminal: Terminal): string[] {
  const often = times > 1 ? ` (${times} times)` : "";
  return wrap(`${slip ? "Slip? " : ""}“${a}” and “${b}”${often}: ${reason}`, terminal.columns, "  ");
}
