import type { sources as english } from "../en/sources.ts";

const count = new Intl.NumberFormat("hu");
const list = new Intl.ListFormat("hu", { type: "conjunction" });

/** The words of the sources, in Hungarian. */
export const sources: typeof english = {
  title: "Források",
  hint: "Ki mit mond ebben az ügyben, és mennyire erősítik meg a többiek. Válasszon egy forrást, és úgy látja a háborút, ahogyan egyedül az mondja el; válasszon egy számot a mondatokhoz.",
  none: "Még egy forrás sem mond semmit.",
  name: "Forrás",
  kind: "Fajta",
  kinds: { document: "dokumentum", quoted: "idézett" },
  published: (day) => `megjelent: ${day}`,
  claims: "Állítások",
  control: "Területről",
  figures: "Számok",
  alone: "Egyedül",
  aloneHint: "Birtokosváltások, amelyekről más forrás nem szól",
  contradicted: "Ellentmondás",
  contradictedHint: "Állítások, amelyeknek egy másik állítás ellentmond",
  againstInterest: "Érdeke ellen",
  againstInterestHint: "Állítások, amelyek más oldalnak adnak területet, mint a sajátjának",
  side: "Kinek a nevében szól",
  unknown: "nem ismert",
  nobody: "egyik oldalé sem",
  presumed: (because) => (because === null ? "feltételezett" : `feltételezett: nevében ez áll: „${because}”`),
  decided: "eldöntve",
  sideOf: (source) => `Kinek a nevében szól: ${source}`,
  ground: (sides) => `területet ad: ${list.format(sides.map(({ side, times }) => `${side} (${count.format(times)})`))}`,
  read: (what, source) => `${what}: ${source}`,
  reading: (what, source) => `${what}: ${source} mondatai`,
  close: "Bezárás",
  only: (name) => `Az ügy kizárólag ${name} szerint`,
  chosen: "csak ez látszik",
};
