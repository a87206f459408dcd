import { describe, expect, test } from "vitest";
import { about, atLeast, exactly, figuresOf, numbersOf, range } from "./reading.ts";

describe("things", () => {
  test.each([
    ["The rebels fired more than 150 shells at Norvale.", [atLeast("munitions", 150)]],
    [
      "They set off seven suicide car bombs, one of which was a captured tank.",
      [exactly("munitions", 7), exactly("vehicles", 1)],
    ],
    ["Two suicide car bombers attacked.", [exactly("munitions", 2)]],
    ["It began with a triple suicide-bombing.", [exactly("munitions", 3)]],
    [
      "They had 22 main battle tanks and 15 infantry fighting vehicles.",
      [exactly("vehicles", 22), exactly("vehicles", 15)],
    ],
    ["A Norvan tank and a truck were destroyed.", [exactly("vehicles", 1), exactly("vehicles", 1)]],
    ["Two T-72s and 20 Vellian BMDs burned.", [exactly("vehicles", 2), exactly("vehicles", 20)]],
    ["The guns destroyed a BMD, two carts and a Norvan Su-25.", [exactly("vehicles", 1), exactly("vehicles", 1)]],
    ["They say they shot down a Norvan Mil Mi-8 helicopter.", [exactly("vehicles", 1)]],
    ["A second Pantsir-S1 was reportedly destroyed.", [exactly("vehicles", 1)]],
    ["Footage showed a *Norva*-class landing craft being sunk.", [exactly("vehicles", 1)]],
    ["Footage showed a landing craft moored there being sunk.", [exactly("vehicles", 1)]],
    ["One of four helicopters was shot down.", [exactly("vehicles", 1), exactly("vehicles", 4)]],
    ["One of the Su-25s was shot down.", [exactly("vehicles", 1)]],
    ["The column had over 250 pieces of equipment.", [atLeast("vehicles", 250)]],
    ["They lost 15 units of military hardware.", [exactly("vehicles", 15)]],
    ["They sent 16 105mm howitzers and 75,000 155mm rounds.", [exactly("other", 16), exactly("munitions", 75000)]],
    ["They lost 30 trucks, with another 40 disabled.", [exactly("vehicles", 30), exactly("vehicles", 40)]],
    ["In all 49 F-105 Thunderchiefs and six GAZ Tigr-Ms left.", [exactly("vehicles", 49), exactly("vehicles", 6)]],
    ['They hit "several dozen [Norvan] armored vehicles".', [atLeast("vehicles", 24)]],
    ["Norvale is a village of 5,000 near Varda.", [exactly("other", 5000)]],
    [
      "Two surface-to-air missile launchers and 30 rocket launchers fired.",
      [exactly("vehicles", 2), exactly("other", 30)],
    ],
    ["They lost fourteen infantry BMP armored vehicles.", [exactly("vehicles", 14)]],
    ["They lost 30 tanks out of 50.", [exactly("vehicles", 30), exactly("vehicles", 50)]],
    ["Shells hit 100 nationalists and 4 pieces of equipment.", [exactly("strength", 100), exactly("vehicles", 4)]],
    ["4 Su-24 damaged, with two jet fighters lost.", [exactly("vehicles", 4), exactly("vehicles", 2)]],
    ["The navy shot down 18 fighters.", [exactly("vehicles", 18)]],
    ["A fleet of 20 Norvan and 30 Vellian ships sailed.", [exactly("vehicles", 20), exactly("vehicles", 30)]],
    ["They lost hundreds of rocket launchers.", [atLeast("other", 200)]],
    ["The army seized six buildings.", [exactly("buildings", 6)]],
    ["At least nine bridges fell, five of them over the Var.", [atLeast("buildings", 9), exactly("buildings", 5)]],
    ["The army took three nearby hills.", [exactly("units of place", 3)]],
    ["It regained 6 out of 9 outposts.", [exactly("units of place", 6), exactly("units of place", 9)]],
    [
      "It held five districts and pushed into two others.",
      [exactly("units of place", 5), exactly("units of place", 2)],
    ],
    ["Two anti-tank positions were lost.", [exactly("other", 2)]],
    ["Dozens of villages were taken.", [atLeast("units of place", 24)]],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  test.each([
    "One of the areas was the old town.",
    "A tank brigade was destroyed.",
    "A tank stopped, and the town was destroyed.",
    "The bridge was destroyed and a tank moved on.",
    "They failed to destroy a tank.",
    "They sank the cutter, possibly a gunboat.",
    "They sank the Norva, a cruiser that had led the fleet.",
    "They had carts, one of which was being unloaded.",
    "At one point of the front it rained.",
    "A hill overlooks the town.",
    "They abandoned their six-stage offensive.",
    "A three-point plan was made.",
    "Two others had said so.",
    "Both villages were quiet.",
  ])("no figure: %s", (text) => {
    expect(numbersOf(text)).toEqual([]);
  });
});

describe("measures", () => {
  test.each([
    ["They dug a 12-kilometer trench.", [exactly("distance", 12)], "km"],
    ["Less than a kilometer separated them.", [["distance", null, null, 1]], "km"],
    ["The guns stood 300–450 meters off.", [range("distance", 300, 450)], "m"],
    ["They lay within 15km of Norvale.", [["distance", null, null, 15]], "km"],
    ["They came no closer than 60 miles to it.", [atLeast("distance", 60)], "miles"],
    ["They fell back by 15 km–20 km.", [range("distance", 15, 20)], "km"],
    ["The camp lay 60 miles (97 km) away.", [exactly("distance", 60)], "miles"],
    ["Their ground shrank to only 2.5 km².", [exactly("area", 2.5)], "km²"],
    ["Roughly 4.2 square kilometers were flooded.", [about("area", 4.2)], "km²"],
    ["An island of less than 1 km2 lies there.", [["area", null, null, 1]], "km²"],
    ["The army held 75 percent of the town.", [exactly("share", 0.75)], "share"],
    ["The town was divided in half.", [exactly("share", 0.5)], "share"],
    ["They held the western half of Norvale.", [exactly("share", 0.5)], "share"],
    ["It gave US$10,000.", [exactly("money", 10000)], "US$"],
    ["The siege went on for nine months.", [exactly("duration", 9)], "months"],
    ["A four-year stalemate was broken.", [exactly("duration", 4)], "years"],
    ["After two days of airstrikes it fell.", [exactly("duration", 2)], "days"],
    ["They were beaten after ten days.", [exactly("duration", 10)], "days"],
    ["It had seen almost a month of shelling.", [about("duration", 1)], "months"],
    ["It lasted (2 weeks and 1 day) in all.", [exactly("duration", 15)], "days"],
    ["It may be done within one week or two weeks.", [range("duration", 1, 2)], "weeks"],
  ])("%s", (text, expected, unit) => {
    expect(numbersOf(text)).toEqual(expected);
    expect(figuresOf(text)[0]!.figure.unit).toBe(unit);
  });

  test.each([
    "Two days later the town fell.",
    "Over the next two days, it rained.",
    "Three days into the offensive it stopped.",
    "In the last 24 hours nothing happened.",
    "Two hours after that it fell.",
    "It fell eight months ago.",
    "One day we might win.",
    "After ten days they left.",
    "It was known as the Six-Day War.",
    "Fewer fell than in the four previous weeks.",
    "The half-destroyed house stood.",
  ])("a date, no length of time: %s", (text) => {
    expect(numbersOf(text)).toEqual([]);
  });
});
