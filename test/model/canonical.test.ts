import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../src/model/index.ts";

test("the example of RFC 8785, section 3.2.2 and 3.2.3", () => {
  const value: unknown = JSON.parse(
    String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
  );
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("names are in the order of their UTF-16 code units, as section 3.2.3 has them", () => {
  const names = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
  const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
  expect(Object.keys(JSON.parse(text) as object).filter((name) => name !== "1")).toEqual([
    "\r",
    "\u0080",
    "\u00f6",
    "\u20ac",
    "\u{1f600}",
    "\ufb33",
  ]);
  expect(text.indexOf('"\\r"')).toBeLessThan(text.indexOf('"1"'));
});

test("the same value has the same text, whatever the order of its members, and the text says all of it", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      fc.pre(!/\\u[dD][89a-fA-F]/.test(JSON.stringify(value)));
      const shuffled = (each: unknown): unknown => {
        if (Array.isArray(each)) return each.map(shuffled);
        if (typeof each !== "object" || each === null) return each;
        const entries = Object.entries(each)
          .filter(([name]) => name !== "__proto__")
          .reverse();
        return Object.fromEntries(entries.map(([name, member]) => [name, shuffled(member)]));
      };
      const clean = shuffled(value);
      expect(canonicalJson(shuffled(clean))).toBe(canonicalJson(clean));
      expect(JSON.parse(canonicalJson(clean))).toEqual(JSON.parse(JSON.stringify(clean)));
    }),
  );
});

test("what JSON cannot hold is refused, and members that are undefined are left out", () => {
  expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  expect(() => canonicalJson("\ud800")).toThrow(TypeError);
  expect(() => canonicalJson(() => 1)).toThrow(TypeError);
  expect(canonicalJson({ b: undefined, a: -0 })).toBe('{"a":0}');
});
