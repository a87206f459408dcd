import { isHidden } from "../state/filter.ts";
import type { PlaceOnDay } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import type { Anchor } from "./anchors.ts";
import { isPlain } from "./canvas.ts";
import { drawFrame, drawScale, frameWidth, type Sheet } from "./frame.ts";
import { type Layout, layOut } from "./layout.ts";
import type { Box } from "./occupancy.ts";
import { drawNames, drawOverlay, drawStates, type OverlayPlace, type Target, targetsOf } from "./overlay.ts";
import { sideColour } from "./paint.ts";
import type { Pen } from "./pen.ts";
import { fontsSeen } from "./text.ts";

const roomForScale = { width: 200, height: 30 };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The places of a sheet as they were last drawn; a step of the slider mends only those whose state changed. */
interface Prepared {
  readonly key: string;
  readonly anchors: readonly Anchor[];
  readonly hidden: World["hidden"];
  readonly paints: World["paints"];
  readonly places: Mutable<OverlayPlace>[];
  states: readonly PlaceOnDay[];
  /** Grows when something changes that names are drawn by: what is quiet, what is filtered out. */
  turn: number;
}

/** Names, symbols, frame and scale of a dense map: they stay as they are while the days pass. */
interface Still {
  readonly layout: Layout;
  readonly turn: number;
  readonly ratio: number;
  readonly picture: HTMLCanvasElement;
  readonly targets: Target[];
}

/** Draws what lies above the map's areas: rings, symbols, marks, names, the frame with its degrees, the scale. */
export class MapScreen {
  #known: { readonly key: string; readonly layout: Layout; readonly anchors: readonly Anchor[] } | null = null;
  #prepared: Prepared | null = null;
  #still: Still | null = null;

  /**
   * Draws a sheet and returns what can be pointed at on it.
   *
   * @param panels parts of the sheet that the page covers, where no name may stand
   * @param between draws what lies under the symbols and names: the arrows of advances
   */
  draw(
    context: Pen,
    sheet: Sheet,
    world: World,
    anchors: readonly Anchor[],
    panels: readonly Box[],
    between: (context: Pen) => void = () => {},
  ): Target[] {
    const { width, height, theme } = sheet;
    if (width < 2 * frameWidth + 40 || height < 2 * frameWidth + 40) return [];
    const edge = frameWidth + 4;
    const frame = { left: edge, top: edge, right: width - edge, bottom: height - edge };
    const scale = { ...frame, left: frame.right - roomForScale.width, top: frame.bottom - roomForScale.height };
    const { places, turn } = this.#prepare(sheet, world, anchors);
    const layout = this.#layout(context, places, sheet, world, anchors, frame, [...panels, scale]);
    context.save();
    context.beginPath();
    context.rect(frameWidth, frameWidth, width - 2 * frameWidth, height - 2 * frameWidth);
    context.clip();
    between(context);
    const kept = layout.dense && context instanceof CanvasRenderingContext2D && !isPlain(context);
    const still = kept ? context.getTransform().a : null;
    if (still === null) drawOverlay(context, places, layout, theme);
    else drawStates(context, places, layout, theme, (place) => !place.onGround);
    context.restore();
    if (still !== null) {
      const { picture, targets } = this.#stillOf(sheet, places, layout, turn, still);
      (context as CanvasRenderingContext2D).drawImage(picture, 0, 0, width, height);
      return targets;
    }
    drawBorder(context, sheet);
    return targetsOf(places, layout);
  }

  #stillOf(sheet: Sheet, places: readonly OverlayPlace[], layout: Layout, turn: number, ratio: number): Still {
    const known = this.#still;
    if (known?.layout === layout && known.turn === turn && known.ratio === ratio) return known;
    const picture = known?.picture ?? document.createElement("canvas");
    picture.width = Math.round(sheet.width * ratio);
    picture.height = Math.round(sheet.height * ratio);
    const context = picture.getContext("2d")!;
    context.scale(ratio, ratio);
    context.save();
    context.beginPath();
    context.rect(frameWidth, frameWidth, sheet.width - 2 * frameWidth, sheet.height - 2 * frameWidth);
    context.clip();
    drawNames(context, places, layout, sheet.theme, (place) => place.onGround);
    context.restore();
    drawBorder(context, sheet);
    this.#still = { layout, turn, ratio, picture, targets: targetsOf(places, layout) };
    return this.#still;
  }

  /** A dense map is laid out anew only when it moves: its names and dots do not depend on the day. */
  #layout(
    context: Pen,
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

  #prepare(sheet: Sheet, world: World, anchors: readonly Anchor[]): Prepared {
    const { states, hidden, paints } = world;
    const leastRing = this.#known?.layout.dense ? 7 : 13;
    const { zoom, centre, width, height } = sheet;
    const key = JSON.stringify([zoom, centre, width, height, leastRing, world.address.place, world.theme.name]);
    let known = this.#prepared;
    const pixels = (512 * 2 ** zoom) / 360 / Math.cos((centre[1] * Math.PI) / 180);
    if (known?.key !== key || known.anchors !== anchors || known.hidden !== hidden || known.paints !== paints) {
      const turn = (known?.turn ?? 0) + 1;
      known = { key, anchors, hidden, paints, states, turn, places: [] };
      anchors.forEach((anchor, at) => {
        const place = placed(anchor, at, sheet, world);
        mend(place, anchor, world, pixels, leastRing);
        known!.places.push(place);
      });
      this.#prepared = known;
      return known;
    }
    for (let at = 0; at < anchors.length; at++) {
      const anchor = anchors[at]!;
      if (states[anchor.row.index] === known.states[anchor.row.index]) continue;
      if (mend(known.places[at]!, anchor, world, pixels, leastRing)) known.turn += 1;
    }
    known.states = states;
    return known;
  }
}

/** What no day changes of a place. */
function placed(
  { row, position, look, role }: Anchor,
  index: number,
  sheet: Sheet,
  world: World,
): Mutable<OverlayPlace> {
  const { x, y } = sheet.project(position);
  const outlined = role === "area" || role === "line";
  return {
    index,
    id: row.id,
    name: row.name,
    x,
    y,
    face: look.face,
    symbol: outlined ? "none" : look.symbol,
    onGround: role === "cell" || role === "area",
    outlined,
    selected: row.id === world.address.place,
    paint: { kind: "none" },
    priority: 0,
    quiet: false,
    dimmed: false,
    marked: false,
    ring: null,
  };
}

/** Brings a place to the day; tells whether its name or its dot looks different from before. */
function mend(place: Mutable<OverlayPlace>, anchor: Anchor, world: World, pixels: number, leastRing: number): boolean {
  const { row, reach, claims } = anchor;
  const { styles, theme, hidden, states, paints } = world;
  const state = states[row.index]!;
  const dimmed = isHidden(state, hidden);
  const quiet = state.status === "unknown";
  const changed = place.quiet !== quiet || place.dimmed !== dimmed;
  const by = state.interval?.encircled?.by;
  place.dimmed = dimmed;
  place.quiet = quiet;
  place.paint = paints.of(state, dimmed);
  place.priority = quiet ? claims - 1e6 : claims;
  place.marked = state.status === "disputed";
  place.ring = by ? { colour: sideColour(styles, by, theme), radius: Math.max(leastRing, reach * pixels) } : null;
  return changed;
}

function drawBorder(context: Pen, sheet: Sheet): void {
  drawFrame(context, sheet);
  drawScale(context, sheet, sheet.width - frameWidth - 14, sheet.height - frameWidth - 12);
}
