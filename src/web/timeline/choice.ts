import { type Kind, kinds } from "./items.ts";

export const zooms = [1, 2, 4, 8, 16] as const;
export type Zoom = (typeof zooms)[number];

/** What the timeline has chosen of its own, as the address keeps it. */
export interface TimelineChoice {
  readonly hidden: readonly Kind[];
  /** Whether what only its document dates is left out. */
  readonly datedOnly: boolean;
  readonly zoom: Zoom;
  /** The document whose phases are the chapters; null: the one that divides the war best. */
  readonly chapters: string | null;
}

const dated = "dated";
const zoomed = "zoom.";
const phases = "phases.";

export function parseChoice(choice: string | null): TimelineChoice {
  const words = (choice ?? "").split(",");
  const after = (start: string) => words.find((word) => word.startsWith(start))?.slice(start.length);
  return {
    hidden: kinds.filter((kind) => words.includes(kind)),
    datedOnly: words.includes(dated),
    zoom: zooms.find((zoom) => String(zoom) === after(zoomed)) ?? zooms[0],
    chapters: after(phases) ?? null,
  };
}

/** The words for an address; null where all is as it is by default. */
export function formatChoice({ hidden, datedOnly, zoom, chapters }: TimelineChoice): string | null {
  const words = [
    ...kinds.filter((kind) => hidden.includes(kind)),
    ...(datedOnly ? [dated] : []),
    ...(zoom === zooms[0] ? [] : [zoomed + zoom]),
    ...(chapters === null ? [] : [phases + chapters]),
  ];
  return words.length === 0 ? null : words.join(",");
}
