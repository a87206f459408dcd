import type { ClaimWithSentence } from "../../ask/answers.ts";

/** A text that means itself in Markdown, on one line. */
export function markdown(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}

/** Most sentences cited at one place. */
const most = 3;

/** Footnotes with the sentences that a report rests on; each is written once, in the order of being cited. */
export class Footnotes {
  readonly #told: ReadonlyMap<string, ClaimWithSentence>;
  readonly #numbers = new Map<string, number>();

  constructor(told: ReadonlyMap<string, ClaimWithSentence>) {
    this.#told = told;
  }

  /** The marks for claims. */
  to(claims: readonly string[]): string {
    const marks = claims.flatMap((id) => {
      const claim = this.#told.get(id);
      if (!claim) return [];
      const text = noteOf(claim);
      const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
      this.#numbers.set(text, number);
      return [number];
    });
    return [...new Set(marks)]
      .slice(0, most)
      .map((number) => `[^${number}]`)
      .join("");
  }

  written(): string[] {
    if (this.#numbers.size === 0) return [];
    return ["## Sentences\n", ...[...this.#numbers].map(([text, number]) => `[^${number}]: ${text}\n`)];
  }
}

function noteOf({ sentence, title, attribution }: ClaimWithSentence): string {
  const source = attribution.source === null ? "" : `, citing ${markdown(attribution.source)}`;
  return `“${markdown(sentence.text)}” – ${markdown(title ?? "a document without a title")}${source}`;
}
