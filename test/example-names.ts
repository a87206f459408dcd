import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadGazetteer } from "../src/capture/gazetteer/index.ts";
import { captureFile } from "../src/capture/index.ts";
import { readDocument } from "../src/read/index.ts";

const example = join(import.meta.dirname, "..", "examples", "aleppo-2016");

/** What the worked example tells of its war: names of places, sides, people and sources, and the years it happens in. */
export async function exampleNames(): Promise<{ readonly names: Set<string>; readonly years: Set<string> }> {
  const gazetteer = loadGazetteer(readFileSync(join(example, "gazetteer.csv")), "gazetteer.csv");
  const names = new Set(gazetteer.entries.flatMap((entry) => [entry.name, ...entry.names]));
  const years = new Set<string>();
  for (const origin of readdirSync(join(example, "documents"))) {
    const document = await captureFile({ bytes: readFileSync(join(example, "documents", origin)), origin });
    const { sides, places, claims } = readDocument(document);
    for (const one of [...sides.flatMap((side) => side.names), ...places.map((place) => place.name)]) names.add(one);
    for (const claim of claims) {
      if (claim.attribution?.source) names.add(claim.attribution.source);
      if (claim.kind === "person") names.add(claim.person);
      if (claim.when?.basis === "explicit" && claim.when.first) years.add(claim.when.first.slice(0, 4));
    }
  }
  return { names, years };
}
