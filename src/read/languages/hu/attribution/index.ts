import type { Modality, Span } from "../../../../model/index.ts";
import type { AttributionReader, SpanAttribution, Speaker } from "../../../figures/attribution.ts";
import type { Token } from "../../../text/sentence.ts";
import { isCapital, normal } from "../words.ts";

/** A stretch of a sentence that somebody else says. */
interface Frame {
  readonly start: number;
  readonly end: number;
  readonly modality: Modality;
  readonly source: string | null;
}

const SPEECH =
  /^(?:azt )?(?:mond|állít|közöl|bejelent|kijelent|kifejt|jelent|tudat|nyilatkoz|hangsúlyoz|megerősít|erősít)/;
const SPEAKS =
  /^(?:mond|állít|közöl|bejelent|kijelent|kifejt|nyilatkoz|hangsúlyoz|jelentett)(?:[ae]?tt?[ae]k?|t[aáeé]k|[oeö]tt[aáeé]?k?|t[ae]k?|[ae]|i)?$/;
const NEWS =
  /^(?:hír|hírek|jelentés|jelentések|beszámoló|beszámolók|értesülés|értesülések|források|sajtóhírek|tudósítás|tudósítások)$/;
const REPORT_OF =
  /^(?:jelentés|közlés|tájékoztatás|adat|állítás|értesülés|beszámoló|nyilatkozat)(?:e|a|ai|ei|j[ae]|jei)$/;
const NO_SOURCE =
  /^(?:terv|tervek|megállapodás|megnevezése|nevén|számítás|számítások|becslés|becslések|elnevezése|szokás)$/;
const DENYING = /^(?:meg)?(?:cáfol|tagad)/;
const TRYING = /^(?:meg)?(?:próbál|kísérel|akar|tervez|szándékoz|készül)/;

/**
 * Who says what in a Hungarian sentence: "a jelentések szerint" and "állítólag" report, "X szerint" and "X közölte, hogy …"
 * claim; what somebody tries or means to do is planned.
 */
export const attribution: AttributionReader = (tokens, before) => {
  const lowers = tokens.map(({ text }) => normal(text));
  const frames: Frame[] = [];
  const plans: Span[] = [];
  let speaker: Speaker | null = before ? { source: before.source, quoting: false } : null;
  const quoted = quotation(tokens, before?.quoting ?? false);
  const end = tokens[tokens.length - 1]?.end ?? 0;
  let start = tokens[0]?.start ?? 0;
  for (const [index, lower] of lowers.entries()) {
    if (index > 0 && isBound(lowers[index - 1]!)) start = tokens[index]!.start;
    if (lower === "szerint" && index > 0) {
      const told = lowers[index - 1]!;
      if (NO_SOURCE.test(told)) continue;
      // "a vezérkar jelentése szerint": whose report it is.
      const source = NEWS.test(told) ? null : sourceBefore(tokens, lowers, REPORT_OF.test(told) ? index - 1 : index);
      frames.push({ start, end, modality: source ? "claimed" : "reported", source });
      if (source) speaker = { source, quoting: false };
    } else if (lower === "állítólag" || (/^hír(?:ek)?$/.test(lower) && /^érkezt?/.test(lowers[index + 1] ?? "")))
      frames.push({ start, end: clauseEnd(tokens, lowers, index), modality: "reported", source: null });
    else if (SPEAKS.test(lower)) {
      const content = contentStart(lowers, index) >= 0 ? contentStart(lowers, index) : takingTold(lowers, index);
      if (content < 0) continue;
      const source = sourceBefore(tokens, lowers, index) ?? speaker?.source ?? null;
      frames.push({ start: tokens[content]!.start, end, modality: source ? "claimed" : "reported", source });
      if (source) speaker = { source, quoting: false };
    } else if (DENYING.test(lower) && contentStart(lowers, index) >= 0) {
      const content = contentStart(lowers, index);
      const source = sourceBefore(tokens, lowers, index);
      frames.push({ start: tokens[content]!.start, end, modality: "denied", source });
    } else if (TRYING.test(lower) && !SPEECH.test(lower)) plans.push({ start, end: clauseEnd(tokens, lowers, index) });
  }
  // A quotation that was open where the sentence before ended is still theirs.
  if (before?.quoting) {
    const [first, source] = [tokens[0]?.start ?? 0, before.source];
    frames.push({ start: first, end: quoted.closed ?? end, modality: "claimed", source });
  }
  if (speaker && quoted.open) {
    const sentences = before?.quoting ? (before.quoted ?? 0) + 1 : 0;
    if (sentences < LONGEST_QUOTATION) speaker = { source: speaker.source, quoting: true, quoted: sentences };
  }
  const spoken = (span: Span): SpanAttribution => {
    const middle = (span.start + span.end) / 2;
    const covering = frames.filter((one) => middle >= one.start && middle < one.end);
    const best = covering.findLast(({ source }) => source !== null) ?? covering[covering.length - 1];
    return best ? { modality: best.modality, source: best.source } : { modality: "stated", source: null };
  };
  return {
    of: (span) => {
      const middle = (span.start + span.end) / 2;
      const planned = plans.some((plan) => middle >= plan.start && middle < plan.end);
      return planned ? { ...spoken(span), modality: "planned" } : spoken(span);
    },
    spoken,
    speaker,
  };
};

