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
