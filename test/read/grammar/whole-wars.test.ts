import { describe, expect, it } from "vitest";
import { control, read } from "./reading.ts";

/** Each text after an opening in which Ostran forces fight rebels, with all it says about ground. */
type Cases = readonly (readonly [text: string, claims: readonly string[]])[];

const says = (cases: Cases): void => {
  it.each(cases)("%s", (text, claims) => expect(control(text)).toEqual(claims));
};

describe("places called by whose they are", () => {
  says([
    ["Ostran forces captured the Velian town of Lipa.", ["capture Lipa ostran-forces whole"]],
    ["Ostran forces captured the Velian capital, Lipa, on 3 May.", ["capture Lipa ostran-forces whole"]],
    ["Ostran forces captured the Lipa district of Verin.", ["capture Lipa ostran-forces whole"]],
  ]);
});

describe("how armies come to a place", () => {
  says([
    ["Ostran forces marched through Lipa.", ["advance Lipa ostran-forces part"]],
    ["Ostran forces passed through Lipa.", ["advance Lipa ostran-forces part"]],
    ["Ostran forces advanced as far as Lipa.", ["advance Lipa ostran-forces part"]],
    ["Ostran paratroopers dropped into the valley of Lipa.", ["advance Lipa ostran-forces part"]],
    ["Ostran troops were landed at Lipa.", ["advance Lipa ostran-forces part"]],
    ["The Ostran landings at Lipa began on 3 May.", ["advance Lipa ostran-forces part"]],
    ["The Ostran general recommended a landing at Lipa.", ["advance Lipa ostran-forces part planned"]],
    ["The law passed through parliament.", []],
  ]);
});

describe("where those are who were pushed", () => {
  says([
    ["Ostran forces pushed the rebels into Lipa.", ["hold Lipa rebels whole"]],
    ["Ostran forces drove the rebels back to Lipa.", ["hold Lipa rebels whole"]],
    ["Ostran forces drove the rebels away from Lipa, back to Mirna.", ["repel Lipa ostran-forces none"]],
    ["Ostran forces chased the rebels from Lipa.", ["capture Lipa ostran-forces whole"]],
    ["No Ostran forces remained in Lipa.", ["withdraw Lipa rebels whole"]],
  ]);
});

describe("what came to nothing", () => {
  says([
    ["The rebels repulsed the Ostran invasion of Lipa.", ["repel Lipa rebels none"]],
    ["An Ostran assault on Lipa failed.", ["repel Lipa rebels none"]],
    ["Ostran forces were unsuccessful in taking Lipa.", ["repel Lipa rebels none"]],
    ["Ostran forces called off the siege of Lipa.", ["hold Lipa rebels whole"]],
    ["Ostran forces decided to abandon the siege of Lipa.", ["hold Lipa rebels whole"]],
    [
      "The rebels sent two divisions to prevent an Ostran takeover of Lipa.",
      ["capture Lipa ostran-forces whole planned"],
    ],
    ["Ostran forces hoped for the capture of Lipa.", ["capture Lipa ostran-forces whole planned"]],
    ["Ostran forces were to capture Lipa.", ["capture Lipa ostran-forces whole planned"]],
  ]);

  it("knows no place of an undertaking by its own name", () => {
    expect(control("Ostran forces attacked Lipa. The Dura River Campaign was a failure.")).toEqual([]);
  });
});

describe("how the words of a clause hang together", () => {
  says([
    [
      "Ostran forces seized Lipa, only to lose it two days later.",
      ["capture Lipa ostran-forces whole", "capture Lipa rebels whole"],
    ],
    ["In 1931 Lipa fell to Ostran forces.", ["capture Lipa ostran-forces whole"]],
    [
      "Lipa and Mirna both fell to Ostran forces.",
      ["capture Lipa ostran-forces whole", "capture Mirna ostran-forces whole"],
    ],
    ["Lipa surrendered to Ostran forces without a fight.", ["capture Lipa ostran-forces whole"]],
    ["Ostran forces held Lipa against repeated attacks.", ["hold Lipa ostran-forces whole"]],
    ["The rebels were compelled to evacuate Lipa.", ["withdraw Lipa ostran-forces whole"]],
    ["The garrison at Lipa surrendered to Ostran forces.", ["capture Lipa ostran-forces whole"]],
    [
      "Ostran forces encircled Lipa and forced its garrison to surrender.",
      ["capture Lipa ostran-forces whole", "encircle Lipa ostran-forces whole"],
    ],
    [
      "Rebel raids on Mirna were repulsed and an Ostran campaign to secure Lipa succeeded.",
      ["capture Lipa ostran-forces whole", "repel Mirna ostran-forces none"],
    ],
    ["Ostran forces and rebels fought for control of Lipa.", ["contest Lipa nobody part"]],
    ["Lipa was dominated by the rebels.", ["hold Lipa rebels whole"]],
    ["The hills dominated Lipa.", []],
    [
      "Ostran forces blocked the road between Lipa and Mirna.",
      ["encircle road between Lipa and Mirna ostran-forces whole"],
    ],
    ["Ostran forces blocked the vote in Lipa.", []],
  ]);

  it("dates each of the places that have a day in brackets", () => {
    expect(control("Ostran forces took Lipa (3 May), Mirna (5 May) and Dura (9 May).")).toEqual([
      "capture Dura ostran-forces whole",
      "capture Lipa ostran-forces whole",
      "capture Mirna ostran-forces whole",
    ]);
  });
});

