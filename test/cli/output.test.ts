import { describe, expect, it } from "vitest";
import { browserCommand, hasScreen } from "../../src/cli/output/browser.ts";
import { writeJson } from "../../src/cli/output/lines.ts";
import { Progress } from "../../src/cli/output/progress.ts";
import { colourDepth } from "../../src/cli/output/terminal.ts";
import { wrap, wrapMarked } from "../../src/cli/output/wrap.ts";
import { fakeTerminal } from "./fake-context.ts";

describe("colour", () => {
  const terminal = { isTTY: true, getColorDepth: (): number => 24 };
  it.each([
    ["on a terminal", terminal, {}, "full"],
    ["on a terminal of 256 colours", { isTTY: true, getColorDepth: (): number => 8 }, {}, "256"],
    ["on a terminal of 16 colours", { isTTY: true, getColorDepth: (): number => 4 }, {}, "16"],
    ["on a terminal without colour", { isTTY: true, getColorDepth: (): number => 1 }, {}, "none"],
    ["in a pipe", { isTTY: false }, {}, "none"],
    ["with NO_COLOR", terminal, { NO_COLOR: "1" }, "none"],
    ["with an empty NO_COLOR", terminal, { NO_COLOR: "" }, "full"],
    ["with FORCE_COLOR in a pipe", {}, { FORCE_COLOR: "1" }, "16"],
    ["with FORCE_COLOR=3 in a pipe", {}, { FORCE_COLOR: "3" }, "full"],
    ["with FORCE_COLOR=0 on a terminal", terminal, { FORCE_COLOR: "0" }, "none"],
    ["with both", terminal, { NO_COLOR: "1", FORCE_COLOR: "3" }, "none"],
  ] as const)("%s", (_, stream, env, depth) => {
    expect(colourDepth(stream, env)).toBe(depth);
  });
});

describe("lines broken at words", () => {
  it("keep within the width, and count what is seen", () => {
    expect(wrap("one two  three\nfour", 9)).toEqual(["one two", "three", "four"]);
    expect(wrap("東部 地区 x", 7, "  ")).toEqual(["  東部", "  地区", "  x"]);
    expect(wrap("a-very-long-word b", 6)).toEqual(["a-very-long-word", "b"]);
    expect(wrap("  ", 6)).toEqual([]);
  });

  const text = "They took Oldmill and went on.";
  const marks = [{ start: 5, end: 17 }];

  it("show marks by signs where there is no colour", () => {
    expect(wrapMarked(text, marks, { columns: 80, colours: "none" }, "  ")).toEqual([
      "  They «took Oldmill» and went on.",
    ]);
  });

  it("show marks by attributes, closed at each line's end", () => {
    const on = "\u001b[1;4m";
    const off = "\u001b[0m";
    expect(wrapMarked(text, marks, { columns: 12, colours: "16" }, " ")).toEqual([
      ` They ${on}took${off}`,
      ` ${on}Oldmill${off} and`,
      " went on.",
    ]);
  });
});

describe("JSON lines", () => {
  it("are one object a line, however many", () => {
    const terminal = fakeTerminal();
    writeJson(
      terminal,
      Array.from({ length: 20_000 }, (_, n) => ({ n })),
    );
    expect(terminal.lines().map((line) => JSON.parse(line).n)).toEqual(Array.from({ length: 20_000 }, (_, n) => n));
  });
});

describe("progress", () => {
  it("is shown on a terminal and taken away", () => {
    const terminal = fakeTerminal({ isTerminal: true });
    const progress = new Progress(terminal);
    progress.show(2, 2, "a".repeat(200));
    progress.clear();
    const [, shown = ""] = terminal.text().split("\u001b[K");
    expect(shown).toMatch(/^█{20} 2 of 2 {2}a+…a+\r$/);
    expect(terminal.text().endsWith("\r\u001b[K")).toBe(true);
  });

  it("is silent where nobody looks", () => {
    const terminal = fakeTerminal();
    const progress = new Progress(terminal);
    progress.show(2, 2, "a");
    progress.clear();
    expect(terminal.text()).toBe("");
  });
});

describe("the browser", () => {
  it.each([
    ["linux with a display", { DISPLAY: ":0" }, "linux", true],
    ["linux with Wayland", { WAYLAND_DISPLAY: "wayland-0" }, "linux", true],
    ["linux without", {}, "linux", false],
    ["a Mac", {}, "darwin", true],
    ["a Mac from afar", { SSH_CONNECTION: "x" }, "darwin", false],
    ["continuous integration", { DISPLAY: ":0", CI: "true" }, "linux", false],
  ] as const)("on %s", (_, env, platform, opens) => {
    expect(hasScreen(env, platform)).toBe(opens);
  });

  it("is the system's own", () => {
    expect(browserCommand("http://127.0.0.1:1/", "linux")).toEqual(["xdg-open", ["http://127.0.0.1:1/"]]);
    expect(browserCommand("http://127.0.0.1:1/", "win32")[0]).toBe("cmd");
  });
});
