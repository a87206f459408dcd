import { describe, expect, test } from "vitest";
import { captureText, footnotes, markup, outline } from "./helpers.ts";

const prose =
  "The offensive of May 2018 was launched on the western edge of Lipa by the river guard, and its aim was to open a new road into the besieged upper town, after an earlier attack had cut all other roads to it.";

describe("- Key: value lines", () => {
  test("under a line that announces them", () => {
    const document = captureText(
      `= Battle of Lipa =\n\nInfobox\n- Conflict: Battle of Lipa\n- Date: 3 – 9 May 2018 ()\n- Combatant1: East, * 18px River Guard, **Hill Company\n- Strength1: 8,000–10,000+ fighters\n- Notes:\n\n${prose}`,
    );
    expect(outline(document).slice(1, -1)).toEqual([
      "apparatus: Infobox",
      "field<Conflict>: Battle of Lipa",
      "field<Date>: 3 – 9 May 2018 ()",
      "field<Combatant1>: East, * 18px River Guard, **Hill Company",
      "field<Strength1>: 8,000–10,000+ fighters",
    ]);
    expect(markup(document)).toEqual(["* 18px ", "**"]);
  });

  test("by their keys alone, in any known language", () => {
    const english = captureText(`- **Date:** 3 May 2018\n- **Location:** Lipa\n- **Leader:** A. Kos\n\n${prose}`);
    expect(outline(english).slice(0, 3)).toEqual([
      "field<Date>: 3 May 2018",
      "field<Location>: Lipa",
      "field<Leader>: A. Kos",
    ]);
    const hungarian = captureText(`- Dátum: 2018. május 3.\n- Helyszín: Lipa\n\n${prose}`);
    expect(outline(hungarian).slice(0, 2)).toEqual(["field<Dátum>: 2018. május 3.", "field<Helyszín>: Lipa"]);
  });

  test("a list of days is no infobox", () => {
    const document = captureText(
      `${prose}\n\n- 3 May: the guard entered Lipa.\n- 4 May: it left again.\n- Lipa: taken on 3 May.\n- Brod: taken on 4 May.`,
    );
    expect(document.blocks.filter((block) => block.kind === "item")).toHaveLength(4);
  });
});

describe("an infobox flattened to lines", () => {
  const flattened = captureText(
    [
      "Lipa offensive (May 2018)",
      "",
      "Lipa offensive (May 2018)",
      "Part of the River War",
      "",
      "Map showing the attack (green arrows)",
      "",
      "     East control      West control",
      "Date3 – 9 May 2018",
      "(1 week)",
      "LocationLipa, Ridge Province",
      "",
      "Decisive Eastern victory",
      "",
      "  • Guard takes the bridge,[1] and half of the lower town[2]",
      "East Republic",
      "River Guard[4]",
      "West Army",
      "Commanders and leaders",
      "Gen. Ana Kos[7]",
      "(head of the guard)",
      "Ivo Dam",
      "Units involved",
      "",
      "4th Division",
      "  • 16 Brigade[17]",
      "",
      "1,000+ regular soldiers[22]",
      "22 battle tanks",
      "Casualties and losses",
      "165 killed, 200–300+ wounded (per the Observer)[25]",
      "96–127 civilians killed[3][28]",
      "",
      prose,
    ].join("\n"),
  );

  test("every value is a field with its key", () => {
    expect(outline(flattened).slice(1, -1)).toEqual([
      "field<Conflict>: Lipa offensive (May 2018)",
      "field<Partof>: Part of the River War",
      "caption: Map showing the attack (green arrows)",
      "caption: East control      West control",
      "field<Date>: 3 – 9 May 2018⏎(1 week)",
      "field<Location>: Lipa, Ridge Province",
      "field<Result>: Decisive Eastern victory",
      "field<Result>: Guard takes the bridge,[1] and half of the lower town[2]",
      "field<Combatant>: East Republic",
      "field<Combatant>: River Guard[4]",
      "field<Combatant>: West Army",
      "apparatus: Commanders and leaders",
      "field<Commander>: Gen. Ana Kos[7]⏎(head of the guard)",
      "field<Commander>: Ivo Dam",
      "apparatus: Units involved",
      "field<Units>: 4th Division",
      "field<Units>: 16 Brigade[17]",
      "field<Strength>: 1,000+ regular soldiers[22]",
      "field<Strength>: 22 battle tanks",
      "apparatus: Casualties and losses",
      "field<Casualties>: 165 killed, 200–300+ wounded (per the Observer)[25]",
      "field<Casualties>: 96–127 civilians killed[3][28]",
    ]);
    expect(flattened.title).toBe("Lipa offensive (May 2018)");
    expect(footnotes(flattened)).toEqual(["1", "2", "4", "7", "17", "22", "25", "3", "28"]);
  });

  test("labels before a tab, on lines of their own, and sections after one another", () => {
    const document = captureText(
      `Battle of Lipa\n\nDate\t3 May 2018\nLocation\t\nLipa\nResult\tWestern victory\nBelligerents\nEast\nWest\nStrength\n500 men\n\n${prose}`,
    );
    expect(outline(document).slice(1, -1)).toEqual([
      "field<Date>: 3 May 2018",
      "apparatus: Location",
      "field<Location>: Lipa",
      "field<Result>: Western victory",
      "apparatus: Belligerents",
      "field<Combatant>: East",
      "field<Combatant>: West",
      "apparatus: Strength",
      "field<Strength>: 500 men",
    ]);
  });

  test("without any label it shows by many short lines at the very beginning", () => {
    const document = captureText(
      `A keleti sereg győzelme\n Kelet\n Őrség 4 \n Fájl:Kep.jpg Nyugat 5 \n Dandár\n Vezérkar\n${prose}`,
    );
    expect(outline(document).slice(0, -1)).toEqual([
      "field<Result>: A keleti sereg győzelme",
      "field<Combatant>: Kelet",
      "field<Combatant>: Őrség 4",
      "field<Combatant>: Fájl:Kep.jpg Nyugat 5",
      "field<Combatant>: Dandár",
      "field<Combatant>: Vezérkar",
    ]);
    expect(markup(document)).toEqual(["Fájl:Kep.jpg "]);
  });

  test("a heading that is also a label does not make one", () => {
    const document = captureText(`${prose}\n\nLocation\n\n${prose}\n\nCasualties\n\n${prose}`);
    expect(document.blocks.some((block) => block.kind === "field")).toBe(false);
  });
});