describe("what lies at a place", () => {
  says([
    ["Ostran forces seized the bridge at Lipa.", ["capture bridge at Lipa ostran-forces whole"]],
    ["Ostran forces took the heights above Lipa.", ["capture heights above Lipa ostran-forces whole"]],
    ["Ostran forces cut the road to Lipa.", ["encircle road to Lipa ostran-forces whole"]],
    ["Ostran forces entered the city council building.", ["advance city council building ostran-forces part"]],
    ["Ostran forces entered a building.", []],
    ["The rebels crushed the Ostran bridgehead at Lipa.", ["capture Ostran bridgehead rebels whole"]],
    ["Ostran forces besieged the last pockets of resistance.", []],
  ]);
});

describe("lists and particles", () => {
  says([
    [
      "Ostran forces took Lipa, then Mirna and finally Dura.",
      ["capture Dura ostran-forces whole", "capture Lipa ostran-forces whole", "capture Mirna ostran-forces whole"],
    ],
    ["Ostran marines went ashore at Lipa.", ["advance Lipa ostran-forces part"]],
    ["Rebel fighters held on in Lipa.", ["hold Lipa rebels whole"]],
    ["Talks were held on Dura.", []],
    ["Street fighting broke out in Lipa.", ["contest Lipa nobody part"]],
    ["The Ostran army at Lipa surrendered.", ["capture Lipa rebels whole"]],
    ["The 3rd Ostran Regiment in Lipa surrendered.", []],
    ['The mayor of Lipa said that Lipa had "not surrendered".', ["capture Lipa ostran-forces whole denied"]],
  ]);

  it("tells an attack that failed once, though those who made it then withdraw", () => {
    expect(control("Ostran forces attacked Lipa and were repelled. Ostran forces withdrew.")).toEqual([
      "repel Lipa rebels none",
    ]);
  });
});

describe("whose a unit is", () => {
  it("knows a nation's unit by its number", () => {
    const found = read("The Ostran 3rd Army captured Lipa. Ostran forces captured Mirna.").sides;
    expect(
      found
        .map(({ names }) => names)
        .filter((names) => names.some((name) => name.includes("3rd")))
        .flat(),
    ).toContain("Ostran forces");
  });

  it("knows the people of a confederacy", () => {
    const opening =
      "= War (1861) =\n\nIn May 1861 the Confederacy attacked Verin. The Union repelled the Confederacy. Union troops shelled Confederate troops.\n\n";
    const sides = read("Confederate troops captured Lipa.", opening).sides.map(({ names }) => names);
    expect(sides.find((names) => names.includes("Confederacy"))).toContain("Confederate troops");
  });
});

describe("places told before", () => {
  const pair = ["capture Lipa ostran-forces whole", "capture Mirna ostran-forces whole"];
  says([
    ["Ostran forces shelled Lipa and Mirna. Both towns fell to Ostran forces.", pair],
    ["Ostran forces shelled Lipa and Mirna. Ostran forces captured the two cities.", pair],
    ["Ostran forces shelled Lipa and Mirna, and captured these two settlements.", pair],
    [
      "Ostran forces shelled Lipa and reached its northern outskirts.",
      ["advance northern outskirts of Lipa ostran-forces part"],
    ],
    ["A general visited Lipa city while it was under Ostran control.", ["hold Lipa ostran-forces whole"]],
  ]);

  it("means the town of the title by the city, in a new section", () => {
    expect(
      control("Ostran forces entered the city of Lipa.\n\n## Second assault\n\nOstran forces captured the city."),
    ).toEqual(["advance Lipa ostran-forces part", "capture Verin ostran-forces whole"]);
  });

  it("knows of no attack elsewhere where the place is told and not known", () => {
    expect(control("Ostran forces attacked Lipa. The Ostran attack on the capital was repulsed.")).toEqual([]);
  });
});

describe("how it came out", () => {
  says([
    ["Ostran forces invaded Lipa, but were defeated after ten days.", ["repel Lipa rebels none"]],
    ["An Ostran column was defeated at the city of Lipa.", ["repel Lipa rebels none"]],
    ["Ostran forces were defeated near Lipa.", []],
    ["The last rebel resistance in Lipa was broken.", ["capture Lipa ostran-forces whole"]],
    ["Rebel resistance in Lipa was not broken.", []],
    ["With the surrender of the rebel army in Lipa the war was over.", ["capture Lipa ostran-forces whole"]],
    ["Only Lipa remained to the rebels.", ["hold Lipa rebels whole"]],
    ["By June Ostran forces were masters of Lipa.", ["hold Lipa ostran-forces whole"]],
    ["Ostran forces were in all parts of Lipa.", ["hold Lipa ostran-forces whole"]],
    ["Lipa was the first city to fall to Ostran forces.", ["capture Lipa ostran-forces whole"]],
    ["Ostran forces withdrew from Lipa, ending the occupation of Lipa.", ["withdraw Lipa rebels whole"]],
    ["Ostran forces completed their work, ending fighting in Lipa.", []],
    ["Ostran forces captured the rescue ship Lipa.", []],
    ["A guard confirmed residents saying Lipa was under Ostran control.", ["hold Lipa ostran-forces whole"]],
    ["A rebel offensive drove Ostran forces 6–10 kilometers away from Lipa.", ["repel Lipa rebels none"]],
  ]);
});

