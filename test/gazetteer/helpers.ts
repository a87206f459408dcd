import { type LoadedGazetteer, loadGazetteer } from "../../src/capture/gazetteer/index.ts";

/** Loads a gazetteer given as text or as a JSON value. */
export function load(content: string | object, origin = "places.csv"): LoadedGazetteer {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return loadGazetteer(new TextEncoder().encode(text), origin);
}
