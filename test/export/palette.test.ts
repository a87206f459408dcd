import { describe, expect, it } from "vitest";
import { channels, inks, printed, sideStyles } from "../../src/export/palette.ts";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1. */
const visions: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = (r: Triple) => r[0] * x + r[1] * y + r[2] * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** Björn Ottosson's Oklab, in which distances are about as great as differences look. */
function oklab(rgb: Triple): Triple {
  const cone = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map((value) => Math.cbrt(Math.max(value, 0))) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cone,
  );
}

function seen(colour: string, vision: Matrix): Triple {
  const rgb = channels(colour).map((value) => linear(value / 255)) as unknown as Triple;
  return oklab(times(vision, rgb));
}

function difference(a: string, b: string, vision: Matrix): number {
  const [x, y] = [seen(a, vision), seen(b, vision)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

describe("the inks", () => {
  const firstSix = inks.slice(0, 6);
  for (const [name, vision] of Object.entries(visions)) {
    for (const ground of ["light", "dark"] as const) {
      it(`keep the first six sides apart with ${name} vision on ${ground} ground`, () => {
        const pairs = firstSix.flatMap((a, at) => firstSix.slice(at + 1).map((b) => [a[ground], b[ground]] as const));
        // 0.02 in Oklab is about the least difference the eye can tell side by side.
        for (const [a, b] of pairs) expect(difference(a, b, vision), `${a} and ${b}`).toBeGreaterThan(0.09);
      });
    }
  }

  it("keep the first two far apart for everyone", () => {
    for (const vision of Object.values(visions)) {
      expect(difference(inks[0]!.light, inks[1]!.light, vision)).toBeGreaterThan(0.15);
    }
  });
});

describe("sideStyles", () => {
  it("gives every side its own letter and, as far as they go, its own ink and hatch", () => {
    const styles = [...sideStyles([{ key: "rebels" }, { key: "republic" }, { key: "royalists" }]).values()];
    expect(styles.map((style) => style.letter)).toEqual(["R", "E", "O"]);
    expect(new Set(styles.map((style) => style.light)).size).toBe(3);
    expect(new Set(styles.map((style) => style.hatch)).size).toBe(3);
  });

  it("keeps the colour a person chose", () => {
    const styles = sideStyles([{ key: "north" }, { key: "south" }], { south: "#123456" });
    expect(styles.get("south")).toMatchObject({ light: "#123456", dark: "#123456" });
    expect(styles.get("north")?.light).toBe(inks[0]!.light);
  });

  it("never takes X, which marks fighting", () => {
    expect(sideStyles([{ key: "xx" }]).get("xx")?.letter).not.toBe("X");
  });

  it("takes a letter of another script where the key has one", () => {
    expect(sideStyles([{ key: "жители" }]).get("жители")?.letter).toBe("Ж");
  });
});

describe("printed", () => {
  it("is the ground at 0, the ink at 1, and between them an opaque mix", () => {
    expect(printed("#000000", "#ffffff", 0)).toBe("#ffffff");
    expect(printed("#102030", "#ffffff", 1)).toBe("#102030");
    expect(printed("#000000", "#ffffff", 0.5)).toBe("#808080");
  });
});
