import { expect, test } from "vitest";
import { claimInWords } from "../../src/cli/words/claims.ts";
import { claimsIn } from "../read/happenings/reading.ts";

const words = (text: string): string[] =>
  claimsIn(text)
    .filter(({ kind }) => kind !== "control" && kind !== "figure")
    .map((claim) => claimInWords(claim, {}));

test.each([
  ["Azanian artillery shelled Oakford.", "Shelling by Azanian artillery at Oakford"],
  ["A rebel attack on Oakford was repelled.", "Attack by rebels at Oakford: repelled"],
  ["Azanian forces fired six rockets at Stonebridge.", "Missile strike, 6 of them, by Azanian forces at Stonebridge"],
  ["The Azanian Army clashed with the rebels in Oakford.", "Clash by Azanian Army with rebels at Oakford"],
  ["General Karim Tarn was killed near Oakford.", "Karim Tarn (General): killed"],
  ["The League and Azania agreed to a ceasefire.", "Ceasefire between League and Azania: agreed"],
  ["The League accused Azania of looting homes.", "League accused Azania of looting (looting homes)"],
  ["The League demanded the release of the prisoners.", "League demanded: the release of the prisoners"],
])("%s", (sentence, expected) => {
  expect(words(sentence)).toEqual([expected]);
});

test("a denial names the claim it denies", () => {
  const [, denial] = words("The League accused Azania of looting homes. Azania denied this.");
  expect(denial).toMatch(/^Azania denied: looting homes \(denies claim [0-9a-f]{16}\)$/);
});
