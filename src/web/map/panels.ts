import type { Box } from "./occupancy.ts";

const margin = 4;

/** Panels of the page that lie over a map, in the map's pixels, with a little room around them. */
export function panelsOver(map: HTMLElement): Box[] {
  const own = map.getBoundingClientRect();
  const panels = map.closest(".map")?.querySelectorAll("[data-panel]") ?? [];
  return [...panels].map((panel) => {
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    return {
      left: left - own.left - margin,
      top: top - own.top - margin,
      right: right - own.left + margin,
      bottom: bottom - own.top + margin,
    };
  });
}
