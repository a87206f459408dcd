import { describe, expect, it } from "vitest";
import { englishText } from "../../../src/read/languages/en/text.ts";
import { tokenize } from "../../../src/read/text/tokenize.ts";
import { lexemeAt, lexicalFact, wordClasses } from "../../../src/read/text/vocabulary.ts";

function tokensOf(text: string) {
  return tokenize(text, { start: 0, end: text.length }, [], 0, englishText).tokens;
}

describe("vocabulary", () => {
  it("gives every token of a spelling the same lexeme, and no other", () => {
    const [first, second, third] = tokensOf("Lipa lipa Lipa");
    expect(first!.lexeme).toBe(third!.lexeme);
    expect(first!.lexeme).not.toBe(second!.lexeme);
    expect(first!.lexeme.lower).toBe(second!.lexeme.text);
  });

  it("keeps spellings apart that only look alike", () => {
    const composed = "Lip\u00e1";
    const decomposed = composed.normalize("NFD");
    const [a, b] = tokensOf(`${composed} ${decomposed}`);
    expect(a!.text).toBe(composed);
    expect(b!.text).toBe(decomposed);
    expect(a!.lexeme).not.toBe(b!.lexeme);
  });

  it("keeps half a surrogate pair as it is", () => {
    const text = "x\ud83d y";
    expect(lexemeAt(text, 1, 2).text).toBe("\ud83d");
  });

  it("asks about a word once, and of every other word anew", () => {
    const asked: string[] = [];
    const length = lexicalFact(({ text }) => {
      asked.push(text);
      return text.length;
    });
    expect(tokensOf("Dolna Lipa Dolna fell, Lipa fell").map(length)).toEqual([5, 4, 5, 4, 1, 4, 4]);
    expect(asked).toEqual(["Dolna", "Lipa", "fell", ","]);
  });

  it("stays right when far more words come than it keeps", () => {
    const words = Array.from({ length: 120_000 }, (_, index) => `w${index}x`);
    const tokens = tokensOf(words.join(" "));
    expect(tokens.length).toBe(words.length);
    expect(tokens.every((token, index) => token.text === words[index])).toBe(true);
  });

  it("tells the sets a word is in by bits", () => {
    const classes = wordClasses(new Set(["hill", "town"]), new Set(["town", "river"]));
    expect(tokensOf("Hill town river sea").map(classes)).toEqual([1, 3, 2, 0]);
  });
});
