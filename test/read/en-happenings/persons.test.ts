import { describe, expect, test } from "vitest";
import { only } from "../happenings/reading.ts";

const peopleIn = (text: string): string[] =>
  only("person", text).map(({ person, role, of, fate, other }) =>
    [person, role, of?.name ?? "-", fate ?? "-", ...(other ? [other] : [])].join("; "),
  );

describe("people with a role", () => {
  test.each([
    ["Azanian General Karim Tarn visited Stonebridge.", "Karim Tarn; General; Azanian; -"],
    ["Brig. Gen. Ana Senk spoke in Stonebridge.", "Ana Senk; Brig. Gen.; -; -"],
    [
      "Karim Tarn, the commander of the 4th Division, spoke.",
      "Karim Tarn; commander of the 4th Division; 4th Division; -",
    ],
    ["The mayor of Oakford, Ana Senk, left.", "Ana Senk; mayor of Oakford; Oakford; -"],
    ["Oakford's governor, Ana Senk, left.", "Ana Senk; governor; Oakford; -"],
    ["Rebel commander Abu Karim al-Tarn spoke.", "Abu Karim al-Tarn; commander; Rebel; -"],
    [
      "Maj. Gen. John F. Birch, commander of the League Army, wrote.",
      "John F. Birch; Maj. Gen., commander of the League Army; League Army; -",
    ],
    ["President Ana Senk arrived in Stonebridge.", "Ana Senk; President; -; -"],
    ["The deputy prime minister, Ana Senk, resigned.", "Ana Senk; deputy prime minister; -; resigned"],
  ])("%s", (sentence, expected) => {
    expect(peopleIn(sentence)).toEqual([expected]);
  });
});

describe("what became of them", () => {
  test.each([
    ["General Karim Tarn was killed near Oakford.", "Karim Tarn; General; -; killed"],
    ["League snipers killed General Karim Tarn.", "Karim Tarn; General; -; killed"],
    [
      "Karim Tarn, commander of the 4th Division, was captured in Oakford.",
      "Karim Tarn; commander of the 4th Division; 4th Division; captured",
    ],
    ["Colonel Ana Senk was wounded by a shell.", "Ana Senk; Colonel; -; wounded"],
    ["Colonel Ana Senk surrendered on 4 May 1931.", "Ana Senk; Colonel; -; surrendered"],
    ["Governor Ana Senk resigned.", "Ana Senk; Governor; -; resigned"],
    ["General Karim Tarn was replaced by Ana Senk.", "Karim Tarn; General; -; replaced; Ana Senk"],
    ["General Karim Tarn was dismissed in May.", "Karim Tarn; General; -; dismissed"],
    ["Mayor Ana Senk was shot dead in her home.", "Ana Senk; Mayor; -; killed"],
  ])("%s", (sentence, expected) => {
    expect(peopleIn(sentence)).toContain(expected);
  });

  test("a name alone is the commander's whom another sentence names", () => {
    const text = "General Karim Tarn led the attack. Tarn was killed on 4 May 1931.";
    expect(peopleIn(text)).toEqual(["Karim Tarn; General; -; -", "Karim Tarn; General; -; killed"]);
  });

  test("a role is told once, every fate anew", () => {
    const text = "General Karim Tarn spoke. General Karim Tarn left. General Karim Tarn was wounded.";
    expect(peopleIn(text).map((line) => line.split("; ")[3])).toEqual(["-", "wounded"]);
  });
});

describe("the commanders of an infobox", () => {
  const box = (value: string): string =>
    `Infobox\n- Conflict: Battle of Oakford\n- Combatant1: Azanian Army\n- Combatant2: League\n- Commander1: ${value}\n- Commander2: Ana Senk\n\nThe Azanian Army attacked Oakford. The League repelled the attack.\n`;

  test.each([
    [
      "Maj. Karim Tarn, (leader of the Ridge Front), Ali BirchKIA, (8th Brigade commander)",
      [
        "Karim Tarn; Maj., leader of the Ridge Front; Ridge Front; -",
        "Ali Birch; 8th Brigade commander; 8th Brigade; killed",
      ],
    ],
    [
      "Gen. Karim Tarn †, Ali Birch (WIA), Sami Reed (POW)",
      [
        "Karim Tarn; Gen.; Azanian Army; killed",
        "Ali Birch; -; Azanian Army; wounded",
        "Sami Reed; -; Azanian Army; captured",
      ],
    ],
    [
      "Karim Tarn (Head of the Oakford committee, replaced)",
      ["Karim Tarn; Head of the Oakford committee; Oakford committee; replaced"],
    ],
  ])("%s", (value, expected) => {
    const found = peopleIn(box(value)).map((line) => line.replace("; null;", "; -;").replace(/^([^;]*); ;/, "$1; -;"));
    for (const line of expected) expect(found).toContain(line);
  });
});
