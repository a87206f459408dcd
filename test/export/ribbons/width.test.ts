import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutMiddle, displayWidth, padEnd } from "../../../src/export/ribbons/width.ts";

describe("the width of a text on a terminal", () => {
  it.each([
    ["Harun", 5],
    ["Haru\u0301n", 5],
    ["東区", 4],
    ["한강", 4],
    ["ｆｕｌｌ", 8],
    ["مدينة", 5],
    ["مَدِينَة", 5],
    ["🏙️ x", 4],
    ["👩‍👩‍👧", 2],
    ["a\u200bb", 2],
    ["", 0],
  ])("of %j is %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("cutting in the middle", () => {
  it("keeps what fits", () => {
    expect(cutMiddle("Oldmill", 7)).toBe("Oldmill");
  });

  it("keeps both ends, where names differ", () => {
    expect(cutMiddle("Oldmill industrial district", 16)).toBe("Oldmill…district");
    expect(cutMiddle("Oldmill residential quarter", 16)).toBe("Oldmill…quarter");
  });

  it("never cuts a letter from its marks, nor a wide character in half", () => {
    expect(cutMiddle("مَدِينَةُ الشَّرْق", 6).normalize()).toMatch(/^\p{L}\p{M}*/u);
    expect(displayWidth(cutMiddle("東部工業地区", 6))).toBeLessThanOrEqual(6);
  });

  it("never exceeds the width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.integer({ min: 0, max: 30 }), (text, width) => {
        expect(displayWidth(cutMiddle(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("padding", () => {
  it("fills to the display width", () => {
    expect(padEnd("東区", 6)).toBe("東区  ");
    expect(padEnd("long name", 4)).toBe("long name");
  });

  it("closes a right-to-left name, so that the ribbon after it stays in its place", () => {
    expect(padEnd("مدينة", 7)).toBe("مدينة\u200e  ");
    expect(displayWidth(padEnd("مدينة", 7))).toBe(7);
  });
});
