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
    ["8,500 villagers had been brought out in nine convoys.", [exactly("evacuated", 8500), exactly("other", 9)]],
    ["Around 700 villagers were still to be evacuated.", [about("remaining", 700)]],
    ["Between 60 and 80 still remained in the cellars.", [range("remaining", 60, 80)]],
    ["Another eight were missing.", [exactly("missing", 8)]],
    ["12 soldiers were reported killed near Varda.", [exactly("killed", 12)]],
    ["They killed around 60 Vellian saboteurs and 12 shamans.", [about("killed", 60), exactly("killed", 12)]],
    ["It cost the lives of more than 9,000 Norvan, Vellian, and other combatants.", [atLeast("killed", 9000)]],
    ["Only around 70 villagers were evacuating.", [about("evacuated", 70)]],
    ["The number of the injured grew to 19, and one guard had died.", [exactly("wounded", 19), exactly("killed", 1)]],
    ["Hundreds were killed at once.", [atLeast("killed", 200)]],
    ["Only 25,000 to 30,000 soldiers survived.", [range("remaining", 25000, 30000)]],
    ["The column fled north, only 40 rebels surviving.", [exactly("remaining", 40)]],
    ["Some 800 villagers still lived in the cellars.", [about("remaining", 800)]],
    ["Two guards died and 28 others were hospitalised.", [exactly("killed", 2), exactly("wounded", 28)]],
    ["They suffered 2,600 KIA and 1,040 WIA.", [exactly("killed", 2600), exactly("wounded", 1040)]],
    ["He had killed or captured over 5,000 Norvans.", [atLeast("killed or wounded", 5000)]],
    ["They killed, wounded or captured some 520 Vellians.", [about("killed or wounded", 520)]],
    ["480 troops had been killed, captured or missing.", [exactly("killed or wounded", 480)]],
    ['They say they killed, on the same day, more than 100 "rebels".', [atLeast("killed", 100)]],
    ["Miners were charged with the murder of 24 Norvans.", [exactly("killed", 24)]],
    ["About 300 Marvese died. They were led by 30 noblemen.", [about("killed", 300), exactly("other", 30)]],
    ["Dozens of soldiers and villagers are killed each month.", [atLeast("killed", 24)]],
    ['Some 5,000 villagers were "evacuated" to Varda.', [about("evacuated", 5000)]],
    ["It cost 30,000 Norvan lives.", [exactly("killed", 30000)]],
    ["They told of the death in combat of 139 soldiers.", [exactly("killed", 139)]],
    ["Four hundred town officials were assassinated.", [exactly("killed", 400)]],
    ["About 85 per cent of the population lives there.", [about("share", 0.85)]],
    ["A convoy of 82 ethnic Norvans had fled.", [exactly("displaced", 82)]],
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
    [
      "Four volunteers—two Norvans, one Vellian, and one Bor—fighting there were killed by shells.",
      [exactly("killed", 4), exactly("killed", 2), exactly("killed", 1), exactly("killed", 1)],
    ],
    ["Thousands of villagers fled, some 5,000 to Varda.", [atLeast("displaced", 2000), about("displaced", 5000)]],
    [
      "Ten farmers had been killed by shells, six in Norvale and four in Varda.",
      [exactly("killed", 10), exactly("killed", 6), exactly("killed", 4)],
    ],
    [
      "It ended with 95 US soldiers killed along with about 1,300 rebels.",
      [exactly("killed", 95), about("killed", 1300)],
    ],
    [
      "There were 3,300 refugees in Norvale, 900 in Varda, and 27 in Bor.",
      [exactly("displaced", 3300), exactly("displaced", 900), exactly("displaced", 27)],
    ],
    ["Over 1,000 prisoners were taken, 750 by the guard.", [atLeast("captured", 1000), exactly("captured", 750)]],
    [
      "Six died, including three boys, and 16 were injured.",
      [exactly("killed", 6), exactly("killed", 3), exactly("wounded", 16)],
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

describe("a part is told of, not its whole", () => {
  test.each([
    ["Only 18 soldiers of the original 150 survived.", [exactly("remaining", 18), exactly("strength", 150)]],
    ["He had but 600 of his original 1,100 men.", [exactly("strength", 600), exactly("strength", 1100)]],
    ["Over the winter 250 men (out of 1,000) died.", [exactly("killed", 250), exactly("strength", 1000)]],
    ["Out of the roughly 500 troops who crossed, 48 were killed.", [about("strength", 500), exactly("killed", 48)]],
    ["More than half of the town's nearly 3,000 population fled.", [atLeast("share", 0.5), about("other", 3000)]],
    ["At least 220 members of the 2,000-strong force died.", [atLeast("killed", 220), exactly("strength", 2000)]],
    ["One of the guards was killed.", [exactly("killed", 1)]],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  test("what is told of a member to say which one it was counts nobody", () => {
    expect(numbersOf("One of those killed was a miller.")).toEqual([]);
  });
});

describe("an article counts somebody without a name who was harmed", () => {
  test.each([
    ["A shell hit the mill, killing a child and injuring a woman.", [exactly("killed", 1), exactly("wounded", 1)]],
    ["On 7 June, a 10 year-old boy was wounded.", [exactly("wounded", 1)]],
    ["In Norvale, a farmer was killed.", [exactly("killed", 1)]],
    ["They killed three soldiers and a villager.", [exactly("killed", 3), exactly("killed", 1)]],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  test.each([
    "Arn Bor, a soldier of the guard, was killed.",
    "He was a soldier and was killed.",
    "The miller was killed by a soldier.",
    "They killed a commander of the guard.",
    "A villager spoke of the men who had been killed.",
  ])("nobody: %s", (text) => {
    expect(numbersOf(text)).toEqual([]);
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
    ["Estimates of deaths range from 2,000 to as many as 10,000.", [range("killed", 2000, 10000)]],
    ["Norvale's population decreased to just 10,000.", [exactly("remaining", 10000)]],
    ["Norvale has a population of 12,000.", [exactly("other", 12000)]],
    ["The corps grew to almost 61,000.", [about("strength", 61000)]],
    ["This swelled his force to 11,000 by October.", [exactly("strength", 11000)]],
    ["This brought the number of brigades in Norvale to 76.", [exactly("strength", 76)]],
    ["The number of prisoners had fallen to 550.", [exactly("captured", 550)]],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  test("these deaths are those told of before", () => {
    const text = "At least 300 were executed. Other counts of these deaths range from 500 to 2,000.";
    expect(numbersOf(text)).toEqual([atLeast("executed", 300), range("executed", 500, 2000)]);
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
    ["200–300 Norvan, Vellian, and Bor Guard mercenaries came.", [range("strength", 200, 300)]],
    ["The four Vellian Guard Force (VGF) divisions left.", [exactly("strength", 4)]],
    ["Some 500 U.S.-backed fighters came.", [about("strength", 500)]],
    ["Nearly 10,000 U.S. soldiers came.", [about("strength", 10000)]],
    ["The rebels, estimated to be 400 by the army, left.", [exactly("strength", 400)]],
    ["Three rebel saboteurs looked on.", [exactly("strength", 3)]],
    ["Thousands of rebel troops held the mill.", [atLeast("strength", 2000)]],
    ["A detail of 700 1st Guards Division infantry came.", [exactly("strength", 700)]],
    ["They outnumbered the guard 1,800 to 1,000 soldiers.", [exactly("strength", 1800), exactly("strength", 1000)]],
    ["The 6,000 strong 9th Brigade held the town.", [exactly("strength", 6000)]],
    ["Lost out of a garrison of over 10,000 were some.", [atLeast("strength", 10000)]],
    ["After losing the coast, a group of 1,200 rebels went home.", [exactly("strength", 1200)]],
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
    "Three guards looked on.",
    "This reduced the number of pockets in Norvale to two.",
    "Thousands of Norvans burned candles.",
    "The population density is 38 per square verst.",
    "She was charged, and the two forces met.",
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

describe("figures that stand beside others of their kind", () => {
  test("count what the item of the list before counted", () => {
    const text =
      "Counts differ:\n\n- the Norva observatory says 500 rebels and 200 soldiers were killed;\n" +
      "- a site lists 469 rebels and 224 soldiers;\n- the ministry sent 3,000 soldiers to the ford.\n";
    expect(numbersOf(text)).toEqual([
      exactly("killed", 500),
      exactly("killed", 200),
      exactly("killed", 469),
      exactly("killed", 224),
      exactly("strength", 3000),
    ]);
  });

  test("in brackets are of those they stand behind, and of what was counted before", () => {
    const text =
      "A site counted 297 rebels killed and 165 soldiers killed. The observatory gives lower figures for the rebels (260) and " +
      "for the army (152).";
    const told = figuresOf(text).map(({ figure }) => [figure.what, figure.who, figure.best]);
    expect(told.slice(-2)).toEqual([
      ["killed", "rebels", 260],
      ["killed", "government", 152],
    ]);
  });
});
