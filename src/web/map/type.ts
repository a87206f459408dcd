/** How a place's name and symbol are drawn, by what kind of thing it is: conventions of topographic maps. */
export type MapSymbol = "none" | "circle" | "triangle" | "square" | "bar" | "diamond";
export type Face = "quarter" | "settlement" | "nature" | "site";

const kinds: readonly { readonly word: RegExp; readonly symbol: MapSymbol; readonly face: Face }[] = [
  { word: /\b(hill|mountain|peak|height|ridge|mount)\b/i, symbol: "triangle", face: "nature" },
  { word: /\b(river|lake|canal|island|forest|valley|sea|bay|dam)\b/i, symbol: "none", face: "nature" },
  { word: /\b(bridge|crossing|road|highway|roundabout|checkpoint|junction|street)\b/i, symbol: "bar", face: "site" },
  {
    word: /\b(base|airport|airfield|airbase|barracks|fort|citadel|academy|prison|factory|plant|industrial)\b/i,
    symbol: "square",
    face: "site",
  },
  {
    word: /\b(building|hospital|school|mosque|church|university|station|tower|hotel)\b/i,
    symbol: "diamond",
    face: "site",
  },
  { word: /\b(city|town|village|settlement|hamlet|municipality|capital)\b/i, symbol: "circle", face: "settlement" },
];

export function drawnAs(type: string): { readonly symbol: MapSymbol; readonly face: Face } {
  return kinds.find((kind) => kind.word.test(type)) ?? { symbol: "circle", face: "quarter" };
}

const families = '"Noto Naskh Arabic", "Noto Sans", serif';

/** Canvas font and letter-spacing of a face; quarters are set in small caps, nature in italics. */
export function fontOf(face: Face, size = 13): { font: string; caps: boolean; spacing: string } {
  switch (face) {
    case "quarter":
      return { font: `600 ${size + 1}px "Source Serif 4 Small", ${families}`, caps: true, spacing: "0.05em" };
    case "settlement":
      return { font: `600 ${size}px "Source Serif 4 Small", ${families}`, caps: false, spacing: "0" };
    case "nature":
      return { font: `italic 400 ${size + 1}px "Source Serif 4 Text", ${families}`, caps: false, spacing: "0" };
    case "site":
      return { font: `400 ${size}px "Source Serif 4 Text", ${families}`, caps: false, spacing: "0" };
  }
}
