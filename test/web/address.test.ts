import { describe, expect, it } from "vitest";
import { formatAddress, parseAddress, viewQuery } from "../../src/web/state/address.ts";

describe("the address", () => {
  it("holds everything that is looked at, and comes back the same", () => {
    const search =
      "?view=documents&day=1931-03-18&place=kettle&document=abc&claim=c1&policy=independent&source=The+Gazette&known-by=1931-04-01&hide=side%3Aleague&hide=state%3Aunknown&with=1931-04-02&arrows=7";
    expect(formatAddress(parseAddress(search))).toBe(search);
  });

  it("leaves out what is as by default", () => expect(formatAddress(parseAddress(""))).toBe("?"));

  it("takes the default for what it does not understand", () => {
    expect(parseAddress("?view=globe&day=someday&policy=mine&known-by=2016-02-30")).toMatchObject({
      view: "map",
      day: null,
      policy: "weighed",
      knownBy: null,
    });
  });

  it("carries names in any script", () => {
    const address = { ...parseAddress(""), source: "وكالة & Co?" };
    expect(parseAddress(formatAddress(address)).source).toBe("وكالة & Co?");
  });
});

describe("viewQuery", () => {
  it("asks the server only for what is not the default", () => {
    expect(viewQuery(parseAddress("?place=x"))).toBe("");
    expect(viewQuery(parseAddress("?policy=against-interest&source=A&known-by=1931-04-01"))).toBe(
      "?policy=against-interest&according-to=A&known-by=1931-04-01",
    );
  });
});
