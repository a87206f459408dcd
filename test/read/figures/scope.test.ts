import { describe, expect, test } from "vitest";
import { figuresOf } from "./reading.ts";

const scopes = (text: string) => figuresOf(text).map(({ figure }) => figure.scope ?? "event");
const groups = (text: string) => figuresOf(text).map(({ figure }) => figure.group ?? null);

describe("what a number covers", () => {
  test.each([
    ["By the morning of 16 May, 850 people overall had been evacuated.", ["running"]],
    ["By 16 May, 850 people had been evacuated.", ["running"]],
    ["Since the siege began, at least 36 civilians had been killed.", ["running"]],
    ["So far 12 soldiers have been killed.", ["running"]],
    ["The second convoy left, evacuating 300 people and bringing the total to 2,500.", ["event", "running"]],
    ["Nearly 1,200 people were killed during the operation, including more than 600 civilians.", ["total", "total"]],
    ["Some 90 people were killed in the course of the battle.", ["total"]],
  ])("%s", (text, expected) => void expect(scopes(text)).toEqual(expected));

  test.each([
    "By the end of the day, 15 people had been evacuated.",
    "The shelling killed 36 rebels.",
    "12 soldiers were killed by the rebels.",
    "Since they had no food, 40 soldiers surrendered.",
    "During the clashes 7 soldiers were killed.",
  ])("one event: %s", (text) => void expect(scopes(text)).toEqual(["event"]));
});

describe("whom a noun means", () => {
  test.each([
    ["15 civilians were killed.", ["civilians"]],
    ["One resident was killed and two children were wounded.", ["civilians", "children"]],
    ["36 militants were killed.", ["fighters"]],
  ])("%s", (text, expected) => void expect(groups(text)).toEqual(expected));

  test("the wounded who were taken out are no fighters", () => {
    const [, fighters, wounded] = figuresOf(
      "Officials said 850 people had been evacuated, including some 300 fighters and 36 wounded, in nine convoys.",
    );
    expect([fighters!.figure.who, wounded!.figure.who]).toEqual(["fighters", "wounded"]);
  });
});
