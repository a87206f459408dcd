import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { contested } from "./fake-context.ts";

describe("a command line that is not understood", () => {
  it.each([
    [["dats", "x"], "unknown command 'dats' (did you mean dates?); see contested --help"],
    [["dates", "x", "--jsn"], "unknown option '--jsn' (did you mean --json?); see contested dates --help"],
    [["dates"], "missing required argument 'file'; see contested dates --help"],
    [["dates", "x", "--reference"], "option '--reference <day>' argument missing; see contested dates --help"],
    [["dates", "x", "--reference", "2016-02-30"], '"2016-02-30" is no day: February 2016 has days 01 to 29'],
    [["gazetteer"], "a command is missing (did you mean gazetteer add?); see contested gazetteer --help"],
    [
      ["gazetteer", "--case", "valley.gpkg"],
      "a command is missing (did you mean gazetteer add?); see contested gazetteer --help",
    ],
    [
      ["timestamp", "--case", "valley.gpkg"],
      "a command is missing (did you mean timestamp request or timestamp add?); see contested timestamp --help",
    ],
    [["gazetteer", "ad", "x"], "unknown command 'ad' (did you mean gazetteer add?); see contested gazetteer --help"],
  ])("%j gets one line and exit code 2", async (words, line) => {
    expect(await contested(words)).toMatchObject({ code: 2, out: "", err: `contested: ${line}\n` });
  });
});

describe("help", () => {
  it.each(commands.map(({ name }) => name))("of %s has examples of it and explains every option", async (name) => {
    const { code, out, err } = await contested([...name.split(" "), "--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [, examples = ""] = out.split("Examples:\n");
    expect(examples.match(new RegExp(`^  contested ${name}( |$)`, "gm"))?.length).toBeGreaterThan(0);
    const definition = commands.find((each) => each.name === name)!;
    for (const { flags } of definition.options) expect(out).toContain(flags);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("lists every command", async () => {
    const { out } = await contested([]);
    for (const { name } of commands) expect(out).toMatch(new RegExp(`^  ${name.split(" ")[0]}\\b`, "m"));
    expect(await contested(["--help"])).toMatchObject({ code: 0, out });
  });

  it("can be asked for by a word", async () => {
    expect((await contested(["help", "at"])).out).toBe((await contested(["at", "--help"])).out);
    expect((await contested(["help", "gazetteer", "add"])).out).toBe(
      (await contested(["gazetteer", "add", "--help"])).out,
    );
    for (const words of [
      ["help", "att"],
      ["att", "--help"],
    ]) {
      const line = "contested: unknown command 'att' (did you mean at?); see contested --help\n";
      expect(await contested(words)).toMatchObject({ code: 2, out: "", err: line });
    }
  });

  it("tells the version", async () => {
    expect((await contested(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
