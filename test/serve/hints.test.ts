import { describe, expect, it } from "vitest";
import { EncodedBody } from "../../src/serve/encoding.ts";
import { PageHints } from "../../src/serve/hints.ts";

const chunks = {
  "index.html": { file: "assets/index-1.js", css: ["assets/index-1.css"] },
  "App.tsx": { file: "assets/App-2.js", imports: ["index.html", "_shared.js"], css: ["assets/App-2.css"] },
  "views/map.tsx": { file: "assets/map-3.js", imports: ["_shared.js", "_ribbons.js"], dynamicImports: ["atlas.ts"] },
  "views/sources.tsx": { file: "assets/sources-4.js", imports: ["_shared.js"] },
  "atlas.ts": { file: "assets/atlas-5.js" },
  "_shared.js": { file: "assets/shared-6.js" },
  "_ribbons.js": { file: "assets/ribbons-7.js", css: ["assets/ribbons-7.css"] },
};

const hints = new PageHints(
  new Map([
    [
      "/chunks.json",
      {
        body: new EncodedBody(new TextEncoder().encode(JSON.stringify(chunks))),
        type: "application/json",
        tag: "",
        immutable: false,
      },
    ],
  ]),
);
const told = (query: string) =>
  hints
    .for(new URL(`http://127.0.0.1/${query}`))
    .split(", ")
    .map((link) => /^<([^>]+)>; (.+)$/.exec(link)!.slice(1, 3) as [string, string]);
const named = (query: string) => told(query).map(([address]) => address);

describe("what the page will ask for", () => {
  it("is the view with what it imports, each once, and the answers that every view draws from", () => {
    const found = named("");
    expect(found.toSorted()).toEqual([
      "/api/case",
      "/api/days",
      "/api/geometry",
      "/api/ribbon-columns",
      "/assets/App-2.css",
      "/assets/App-2.js",
      "/assets/index-1.css",
      "/assets/index-1.js",
      "/assets/map-3.js",
      "/assets/ribbons-7.css",
      "/assets/ribbons-7.js",
      "/assets/shared-6.js",
    ]);
    expect(found[0]).toBe("/assets/index-1.js");
    expect(new Map(told("")).get("/assets/map-3.js")).toBe("rel=modulepreload");
    expect(new Map(told("")).get("/assets/ribbons-7.css")).toBe("rel=preload; as=style; crossorigin");
    expect(new Map(told("")).get("/api/days")).toBe("rel=preload; as=fetch; crossorigin");
  });

  it("follows the view of the address, and knows no script of a view that there is not", () => {
    expect(named("?view=sources")).toContain("/assets/sources-4.js");
    expect(named("?view=sources")).not.toContain("/assets/map-3.js");
    expect(named("?view=../../x")).not.toContain("/assets/map-3.js");
  });

  it("names no answer that an address with another policy, source or day of knowledge does not ask for", () => {
    for (const query of ["?policy=independent", "?source=A", "?known-by=2030-01-01"]) {
      expect(named(query)).toContain("/api/geometry");
      expect(named(query)).not.toContain("/api/ribbon-columns");
    }
  });

  it("is nothing where the build tells nothing", () => {
    expect(new PageHints(new Map()).for(new URL("http://127.0.0.1/"))).toBe("");
  });
});
