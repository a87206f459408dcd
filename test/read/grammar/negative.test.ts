import { describe, expect, it } from "vitest";
import { control } from "./reading.ts";

describe("what is no change of ground", () => {
  it.each([
    "Ostran forces captured seven soldiers near Lipa.",
    "The rebels seized a number of armoured vehicles and ammunition.",
    "Ostran aircraft bombed Lipa.",
    "Ostran forces shelled Lipa on 3 May.",
    "The rebels attacked Lipa.",
    "Civilians left Lipa.",
    "The minister took office in Lipa.",
    "Talks were held in Lipa.",
    "The rebels lost forty men in Lipa.",
    "Residents cleared snow from the road.",
    "The rebels regained ground.",
  ])("%s", (text) => {
    expect(control(text)).toEqual([]);
  });

  it.each([
    "Ostran forces planned to capture Lipa.",
    "The aim was to capture Lipa.",
    "If the rebels captured Lipa, the road would be cut.",
    "The rebels launched an offensive to take Lipa.",
    "Ostran forces nearly captured Lipa.",
  ])("%s (planned)", (text) => {
    for (const line of control(text)) expect(line).toMatch(/planned$/);
  });

  it.each(["The rebels did not capture Lipa.", "Ostran forces never captured Lipa."])("%s (denied)", (text) => {
    for (const line of control(text)) expect(line).toMatch(/denied$/);
  });
});
