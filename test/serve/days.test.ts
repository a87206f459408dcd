import { expect, test } from "vitest";
import type { ClaimWithSentence } from "../../src/ask/answers.ts";
import { countByDay } from "../../src/serve/days.ts";
import { inventedWar } from "../web/fixtures/war.ts";

const [sample] = inventedWar().claims(null, {});
const claim = (when: Partial<ClaimWithSentence["when"]>): ClaimWithSentence => ({
  ...sample!,
  when: { edtf: "", first: "1931-03-02", last: "1931-03-02", basis: "explicit", ...when },
});

test("claims count on the last day they can mean", () => {
  const counts = countByDay([claim({}), claim({ last: "1931-03-05" }), claim({ last: null }), claim({ first: null })]);
  expect(counts).toEqual([
    { date: "1931-03-02", control: 3, other: 0 },
    { date: "1931-03-05", control: 1, other: 0 },
  ]);
});

test("a claim without a day, or with the document's whole period, counts on none", () => {
  expect(countByDay([claim({ first: null, last: null }), claim({ basis: "document" })])).toEqual([]);
});
