import type { Token } from "../../../text/sentence.ts";
import { normal } from "../words.ts";
import { inflectedNumberWord, numberWord } from "./words.ts";

/** A number or a range as a sentence words it, before anyone knows what it counts. */
export interface Amount {
  /** Tokens `[first, next)`, from the first approximating word to the number. */
  readonly first: number;
  readonly next: number;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** It bears an ending of its own, so that its noun is left out: "100-at", "nyolcan". */
  readonly alone: boolean;
  /** "egy", "egyik": one, or only an article. */
  readonly article: boolean;
}

interface Value {
  readonly value: number;
  readonly next: number;
  readonly alone: boolean;
}

const AT_LEAST = /^(?:legalább|minimum)$/;
const AT_MOST = /^(?:legfeljebb|maximum|akár)$/;
const ABOUT = /^(?:mintegy|körülbelül|kb\.?|közel|csaknem|majdnem|hozzávetőleg|megközelítőleg|nagyjából|cirka)$/;
/** Endings of a number that stands for what it counts. */
const COUNTED_ENDING = /^(?:[aeoö]?t|[aeo]n|an|en|ra|re|nak|nek|ról|ről|ból|ből)$/;
const MONTH = /^(?:január|február|március|április|május|június|július|augusztus|szeptember|október|november|december)/;
const VAGUE: ReadonlyMap<string, number> = new Map([
  ["tucat", 12],
  ["tucatnyi", 12],
  ["száz", 100],
  ["ezer", 1000],
  ["tízezer", 10_000],
  ["százezer", 100_000],
  ["millió", 1_000_000],
]);

/** The amounts of a sentence in order. Dates, ordinals and numbers that are part of a name are none. */
export function amountsIn(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length; ) {
    const amount = vagueAt(tokens, at) ?? amountAt(tokens, at);
    if (amount) found.push(amount);
    at = amount ? amount.next : at + 1;
  }
  return found;
}

const lowerAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token ? normal(token.text) : "";
};

/** "több száz", "több tucat". */
function vagueAt(tokens: readonly Token[], at: number): Amount | null {
  if (!/^(?:több|néhány|pár)$/.test(lowerAt(tokens, at))) return null;
  const word = lowerAt(tokens, at + 1);
  // "több ezren": many, and nobody named.
  const stem = word.replace(/ezren$/, "ezer").replace(/százan$/, "száz");
  const value = VAGUE.get(stem);
  return value === undefined
    ? null
    : { first: at, next: at + 2, low: value, best: null, high: null, alone: stem !== word, article: false };
}

function amountAt(tokens: readonly Token[], at: number): Amount | null {
  const word = lowerAt(tokens, at);
  if (word === "egy" || word === "egyik")
    return isPlainOne(tokens, at)
      ? { first: at, next: at + 1, low: 1, best: 1, high: 1, alone: false, article: true }
      : null;
  const paired = pairIn(word);
  if (paired) return { ...bounded(tokens, at, at + 1), ...paired, alone: false, article: false };
  const value = valueAt(tokens, at);
  if (!value || isPartOfDateOrName(tokens, at, value.next)) return null;
  const joint = lowerAt(tokens, value.next);
  const second = /^(?:vagy|–|-|illetve)$/.test(joint) ? valueAt(tokens, value.next + 1) : null;
  if (second && second.value > value.value && !value.alone) {
    const { first } = bounded(tokens, at, at);
    return {
      first,
      next: second.next,
      low: value.value,
      best: null,
      high: second.value,
      alone: second.alone,
      article: false,
    };
  }
  return { ...limits(tokens, at, value), alone: value.alone, article: false };
}

/** "egy másik", "egy olyan": not one of what is counted. */
const isPlainOne = (tokens: readonly Token[], at: number): boolean =>
  !/^(?:másik|olyan|ilyen|kis|nagy|része|sor)$/.test(lowerAt(tokens, at + 1));

/** "két-három": a range in one word. */
function pairIn(word: string): { low: number; best: null; high: number } | null {
  const [a, b, more] = word.split("-");
  if (a === undefined || b === undefined || more !== undefined) return null;
  const [low, high] = [numberWord(a), numberWord(b)];
  return low !== null && high !== null && low < high && low < 1000 ? { low, best: null, high } : null;
}

