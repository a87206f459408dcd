import { describe, expect, test } from "vitest";
import { about, atLeast, exactly, figuresOf, numbersOf, range } from "./reading.ts";

describe("what happened to people", () => {
  test.each([
    ["The shelling killed 38 rebels in Norvale.", [exactly("killed", 38)]],
    [
      "A barrage hit the market, killing more than 17 shoppers and wounding at least 90.",
      [atLeast("killed", 17), atLeast("wounded", 90)],
    ],
    ["A total of 71 Vellian soldiers and 1 guard were killed.", [exactly("killed", 71), exactly("killed", 1)]],
    ["The clashes left at least 70 soldiers and 4 guards dead.", [atLeast("killed", 70), exactly("killed", 4)]],
    ["The raid left one miller dead and 16 villagers injured.", [exactly("killed", 1), exactly("wounded", 16)]],
    ["Besides, 430 fighters died.", [exactly("killed", 430)]],
    ["It ended with the deaths of at least 29 militants.", [atLeast("killed", 29)]],
    [
      "One farmer was killed and five injured, while a second count says seven farmers were injured.",
      [exactly("killed", 1), exactly("wounded", 5), exactly("wounded", 7)],
    ],
    ["Two rebels attacked the post and were killed.", [exactly("killed", 2)]],
    ["The plane crashed with both pilots killed.", [exactly("killed", 2)]],
    ["The Vellians lost 192 men at the ford.", [exactly("killed", 192)]],
    ["The loss of 40 sailors was felt.", [exactly("killed", 40)]],
    ["Over 12,000 soldiers were killed or wounded there.", [atLeast("killed or wounded", 12000)]],
    ["The brigade suffered 28,000 casualties.", [exactly("killed or wounded", 28000)]],
    ["Over 100 prisoners of war were executed by the guard.", [atLeast("executed", 100)]],
    ["They arrested 150 Norvan fighters.", [exactly("captured", 150)]],
    ["The guard took 30 residents hostage.", [exactly("captured", 30)]],
    ["At least 44 rebels surrendered near the mill.", [atLeast("surrendered", 44)]],
    ["Following the fall of Norvale, 400–600 civilians left the town.", [range("displaced", 400, 600)]],
    [
      "The war brought the displacement of 90,000 Norvans, roughly 40,000 of them being from Varda.",
      [exactly("displaced", 90000), about("displaced", 40000)],
    ],
    ["The second convoy left, evacuating 1,198 people.", [exactly("evacuated", 1198)]],
    ["Officials said 11,700 had been evacuated.", [exactly("evacuated", 11700)]],
    ["Around 700 villagers were still to be evacuated.", [about("remaining", 700)]],
    ["Between 60 and 80 still remained in the cellars.", [range("remaining", 60, 80)]],
    ["Another eight were missing.", [exactly("missing", 8)]],
    ["12 soldiers were reported killed near Varda.", [exactly("killed", 12)]],
    ["They killed around 60 Vellian saboteurs and 12 shamans.", [about("killed", 60), exactly("killed", 12)]],
    ["It cost the lives of more than 9,000 Norvan, Vellian, and other combatants.", [atLeast("killed", 9000)]],
    ["Only around 70 villagers were evacuating.", [about("evacuated", 70)]],
    ["The number of the injured grew to 19, and one guard had died.", [exactly("wounded", 19), exactly("killed", 1)]],
    ["Hundreds were killed at once.", [atLeast("killed", 200)]],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });
});

describe("parts of a number take its event", () => {
  test.each([
    [
      "Almost 2,400 townsfolk were killed in the siege, including more than 900 children.",
      [about("killed", 2400), atLeast("killed", 900)],
    ],
    [
      "Nearly 800 villagers, including 250 women and 31 wounded farmers, were evacuated.",
      [about("evacuated", 800), exactly("evacuated", 250), exactly("evacuated", 31)],
    ],
    [
      "7,300 villagers had been evacuated by dawn, including some 2,000 guards and 140 wounded, in eleven convoys.",
      [exactly("evacuated", 7300), about("evacuated", 2000), exactly("evacuated", 140), exactly("other", 11)],
    ],
    [
      "The other 6,000, consisting of 700–900 rebels and their kin, waited; they had killed 3 guards.",
      [range("strength", 700, 900), exactly("killed", 3)],
    ],
    ["250 soldiers were wounded, of whom 12 died.", [exactly("wounded", 250), exactly("killed", 12)]],
    ["Some 3,000 were missing, including 2,100 prisoners.", [about("missing", 3000), exactly("captured", 2100)]],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  test("the whole that is only named for its part has no event", () => {
    expect(numbersOf("Of the 2,000 protesters, over 680 were arrested.")).toEqual([
      exactly("other", 2000),
      atLeast("captured", 680),
    ]);
  });
});

describe("tolls", () => {
  test.each([
    ["The death toll rose to 30.", [exactly("killed", 30)]],
    ["The toll of the dead exceeded 1,000.", [atLeast("killed", 1000)]],
    ["Whole companies surrendered, with the palace putting the number at 615.", [exactly("surrendered", 615)]],
    ["The number of evacuated civilians increased to nearly 10,000.", [about("evacuated", 10000)]],
    [
      "4,000 villagers were evacuated by noon, bringing the total to 9,500.",
      [exactly("evacuated", 4000), exactly("evacuated", 9500)],
    ],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  test("the figure of the next sentence means what the last one counted", () => {
    const text = "By noon 6,600 people had been evacuated. The Green Lamp put the figure at 7,000.";
    expect(numbersOf(text)).toEqual([exactly("evacuated", 6600), exactly("evacuated", 7000)]);
  });

  test("a new paragraph remembers nothing", () => {
    const text = "By noon 6,600 people had been evacuated.\n\nThe Green Lamp put the figure at 7,000.";
    expect(numbersOf(text)).toEqual([exactly("evacuated", 6600)]);
  });
});

describe("strength", () => {
  test.each([
    ["The push involved 5,000–7,000 fighters.", [range("strength", 5000, 7000)]],
    ["He marched with an army of 30,000.", [exactly("strength", 30000)]],
    ["A 20,000-strong cavalry force came.", [exactly("strength", 20000)]],
    ["All soldiers (approximately 30,000) crossed.", [about("strength", 30000)]],
    ["Up to 50 rebels were still holding out.", [["strength", null, null, 50]]],
    ["250,000 Norvans faced 90,000 Vellians.", [exactly("strength", 250000), exactly("strength", 90000)]],
    ["Three divisions attacked.", [exactly("strength", 3)]],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });
});

describe("people who are no figure", () => {
  test.each([
    "No one was killed in Norvale.",
    "They lost 20 paintings and captured six crowns.",
    "One of the soldiers said so.",
    "One fleeing civilian spoke of it.",
    "Two officials confirmed the ceasefire.",
    "Three soldiers looked on.",
    "One young soldier was greeted by two men.",
    "Hundreds of civilians attempted to follow.",
    "Both sides accused each other.",
    "A 25-year-old student spoke.",
    "The mill was open on three sides.",
  ])("%s", (text) => {
    expect(numbersOf(text)).toEqual([]);
  });
});

describe("whose they are", () => {
  test.each([
    ["The shelling killed 38 rebel fighters.", "rebels"],
    ["The shelling killed 38 rebels.", "rebels"],
    ["The raid killed 12 Vellian Army conscripts.", "government"],
    ["The shelling killed 38 civilians.", "civilians"],
    ["The army took two hills.", "government"],
  ])("%s", (text, who) => {
    expect(figuresOf(text).map((draft) => draft.figure.who)).toEqual([who]);
  });
});
