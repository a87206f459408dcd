import { expect, test } from "vitest";
import { capture } from "../../../src/capture/index.ts";
import { readDocument } from "../../../src/read/index.ts";
import { actionsIn, claimsIn, only } from "./reading.ts";

const story = [
  "# Battle of Oakford",
  "",
  "On 3 May 1931, the Azanian Army captured the city of Oakford from the League. The Azanian Army shelled Elmhurst.[4]",
  "The next day, League fighters attacked the city. They shelled the city.",
].join("\n");

test("places of the document carry its ids, actors their sides", () => {
  const [shelling, attack] = only("action", story);
  const oakford = only("control", story).find(({ place }) => place.name === "Oakford")!;
  expect(shelling).toMatchObject({ action: "shelling", place: { name: "Elmhurst" }, by: { name: "Azanian Army" } });
  expect(shelling!.by!.side).toBe(oakford.holder);
  expect(attack).toMatchObject({ place: { id: oakford.place.id, name: "Oakford" }, when: { edtf: "1931-05-04" } });
});

test("'the city' is the one the title names; 'they' are who acted in the sentence before", () => {
  expect(actionsIn(story).at(-1)).toBe("shelling, by League fighters, against -, at Oakford");
});

test("footnotes stand with the claim", () => {
  expect(only("action", story)[0]!.attribution.citations).toEqual(["4"]);
});

test("the same text gives the same ids, each once", () => {
  const ids = claimsIn(story).map(({ id }) => id);
  expect(claimsIn(story).map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test("hostile repetition takes time in proportion to its length", () => {
  const pieces = [
    "General Karim Tarn denied that the rebels attacked Oakford. ",
    "The ceasefire was agreed, ",
    "and X accused Y of shelling Z, ",
    "General of the Major of the Colonel of the ",
    "attack on attack on attack by attack with ",
    "## attack on Oakford by the Army\n\nThe Army attacked Oakford.\n\n",
    "part of the war part of the war ",
    "(((((((((( said that ",
  ];
  const time = (piece: string, size: number): number => {
    const document = capture({ bytes: new TextEncoder().encode(piece.repeat(size)), origin: "hostile.txt" });
    const start = performance.now();
    readDocument({ ...document, language: "en" });
    return performance.now() - start;
  };
  for (const piece of pieces) {
    time(piece, 20);
    expect(time(piece, 400), piece).toBeLessThan(20_000);
  }
}, 120_000);
