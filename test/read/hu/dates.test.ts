import { describe, expect, it } from "vitest";
import { findDates } from "../../../src/read/index.ts";
import { days } from "./reading.ts";

const dates = (text: string): string[] =>
  findDates(text, { language: "hu", reference: "2031-06-01" }).map(({ text: words, edtf }) => `${words} = ${edtf}`);

describe("Hungarian dates", () => {
  it.each([
    ["2031. május 3-án", ["2031. május 3-án = 2031-05-03"]],
    ["2031 májusában", ["2031 májusában = 2031-05"]],
    ["2031. május 3. után", ["2031. május 3. = 2031-05-03"]],
    ["2031-ben", ["2031-ben = 2031"]],
    ["2031.05.03-án", ["2031.05.03-án = 2031-05-03"]],
    ["2031. április–májusban", ["2031. április = 2031-04", "májusban = 2031-05"]],
    ["2031. május 3-án és 5-én", ["2031. május 3-án = 2031-05-03", "5-én = 2031-05-05"]],
    ["2031. május 6–8-án", ["2031. május 6 = 2031-05-06", "8-án = 2031-05-08"]],
  ])("%s", (text, expected) => {
    expect(dates(`A hadsereg ${text} támadott.`)).toEqual(expected);
  });

  it("reads accents written apart (NFD) at their own offsets", () => {
    const text = "😀 A csata 2031. május 3-án volt.".normalize("NFD");
    const [date] = findDates(text, { language: "hu" });
    expect([date?.edtf, date && text.slice(date.start, date.end)]).toEqual([
      "2031-05-03",
      "2031. május 3-án".normalize("NFD"),
    ]);
  });

  it.each([
    ["Május 3-án elfoglalták Belmát. Másnap elfoglalták Dornt.", ["Belma 2031-05-03", "Dorn 2031-05-04"]],
    ["Május 3-án elfoglalták Belmát. Estére elfoglalták Dornt.", ["Belma 2031-05-03", "Dorn 2031-05-03"]],
    ["Május 3-án elfoglalták Belmát. Két nappal később elfoglalták Dornt.", ["Belma 2031-05-03", "Dorn 2031-05-05"]],
    ["Május 3-ára a felkelők elfoglalták Belmát.", ["Belma 2031-05-03"]],
    ["A felkelők május 3-án elfoglalták Belmát.", ["Belma 2031-05-03"]],
    ["Május közepére a felkelők elfoglalták Belmát.", ["Belma 2031-05-11/2031-05-20"]],
  ])("moves the narrative: %s", (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it.each([
    ["A hadsereg elfoglalta a 12-es Lakótelepet."],
    ["Az 1070-es Telepnél harcoltak."],
    ["A 3. dandár öt falut őrzött."],
  ])("finds none in: %s", (text) => {
    expect(dates(text)).toEqual([]);
  });
});
