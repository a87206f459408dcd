import { expect, test } from "vitest";
import { only } from "./reading.ts";

const figuresIn = (text: string): string[] =>
  only("figure", text).map(({ figure: { what, low, best, high, unit } }) => `${what} ${low}/${best}/${high} ${unit}`);

test.each([
  ["قُتل ما لا يقل عن 12 جنديًا.", ["killed 12/null/null fighters"]],
  ["قتل ١٢ شخصا وأصيب ٢٠ آخرون.", ["killed 12/12/12 people", "wounded 20/20/20 people"]],
  ["قتل جنديان وخمسة وعشرون مدنيا.", ["killed 2/2/2 fighters", "killed 25/25/25 people"]],
  ["نزح أكثر من ثلاثة آلاف شخص من المدينة.", ["displaced 3000/null/null people"]],
  ["أصيب نحو مئة وخمسين مدنيا.", ["wounded null/150/null people"]],
  ["أسرت القوات بين 12 و17 مقاتلا.", ["captured 12/null/17 fighters"]],
  ["تم إجلاء 3,500 شخص.", ["evacuated 3500/3500/3500 people"]],
  ["سيطروا على 40% من المدينة.", ["share 0.4/0.4/0.4 share"]],
  ["سيطروا على 40 في المئة من المدينة.", ["share 0.4/0.4/0.4 share"]],
])("%s", (text, expected) => {
  expect(figuresIn(text)).toEqual(expected);
});

test.each(["في 12 أكتوبر 2031.", "عام 2031.", "المشروع 1070.", "اللواء 12 في المدينة.", "قال الرئيس ذلك."])(
  "no figure: %s",
  (text) => {
    expect(figuresIn(text)).toEqual([]);
  },
);

test("whose they are", () => {
  const lead =
    "هاجمت قوات المعارضة الجيش الآزاني. وسيطر الجيش الآزاني على قرية زهرة. وسيطرت قوات المعارضة على قرية بلما. ";
  const [figure] = only("figure", `${lead}قتل 25 مقاتلا من المعارضة.`);
  expect(figure!.figure.who).toBe("المعارضة");
});
