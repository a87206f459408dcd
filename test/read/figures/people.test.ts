import { describe, expect, test } from "vitest";
import { about, atLeast, exactly, figuresOf, numbersOf, range } from "./reading.ts";

describe("what happened to people", () => {
  test.each([
    ["The shelling killed 38 rebels in Norvale.", [exactly("killed", 38)]],
    [
      "Shells fell on Norvale, killing more than 15 civilians and wounding at least 100.",
      [atLeast("killed", 15), atLeast("wounded", 100)],
    ],
    ["A total of 71 Vellian soldiers and 1 guard were killed.", [exactly("killed", 71), exactly("killed", 1)]],
    ["The clashes left at least 70 soldiers and 4 guards dead.", [atLeast("killed", 70), exactly("killed", 4)]],
    ["The raid left one civilian dead and 15 people injured.", [exactly("killed", 1), exactly("wounded", 15)]],
    ["500 fighters on both sides also died.", [exactly("killed", 500)]],
    ["The clashes resulted in the deaths of at least 27 militants.", [atLeast("killed", 27)]],
    [
      "One person was killed and four injured, while another said three people were injured.",
      [exactly("killed", 1), exactly("wounded", 4), exactly("wounded", 3)],
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
    ["At least 36 rebels surrendered to the army.", [atLeast("surrendered", 36)]],
    ["Following the fall of Norvale, 400–600 civilians left the town.", [range("displaced", 400, 600)]],
    [
      "The war brought the displacement of 750,000 Norvans, with roughly 600,000 of them from Varda.",
      [exactly("displaced", 750000), about("displaced", 600000)],
    ],
    ["The second convoy left, evacuating 1,198 people.", [exactly("evacuated", 1198)]],
    ["Officials said 10,500 had been evacuated overall.", [exactly("evacuated", 10500)]],
    ["Around 5,000 people were still to be evacuated.", [about("remaining", 5000)]],
    ["Between 2,000 and 3,000 still remained in the town.", [range("remaining", 2000, 3000)]],
    ["Another eight were missing.", [exactly("missing", 8)]],
    ["12 soldiers were reported killed near Varda.", [exactly("killed", 12)]],
    ["They killed around 60 Vellian saboteurs and 12 shamans.", [about("killed", 60), exactly("killed", 12)]],
    ["The war took the lives of more than 10,000 Norvan, Vellian, and other combatants.", [atLeast("killed", 10000)]],
    ["Only around 50 people were evacuating.", [about("evacuated", 50)]],
    [
      "The number of people injured had increased to 13, and one person had died.",
      [exactly("wounded", 13), exactly("killed", 1)],
    ],
    ["Hundreds were killed at once.", [atLeast("killed", 200)]],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });
});

describe("parts of a number take its event", () => {
  test.each([
    [
      "Almost 1,200 people were killed during the siege, including more than 600 civilians.",
      [about("killed", 1200), atLeast("killed", 600)],
    ],
    [
      "Nearly 1,000 people, including 300 children and 28 wounded people, were evacuated.",
      [about("evacuated", 1000), exactly("evacuated", 300), exactly("evacuated", 28)],
    ],
    [
      "8,500 people had been evacuated, including some 3,000 fighters and 360 wounded, in nine convoys.",
      [exactly("evacuated", 8500), about("evacuated", 3000), exactly("evacuated", 360), exactly("other", 9)],
    ],
    [
      "The remaining 10,000 consisting of 1,500–5,000 rebels and their families would be bused out; they had killed 3 guards.",
      [range("strength", 1500, 5000), exactly("killed", 3)],
    ],
    ["250 soldiers were wounded, of whom 12 died.", [exactly("wounded", 250), exactly("killed", 12)]],
    [
      "There were also 29,000 missing, including 21,400 prisoners.",
      [exactly("missing", 29000), exactly("captured", 21400)],
    ],
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
    ["Many rebels surrendered, with the ministry putting the number at 728.", [exactly("surrendered", 728)]],
    ["The number of evacuated civilians increased to nearly 10,000.", [about("evacuated", 10000)]],
    [
      "15,000 people were evacuated by noon, bringing the total to 25,000.",
      [exactly("evacuated", 15000), exactly("evacuated", 25000)],
    ],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  test("the figure of the next sentence means what the last one counted", () => {
    const text = "By noon 8,500 people had been evacuated. The Green Lamp put the figure at 10,000.";
    expect(numbersOf(text)).toEqual([exactly("evacuated", 8500), exactly("evacuated", 10000)]);
  });

  test("a new paragraph remembers nothing", () => {
    const text = "By noon 8,500 people had been evacuated.\n\nThe Green Lamp put the figure at 10,000.";
    expect(numbersOf(text)).toEqual([exactly("evacuated", 8500)]);
  });
});

describe("strength", () => {
  test.each([
    ["The offensive included 8,000–10,000 fighters.", [range("strength", 8000, 10000)]],
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
    "Three soldiers saw what they were doing.",
    "One female soldier was lifted up by two men.",
    "Hundreds of civilians attempted to follow.",
    "Both sides accused each other.",
    "A 25-year-old student spoke.",
    "They surrounded the town on three sides.",
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
