import { isHidden } from "../state/filter.ts";
import type { World } from "../state/world.ts";
import type { Anchor } from "./anchors.ts";
import { drawFrame, drawScale, frameWidth, type Sheet } from "./frame.ts";
import { type Layout, layOut } from "./layout.ts";
import type { Box } from "./occupancy.ts";
import { drawOverlay, type OverlayPlace, type Target } from "./overlay.ts";
import { sideColour } from "./paint.ts";
import { fontsSeen } from "./text.ts";

const roomForScale = { width: 200, height: 30 };

/** Draws what lies above the map's areas: rings, symbols, marks, names, the frame with its degrees, the scale. */
export class MapScreen {
  #known: { readonly key: string; readonly layout: Layout; readonly anchors: readonly Anchor[] } | null = null;

  /**
   * Draws a sheet and returns what can be pointed at on it.
   *
   * @param panels parts of the sheet that the page covers, where no name may stand
   */
  draw(
    context: CanvasRenderingContext2D,
    sheet: Sheet,
    world: World,
    anchors: readonly Anchor[],
    panels: readonly Box[],
  ): Target[] {
    const { width, height } = sheet;
    if (width < 2 * frameWidth + 40 || height < 2 * frameWidth + 40) return [];
    const edge = frameWidth + 4;
    const frame = { left: edge, top: edge, right: width - edge, bottom: height - edge };
    const scale = { ...frame, left: frame.right - roomForScale.width, top: frame.bottom - roomForScale.height };
    context.save();
    context.beginPath();
    context.rect(frameWidth, frameWidth, width - 2 * frameWidth, height - 2 * frameWidth);
    context.clip();
    const places = this.#places(sheet, world, anchors);
    const layout = this.#layout(context, places, sheet, world, anchors, frame, [...panels, scale]);
    const targets = drawOverlay(context, places, layout, sheet.theme);
    context.restore();
    drawFrame(context, sheet);
    drawScale(context, sheet, width - frameWidth - 14, height - frameWidth - 12);
    return targets;
  }

  /** A dense map is laid out anew only when it moves: its names and dots do not depend on the day. */
  #layout(
    context: CanvasRenderingContext2D,
    places: readonly OverlayPlace[],
    { zoom, centre }: Sheet,
    { address, hidden, theme, day }: World,
    anchors: readonly Anchor[],
    frame: Box,
    panels: readonly Box[],
  ): Layout {
    const filter = hidden.size > 0 ? [day, ...hidden] : [];
    const key = JSON.stringify([zoom, centre, frame, panels, address.place, theme.name, filter, fontsSeen()]);
    const known = this.#known;
    if (known?.layout.dense && known.key === key && known.anchors === anchors) return known.layout;
    const layout = layOut(context, places, frame, panels);
    this.#known = { key, layout, anchors };
    return layout;
  }

  #places(sheet: Sheet, world: World, anchors: readonly Anchor[]): OverlayPlace[] {
    const { styles, theme, hidden, address, states, paints } = world;
    const pixelsPerDegree = (512 * 2 ** sheet.zoom) / 360 / Math.cos((sheet.centre[1] * Math.PI) / 180);
    const leastRing = this.#known?.layout.dense ? 7 : 13;
    return anchors.map(({ row, position, look, role, reach, claims }) => {
      const state = states[row.index]!;
      const dimmed = isHidden(state, hidden);
      const { x, y } = sheet.project(position);
      const by = state.interval?.encircled?.by;
      const outlined = role === "area" || role === "line";
      const quiet = state.status === "unknown";
      return {
        index: row.index,
        id: row.id,
        name: row.name,
        x,
        y,
        face: look.face,
        symbol: outlined ? "none" : look.symbol,
        onGround: role === "cell" || role === "area",
        outlined,
        paint: paints.of(state, dimmed),
        priority: quiet ? claims - 1e6 : claims,
        quiet,
        dimmed,
        selected: row.id === address.place,
        marked: state.status === "disputed",
        ring: by
          ? { colour: sideColour(styles, by, theme), radius: Math.max(leastRing, reach * pixelsPerDegree) }
          : null,
      };
    });
  }
}