function limits(tokens: readonly Token[], at: number, { value, next }: Value): Omit<Amount, "alone" | "article"> {
  const { first, kind } = bounded(tokens, at, next);
  if (kind === "low") return { first, next, low: value, best: null, high: null };
  if (kind === "high") return { first, next, low: null, best: null, high: value };
  if (kind === "about") return { first, next, low: null, best: value, high: null };
  return { first, next, low: value, best: value, high: value };
}

/** The words before a number that bound it: "több mint 150", "legalább 36", "mintegy 15". */
function bounded(
  tokens: readonly Token[],
  at: number,
  next: number,
): { first: number; next: number; kind: "low" | "high" | "about" | null } {
  const before = lowerAt(tokens, at - 1);
  if (before === "mint") {
    const more = lowerAt(tokens, at - 2);
    if (more === "több") return { first: at - 2, next, kind: "low" };
    if (more === "kevesebb") return { first: at - 2, next, kind: "high" };
  }
  if (AT_LEAST.test(before)) return { first: at - 1, next, kind: "low" };
  if (AT_MOST.test(before)) return { first: at - 1, next, kind: "high" };
  if (ABOUT.test(before)) return { first: at - 1, next, kind: "about" };
  if (tokens[next]?.text === "+") return { first: at, next: next + 1, kind: "low" };
  return { first: at, next, kind: /^körüli?$/.test(lowerAt(tokens, next)) ? "about" : null };
}

function valueAt(tokens: readonly Token[], at: number): Value | null {
  const token = tokens[at];
  if (!token || token.kind === "punctuation") return null;
  const lower = normal(token.text);
  const digits = /^(\d{1,12}(?:[.,]\d{1,6})*)(?:-(\p{L}{1,4}))?$/u.exec(lower);
  if (digits) {
    if (digits[2] !== undefined && !COUNTED_ENDING.test(digits[2])) return null;
    let text = digits[1]!;
    let next = at + 1;
    // "10 000": groups of three after a space.
    while (
      digits[2] === undefined &&
      text.length <= 12 &&
      /^\d{3}$/.test(tokens[next]?.text ?? "") &&
      /^\d{1,3}(?:\d{3})*$/.test(text) &&
      tokens[next]!.start - tokens[next - 1]!.end === 1
    ) {
      text += tokens[next]!.text;
      next++;
    }
    const value = Number(/^\d{1,3}(?:\.\d{3})+$/.test(text) ? text.replaceAll(".", "") : text.replace(",", "."));
    if (!Number.isFinite(value)) return null;
    const multiplier = { ezer: 1000, millió: 1e6, milliárd: 1e9 }[lowerAt(tokens, next)];
    return multiplier
      ? { value: value * multiplier, next: next + 1, alone: false }
      : { value, next, alone: digits[2] !== undefined };
  }
  if (token.kind !== "word" || lower === "egy") return null;
  const word = numberWord(lower);
  if (word !== null) return { value: word, next: at + 1, alone: false };
  const inflected = inflectedNumberWord(lower);
  return inflected !== null && inflected > 1 ? { value: inflected, next: at + 1, alone: true } : null;
}

/** "október 28", "2031.", "a 3. dandár", "Tarvas 5", "BM–21", "8:30". */
function isPartOfDateOrName(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at]!;
  if (MONTH.test(lowerAt(tokens, at - 1)) || MONTH.test(lowerAt(tokens, next))) return true;
  const behind = tokens[next];
  if (behind && behind.start === tokens[next - 1]!.end && (behind.text === "." || behind.text === ":")) {
    const after = tokens[next + 1];
    if (after && /^[\p{Ll}\d]/u.test(after.text)) return true;
  }
  const before = tokens[at - 1];
  if (!before || token.kind === "word") return false;
  if (/^[-–]$/.test(before.text) && before.end === token.start) return true;
  return at > 1 && /^\p{Lu}/u.test(before.text) && before.kind === "word" && !/^\p{Ll}/u.test(behind?.text ?? "a");
}
