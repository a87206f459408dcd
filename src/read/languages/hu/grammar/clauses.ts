import type { Word } from "./words.ts";

/** One clause of a sentence: words `[start, end)` around at most one finite verb, besides what lists and asides add. */
export interface Clause {
  /** Indices of its words in the sentence, in order. */
  readonly words: readonly number[];
  /** The word that opens it ("hogy", "miközben", "amely"); "" for a main clause. */
  readonly opener: string;
  readonly relative: boolean;
}

interface Segment {
  readonly from: number;
  readonly to: number;
  finite: boolean;
  readonly opener: string;
  readonly relative: boolean;
  readonly sign: boolean;
}

const isFiniteVerb = (word: Word): boolean =>
  word.kind === "copula" || (word.kind === "verb" && word.verb!.form.finite);

/** A participle right before what it qualifies is no verb of the clause: "az elfoglalt város". */
function finiteAt(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  if (!isFiniteVerb(word)) return false;
  if (word.kind === "copula" || !word.verb!.form.participle) return true;
  return !isAttributive(words, index);
}

/** Whether a form like "elfoglalt" stands before a noun or name it qualifies: no article, verb or end of clause follows. */
export function isAttributive(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  if (!next) return false;
  const before = words[index - 1];
  if (before !== undefined && /^(?:nem|sem|ne)$/.test(before.lower)) return false;
  if (before?.lower === "által" || before?.kind === "article") return /^(?:noun|name|modifier|number)$/.test(next.kind);
  if (next.kind === "name") return false;
  return (
    (next.kind === "noun" && next.noun!.case !== "accusative" && before?.kind !== "noun") ||
    (next.kind === "modifier" && words[index + 2]?.kind === "noun" && before?.kind !== "noun")
  );
}

/**
 * The clauses of a sentence. Commas, signs and coordinators cut it into segments; one without a finite verb goes with the
 * clause before it (a list, an aside), at the start of a sentence with the one behind.
 */
export function clausesOf(words: readonly Word[]): Clause[] {
  const segments = segmentsOf(words);
  const clauses: { words: number[]; opener: string; relative: boolean; finite: boolean }[] = [];
  let waiting: number[] = [];
  let main = -1;
  for (const segment of segments) {
    const indices = Array.from({ length: segment.to - segment.from }, (_, at) => segment.from + at);
    const opened = segment.opener !== "" || segment.relative;
    if (!segment.finite) {
      const last = clauses[clauses.length - 1];
      if (last && !opened) last.words.push(...indices);
      else if (!last && !opened) waiting.push(...indices);
      else if (last) last.words.push(...indices);
      continue;
    }
    if (opened && waiting.length > 0 && main < 0) {
      clauses.push({ words: indices, opener: segment.opener, relative: segment.relative, finite: true });
      continue;
    }
    main = clauses.length;
    clauses.push({ words: [...waiting, ...indices], opener: segment.opener, relative: segment.relative, finite: true });
    waiting = [];
  }
  if (waiting.length > 0) {
    if (clauses.length > 0) clauses[0]!.words.unshift(...waiting);
    else clauses.push({ words: waiting, opener: "", relative: false, finite: false });
  }
  return clauses;
}

function segmentsOf(words: readonly Word[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let sign = false;
  const close = (to: number): void => {
    if (to > from) {
      const finite = words.slice(from, to).some((_, at) => finiteAt(words, from + at));
      const first = words.slice(from, to).find(({ kind }) => kind !== "coordinator" && kind !== "comma");
      const relative = words.slice(from, Math.min(to, from + 3)).some(({ kind }) => kind === "relative");
      const opener = first?.kind === "subordinator" ? first.lower : "";
      segments.push({ from, to, finite, opener, relative, sign });
    }
    from = to;
  };
  for (let index = 0; index < words.length; index++) {
    const { kind, lower } = words[index]!;
    if (kind === "comma" || (kind === "sign" && /^[;:–—()]$/.test(lower))) {
      close(index);
      sign = kind === "sign";
    } else if (kind === "coordinator" || (kind === "subordinator" && lower !== "így" && lower !== "majd")) {
      if (index > from && twoVerbs(words, from, index)) close(index);
    }
  }
  close(words.length);
  return segments;
}

/** Whether a coordinator joins two clauses: a finite verb stands on both sides of it. */
function twoVerbs(words: readonly Word[], from: number, at: number): boolean {
  let before = false;
  for (let index = from; index < at && !before; index++) before = finiteAt(words, index);
  if (!before) return false;
  for (let index = at + 1; index < words.length; index++) {
    const { kind } = words[index]!;
    if (kind === "comma" || kind === "relative" || (kind === "sign" && words[index]!.lower !== ".")) return false;
    if (finiteAt(words, index)) return true;
  }
  return false;
}
