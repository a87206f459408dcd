import { type Claim, compareDays, type Day, type PhaseClaim, type When } from "../../model/index.ts";
import type { Sentence } from "../text/sentence.ts";
import type { HappeningContext } from "./context.ts";
import { Ordered } from "./ordered.ts";

interface Section {
  readonly heading: string;
  readonly level: number;
  readonly span: { readonly start: number; readonly end: number };
  readonly from: number;
  to: number;
  readonly parent: number;
}

/** The document's own headings as phases, with the days that the claims under them span; headings whose days nothing tells are none. */
export function phaseClaims(claims: readonly Claim[], context: HappeningContext): PhaseClaim[] {
  const sections = sectionsOf(context);
  const facts = new Ordered(claims, startOf);
  const sentences = new Ordered(context.sentences, ({ span }) => span.start);
  const phases: PhaseClaim[] = [];
  const ids = new Map<number, string>();
  sections.forEach((section, index) => {
    if (context.happenings.isTopic(section.heading)) return;
    const days = daysOf(section, facts, sentences, context);
    if (!days) return;
    const id = context.identify(["phase", section.span.start, section.heading]);
    ids.set(index, id);
    phases.push({
      kind: "phase",
      id,
      document: context.document.id,
      evidence: [{ ...section.span }],
      when: days,
      modality: "stated",
      attribution: { source: null, citations: [] },
      reader: context.reader,
      confidence: 0.8,
      rule: "phase: heading",
      heading: section.heading,
      level: section.level,
      within: outer(sections, section.parent, ids),
      section: { start: section.from, end: section.to },
    });
  });
  return phases;
}

function outer(sections: readonly Section[], parent: number, ids: ReadonlyMap<number, string>): string | null {
  for (let at = parent; at >= 0; at = sections[at]!.parent) {
    const id = ids.get(at);
    if (id) return id;
  }
  return null;
}

function sectionsOf({ document }: HappeningContext): Section[] {
  const sections: Section[] = [];
  const open: number[] = [];
  const top = document.blocks.reduce(
    (least, { kind, level }) => (kind === "heading" ? Math.min(least, level ?? 2) : least),
    9,
  );
  for (const block of document.blocks) {
    if (block.kind === "heading") {
      const level = (block.level ?? 2) - top + 1;
      while (open.length > 0 && sections[open.at(-1)!]!.level >= level) open.pop();
      const heading = document.text
        .slice(block.span.start, block.span.end)
        .replace(/[*_#]+/g, "")
        .replace(/\s+/g, " ")
        .trim();
      sections.push({
        heading,
        level,
        span: block.span,
        from: block.span.end,
        to: block.span.end,
        parent: open.at(-1) ?? -1,
      });
      open.push(sections.length - 1);
    } else for (const index of open) sections[index]!.to = Math.max(sections[index]!.to, block.span.end);
  }
  return sections;
}

const startOf = (claim: Claim): number => claim.evidence[0]!.start;

const DATED = new Set(["control", "figure", "action", "person", "agreement"]);

/** From the first to the last day of what a section tells. */
function daysOf(
  section: Section,
  facts: Ordered<Claim>,
  sentences: Ordered<Sentence>,
  { timeline }: HappeningContext,
): When | null {
  const inside = facts.between(section.from, section.to);
  // A section that tells neither of ground nor of fighting is no phase of the war.
  if (!inside.some(({ kind, modality }) => (kind === "control" || kind === "action") && modality !== "planned"))
    return null;
  const years = /\b(\d{4})\s?[-–—]\s?(\d{4})\b/.exec(section.heading);
  if (years)
    return {
      edtf: `${years[1]}/${years[2]}`,
      first: `${years[1]}-01-01`,
      last: `${years[2]}-12-31`,
      basis: "explicit",
    };
  const own = timeline.whenAt(section.span);
  if (own.basis === "explicit" && own.first !== null && own.last !== null) return own;
  const told = inside
    .filter(({ kind, modality, when }) => DATED.has(kind) && modality !== "planned" && when.basis !== "document")
    .map(({ when }) => when);
  for (const sentence of sentences.between(section.from, section.to)) {
    const when = timeline.whenAt(sentence.span);
    if (when.basis === "explicit" && when.first === when.last) told.push(when);
  }
  const dated = told.flatMap(({ first, last }) => (first !== null && last !== null ? [{ first, last }] : []));
  // What is told of a year or a month as a whole bounds nothing where days are told.
  const exact = dated.filter(({ first, last }) => first === last);
  const used = exact.length > 1 ? exact : dated;
  if (used.length === 0) return null;
  const [first, last] = core(used);
  return { edtf: edtf(first, last), first, last, basis: "carried" };
}

/** How far apart in days a section's first or last claim must lie from the others to be an aside. */
const APART = 45;

/** The first and last day without lone asides ("as in 1994") far from all the rest. */
function core(days: readonly { first: Day; last: Day }[]): [Day, Day] {
  const sorted = days.toSorted((a, b) => compareDays(a.first, b.first));
  let from = 0;
  let to = sorted.length - 1;
  while (to - from >= 3) {
    const span = distance(sorted[from + 1]!.first, sorted[to - 1]!.last);
    const limit = Math.max(APART, span);
    const before = distance(sorted[from]!.first, sorted[from + 1]!.first);
    const after = distance(sorted[to - 1]!.last, sorted[to]!.last);
    if (before > limit && before >= after) from++;
    else if (after > limit) to--;
    else break;
  }
  const kept = sorted.slice(from, to + 1);
  return [kept[0]!.first, kept.map(({ last }) => last).reduce((a, b) => (compareDays(a, b) >= 0 ? a : b))];
}

/** Days between two days; years before 1 count from there. */
function distance(a: Day, b: Day): number {
  const day = (text: Day): number => {
    const sign = text.startsWith("-") ? -1 : 1;
    const [year = 0, month = 1, date = 1] = text.replace(/^-/, "").split("-").map(Number);
    return sign * year * 365.25 + (month - 1) * 30.44 + date;
  };
  return day(b) - day(a);
}

function edtf(first: Day, last: Day): string {
  return first === last ? first : `${first}/${last}`;
}
