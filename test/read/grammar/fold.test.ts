import { describe, expect, it } from "vitest";
import { fold } from "../../../src/read/grammar/fold.ts";

describe("fold", () => {
  it.each([
    ["Dolna Lipa", "dolna lipa"],
    ["dolna", "dolna"],
    ["Ras al-Lipa", "ras al lipa"],
    ["Lípa", "lipa"],
    ["Li\u0301pa", "lipa"],
    ["Ba'ibda", "baibda"],
    ["  Lipa--Dolna- ", "lipa dolna"],
    ["Lipa -Dolna", "lipa dolna"],
    ["-Lipa", "lipa"],
    ["Hill 420", "hill 420"],
    ["Łódka", "lodka"],
    ["Lipa 🌊", "lipa"],
    ["", ""],
    ["-", ""],
    ["’", ""],
  ])("%j is %j", (name, folded) => expect(fold(name)).toBe(folded));
});