/** A quotation nobody closes in so many sentences was none. */
const LONGEST_QUOTATION = 6;

/** Where a quotation that was open closes, and whether one is open at the end: „…”, »…«, "…". */
function quotation(tokens: readonly Token[], open: boolean): { closed: number | null; open: boolean } {
  let inside = open;
  let closed: number | null = null;
  for (const { text, end } of tokens) {
    if (text === "„" || text === "»") inside = true;
    else if (text === "”" || text === "«" || text === '"') {
      if (inside && open && closed === null) closed = end;
      inside = text === '"' ? !inside : false;
    }
  }
  return { closed, open: inside };
}

const isBound = (lower: string): boolean => /^[,;:–—()]$/.test(lower);

function clauseEnd(tokens: readonly Token[], lowers: readonly string[], index: number): number {
  let at = index;
  while (at + 1 < lowers.length && !isBound(lowers[at + 1]!)) at++;
  return tokens[at]!.end;
}

/** Where what is said begins: behind the comma or colon after the verb; -1 where nothing said follows. */
function contentStart(lowers: readonly string[], index: number): number {
  for (let at = index + 1; at < Math.min(lowers.length - 1, index + 6); at++)
    if (lowers[at] === "," || lowers[at] === ":") return at + 1;
  return -1;
}

/** "bejelentette Belma elfoglalását": what is said may stand as an object; -1 where none does. */
function takingTold(lowers: readonly string[], index: number): number {
  for (let at = index + 1; at < lowers.length && !isBound(lowers[at]!); at++)
    if (/(?:foglalás|szerzés|szabadítás|szállás)[áé]t$/.test(lowers[at]!)) return index + 1;
  return -1;
}

/** Who speaks, right before "szerint" or the verb: the last name, or the noun there, with its words in capitals. */
function sourceBefore(tokens: readonly Token[], lowers: readonly string[], index: number): string | null {
  let last = index - 1;
  while (last >= 0 && /^(?:azt|is|pedig|később|szintén|a|az|úgy)$/.test(lowers[last]!)) last--;
  if (last < 0 || isBound(lowers[last]!) || tokens[last]!.kind !== "word") return null;
  if (/^(?:és|de|ezt|majd|ők|ő|hogy)$/.test(lowers[last]!)) return null;
  let first = last;
  while (
    first > 0 &&
    isCapital(tokens[first - 1]!.text) &&
    tokens[first - 1]!.kind === "word" &&
    !/^az?$/.test(lowers[first - 1]!)
  )
    first--;
  // "a kormány szóvivője": whose, with what they are.
  if (
    first === last &&
    first > 0 &&
    tokens[first - 1]!.kind === "word" &&
    !/^(?:az?|egy|és|hogy|szerint)$/.test(lowers[first - 1]!)
  )
    first--;
  return tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ");
}