describe("lands of those who fight", () => {
  const OPENING =
    "= Ostra–Velia War =\n\nIn May 1931 Ostran forces attacked Verin. Velian forces repelled Ostran forces. Velia accused Ostra.\n\n";
  const changes = (text: string): string[] =>
    read(text, OPENING).claims.flatMap((claim) =>
      claim.kind === "control" && claim.place.name === "Velia" ? [claim.change] : [],
    );

  it("are invaded where the text tells that, and not where it only calls the war so", () => {
    expect(changes("Ostra launched an invasion of Velia on 22 June 1931.")).toEqual(["advance"]);
    expect(changes("The Ostran invasion of Velia was long over.")).toEqual([]);
  });
});

describe("a place before the noun", () => {
  const LIPA = "Ostran forces shelled fighters in Lipa.";
  says([
    [`${LIPA} Lipa's fall was a blow to the rebels.`, ["capture Lipa ostran-forces whole"]],
    [`${LIPA} Its capture by Ostran forces was a blow.`, ["capture Lipa ostran-forces whole"]],
    [`${LIPA} Many left in anticipation of its fall.`, ["capture Lipa ostran-forces whole planned"]],
    [`${LIPA} Brand's capture was a blow to the rebels.`, []],
    ["The threat of an Ostran invasion of Lipa was real.", ["advance Lipa ostran-forces part planned"]],
  ]);
});

describe("whose hands a place came into", () => {
  says([
    ["Ostran forces handed Lipa over to the rebels.", ["capture Lipa rebels whole"]],
    ["Ostran forces gave Lipa up without a fight.", ["capture Lipa rebels whole"]],
    ["Lipa was placed under Ostran administration.", ["capture Lipa ostran-forces whole"]],
    ["Lipa returned to rebel rule.", ["capture Lipa rebels whole"]],
    ["Lipa reverted to the rebels.", ["capture Lipa rebels whole"]],
    ["The rebels were confined to Lipa.", ["hold Lipa rebels whole"]],
    ["Ostran forces exercised control over Lipa.", ["hold Lipa ostran-forces whole"]],
    ["The battles served to secure Lipa for the rebels.", ["capture Lipa rebels whole"]],
    ["The talks took place under Ostran administration.", []],
    [
      "Lipa, which had been held by the rebels since May, fell to Ostran forces.",
      ["capture Lipa ostran-forces whole", "hold Lipa rebels whole"],
    ],
  ]);
});

describe("who came how far", () => {
  says([
    ["Ostran forces reached the sea at Lipa.", ["advance Lipa ostran-forces part"]],
    ["Ostran envoys reached an agreement at Lipa.", []],
    ["The Ostran invasion of Lipa was defeated.", ["repel Lipa rebels none"]],
    ["The Ostran siege of Lipa failed.", ["repel Lipa rebels none"]],
    ["The rebel defenders of Lipa beat off three assaults.", ["repel Lipa rebels none"]],
  ]);
});

describe("what a sentence does not say", () => {
  says([
    ["Ostran forces reached Lipa, Velia in December.", ["advance Lipa ostran-forces part"]],
    ["General Brand, who was trapped inside Lipa, wrote to the Ostran king.", ["encircle Lipa ostran-forces whole"]],
    ["The battle for Lipa was of decisive importance.", []],
    ["The Ostran army began to defend Lipa.", []],
    ["Ostran forces pushed the rebels to the bank of the Dura.", ["hold bank of the Dura rebels whole"]],
    ["The Ostran army pushed its tanks into Lipa.", ["advance Lipa ostran-forces part"]],
    ["Battles were reported in Mirna, in close proximity to Lipa.", ["contest Mirna nobody part"]],
    ["The Ostran occupation of territories was ruinous.", []],
    ["Air raids halted most daytime road traffic.", []],
  ]);
});

describe("how it went on", () => {
  says([
    ["Meeting little resistance, Ostran forces occupied Lipa.", ["capture Lipa ostran-forces whole"]],
    ["Beijing the Ostran forces left alone.", []],
    ["The rebels sent troops into Lipa.", ["advance Lipa rebels part"]],
    ["The rebels sent letters into Lipa.", []],
    ["The Ostran offensive stalled at Lipa.", ["repel Lipa rebels none"]],
    ["Lipa was to remain in rebel hands until June.", ["hold Lipa rebels whole"]],
    ["Ostran forces were in the valley. Lipa was taken by surprise.", ["capture Lipa ostran-forces whole"]],
    ["With the rebels in possession of Lipa, Ostran forces celebrated.", ["hold Lipa rebels whole"]],
  ]);
});
