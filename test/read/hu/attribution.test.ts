import { describe, expect, it } from "vitest";
import { hungarian } from "../../../src/read/languages/hu/index.ts";
import { splitSentences } from "../../../src/read/text/split.ts";
import { document } from "./reading.ts";

/** How the stretch `what` of a sentence is said, as "modality source". */
function said(text: string, what: string): string {
  const made = { ...document(text), language: "hu" };
  const [sentence] = splitSentences(made, hungarian.text);
  const start = made.text.indexOf(what);
  const { modality, source } = hungarian.figures
    .attribution(sentence!.tokens, null)
    .of({ start, end: start + what.length });
  return `${modality} ${source ?? "nobody"}`;
}

describe("who says so in Hungarian", () => {
  it.each([
    ["A jelentések szerint a hadsereg bevette Belmát.", "bevette", "reported nobody"],
    ["A hadsereg állítólag bevette Belmát.", "bevette", "reported nobody"],
    ["A Szil Hírügynökség szerint a hadsereg bevette Belmát.", "bevette", "claimed Szil Hírügynökség"],
    ["Az ostrán vezérkar jelentése szerint Belma elesett.", "elesett", "claimed ostrán vezérkar"],
    ["A szóvivő közölte, hogy bevették Belmát.", "bevették", "claimed szóvivő"],
    ["A szóvivő közölte, hogy bevették Belmát.", "közölte", "stated nobody"],
    ["A felkelők tagadták, hogy elvesztették Belmát.", "elvesztették", "denied felkelők"],
    ["A felkelők megpróbálták bevenni Belmát.", "bevenni", "planned nobody"],
    ["A tervek szerint a hadsereg délre ment.", "ment", "stated nobody"],
    ["A hadsereg bevette Belmát.", "bevette", "stated nobody"],
  ])("%s [%s]", (text, what, expected) => {
    expect(said(text, what)).toBe(expected);
  });
});

/** How the sentences of a text are said one after the other, each asked for a word of it. */
function course(text: string, ...words: string[]): string[] {
  const made = { ...document(text), language: "hu" };
  let before: Parameters<typeof hungarian.figures.attribution>[1] = null;
  return splitSentences(made, hungarian.text).map(({ tokens, span }, index) => {
    const said = hungarian.figures.attribution(tokens, before);
    before = said.speaker;
    const start = made.text.indexOf(words[index]!, span.start);
    const { modality, source } = said.of({ start, end: start + words[index]!.length });
    return `${modality} ${source ?? "nobody"}`;
  });
}

describe("a Hungarian quotation over several sentences", () => {
  it("is its speaker's until it closes", () => {
    const text =
      "A parancsnok közölte: „Bevettük Belmát. Utána Tarvast is elfoglaltuk. 🏔️ Holnap pihenünk.” A hadsereg visszavonult.";
    expect(course(text, "Bevettük", "elfoglaltuk", "pihenünk", "visszavonult")).toEqual([
      "claimed parancsnok",
      "claimed parancsnok",
      "claimed parancsnok",
      "stated nobody",
    ]);
  });

  it("is none where it closes in its own sentence, or is only a name in quotation marks", () => {
    expect(
      course("A szóvivő közölte: „Bevettük Belmát.” A hadsereg visszavonult.", "Bevettük", "visszavonult"),
    ).toEqual(["claimed szóvivő", "stated nobody"]);
    expect(course("A hadsereg bevette a „Vasgyárat”. A felkelők visszavonultak.", "bevette", "visszavonultak")).toEqual(
      ["stated nobody", "stated nobody"],
    );
  });

  it("ends by itself where nobody closes it", () => {
    const text = `A szóvivő közölte: „Bevettük Belmát. ${"A hadsereg pihent. ".repeat(12)}`;
    expect(course(text, "Bevettük", ...Array.from({ length: 12 }, () => "pihent")).at(-1)).toBe("stated nobody");
  });
});
