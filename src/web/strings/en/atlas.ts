const count = new Intl.NumberFormat("en");

/** The map's own words beyond the frame's, in English. */
export const atlas = {
  arrows: {
    label: "Advances",
    spans: { 1: "of this day", 3: "of 3 days", 7: "of 7 days", 0: "not drawn" },
    taken: "ground gained",
    repelled: "attack repelled",
    rule:
      "An arrow comes from ground the side held the day before: the place the sentence names, else the nearest that " +
      "borders on the ground gained. Where it held none there, no arrow is drawn.",
    how: "How arrows are drawn",
    note: (days: number) =>
      `Arrows: advances of ${days === 1 ? "this day" : `these ${days} days`} from ground held the day before; what stops was repelled.`,
    older: "Fainter arrows are of earlier days.",
    withoutStart: (advances: number) =>
      `${count.format(advances)} ${advances === 1 ? "advance has" : "advances have"} no known start`,
    noneTold: (days: number) =>
      `No arrow: no advance on a place of the map is told of ${days === 1 ? "this day" : `these ${days} days`}.`,
    noneStarts: (advances: number) =>
      advances === 1
        ? "No arrow: the one advance told has no known start."
        : `No arrow: none of the ${count.format(advances)} advances told has a known start.`,
    noneShown: "No arrow: the sides that advanced are filtered out.",
    title: "Advances",
    sentence: {
      taken: (side: string, day: string, from: string | null) =>
        `Taken by ${side} on ${day}${from ? `, coming from ${from}` : ""}.`,
      entered: (side: string, day: string, from: string | null) =>
        `Entered by ${side} on ${day}${from ? `, coming from ${from}` : ""}.`,
      repelled: (side: string, day: string, from: string | null) =>
        `Attack by ${side} repelled on ${day}${from ? `; it came from ${from}` : ""}.`,
    },
    basis: {
      named: "A sentence names where they came from.",
      adjacent: "Where they came from is inferred: it is the nearest ground they held that borders on it.",
      "same day": "Where they came from is inferred: they took that ground on the same day.",
    },
  },
  swipe: {
    compare: "Compare",
    title: "Compare with",
    day: "another day",
    source: "another source",
    none: "none",
    first: "The first day",
    end: "End the comparison",
    close: "Close",
    divider: (left: string, right: string) => `Divider between ${left} on the left and ${right} on the right`,
    share: (percent: number) => `${percent} % of the width on the left`,
    beside: (left: string, right: string) => `${left} | ${right}`,
    note: (left: string, right: string) => `Left of the line: ${left}. Right of it: ${right}.`,
    failed: (why: string) => `What it is compared with could not be loaded: ${why}`,
    bothCounts: (left: number, right: number) =>
      `${count.format(left)} on the left, ${count.format(right)} on the right`,
  },
  file: {
    drawing: "Save as drawing (SVG)",
    failed: (why: string) => `The map could not be saved: ${why}`,
  },
  basemap: {
    title: "Basemap",
    none: "None: the claims lie on plain paper.",
    shown: (name: string) => `Below the claims: ${name}`,
    choose: "a PMTiles file",
    hint: "You can also drop one on the map. It stays on this machine.",
    remove: "Remove it",
    credit: (attribution: string) => `Basemap: ${attribution}`,
    noPmtiles: (name: string) => `${name} is no PMTiles file. “pmtiles convert” makes one of MBTiles.`,
    otherVersion: (name: string, version: number) =>
      `${name} is PMTiles of version ${version}; only version 3 is read.`,
    otherTiles: (name: string) =>
      `${name} has tiles of a kind that cannot be drawn; vector (MVT), PNG, JPEG, WebP and AVIF can.`,
    damaged: (name: string, why: string) => `${name} cannot be read: ${why}`,
  },
};
