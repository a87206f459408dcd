import type { Day, SideKey, Status } from "../../model/index.ts";
import { paint, type SideStyles, themes } from "../paint.ts";
import { xml } from "../xml.ts";
import type { MapOfCase } from "./day.ts";
import type { Patterns } from "./svg.ts";

const left = 924;
const theme = themes.light;

/** What the colours and hatches stand for, with how many places of the map have them that day. */
export function legend(
  map: MapOfCase,
  day: Day,
  places: readonly string[],
  sides: readonly { readonly key: SideKey }[],
  name: (side: SideKey) => string,
  styles: SideStyles,
  patterns: Patterns,
): string {
  const states = places.map((place) => map.on(place, day)?.interval ?? null);
  const counted = (test: (one: NonNullable<(typeof states)[number]>) => boolean) =>
    states.filter((one) => one !== null && test(one)).length;
  const present = sides.filter(({ key }) => states.some((one) => one?.holder === key || (one && key in one.parts)));
  const two = [...present, ...sides].slice(0, 2).map(({ key }) => key);
  const rows: { fill: string; words: string; count: number }[] = present.map(({ key }) => ({
    fill: patterns.fill(paint("held", [key], 0, styles, theme)),
    words: name(key),
    count: counted(({ holder, status }) => status === "held" && holder === key),
  }));
  const others: readonly [Status, string][] = [
    ["divided", "divided"],
    ["contested", "fought over"],
    ["disputed", "sources differ"],
  ];
  for (const [status, words] of others) {
    const count = counted((one) => one.status === status);
    if (count > 0) rows.push({ fill: patterns.fill(paint(status, two, 0, styles, theme)), words, count });
  }
  rows.push({ fill: theme.paper, words: "nothing known", count: states.filter((one) => one === null).length });
  const drawn = rows.map(({ fill, words, count }, index) => {
    const y = 132 + index * 28;
    return (
      `<rect x="${left}" y="${y - 13}" width="30" height="17" fill="${fill}" stroke="${theme.ink}" stroke-width="0.6"/>` +
      `<text x="${left + 42}" y="${y}" font-size="14" fill="${theme.ink}">${xml(words)}</text>` +
      `<text x="1176" y="${y}" text-anchor="end" font-size="14" fill="${theme.muted}">${count}</text>`
    );
  });
  const below = 132 + rows.length * 28 + 8;
  const notes = [
    "Paler: the last claim is more than",
    "two weeks, or six weeks, old.",
    "Broken ring: encircled by the",
    "side of its colour.",
  ];
  return [
    `<text x="${left}" y="102" font-size="16" fill="${theme.ink}">Held by</text>`,
    ...drawn,
    ...notes.map(
      (line, index) =>
        `<text x="${left}" y="${below + index * 17}" font-size="12" fill="${theme.muted}">${line}</text>`,
    ),
  ].join("");
}
