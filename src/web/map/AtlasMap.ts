import "maplibre-gl/dist/maplibre-gl.css";
import {
  type GeoJSONSource,
  type LngLatBoundsLike,
  Map as MapLibre,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import type { Tile } from "../../export/pattern.ts";
import type { LedgerRow, PlaceOnDay } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import { type Box as Bounds, everything, theatre } from "./bounds.ts";
import { drawFrame, drawScale, frameWidth, type Sheet } from "./frame.ts";
import { graticule, graticuleStep } from "./graticule.ts";
import { type Layout, layOut } from "./layout.ts";
import type { Box } from "./occupancy.ts";
import { drawOverlay, type OverlayPlace, type Target } from "./overlay.ts";
import { sideColour } from "./paint.ts";
import { projection } from "./projection.ts";
import { styleOf } from "./style.ts";
import { fontsSeen, forgetMeasures } from "./text.ts";
import { tileLayers } from "./tileLayers.ts";
import { tilePixels } from "./tiles.ts";
import { drawnAs } from "./type.ts";

setWorkerUrl(new URL(workerUrl, globalThis.location.href).href);

interface Anchor {
  readonly row: LedgerRow;
  readonly position: readonly [number, number];
  readonly look: ReturnType<typeof drawnAs>;
  readonly role: "area" | "cell" | "line" | "point";
  /** Half the least extent of its ground, in degrees of latitude, for the ring. */
  readonly reach: number;
  readonly claims: number;
}

/** What the map tells the page. */
export interface MapEvents {
  readonly pick: (place: string | null) => void;
  readonly hover: (place: string | null, x: number, y: number) => void;
}

/** The map of one case: areas by MapLibre, names, symbols and frame on a canvas above it. */
export class AtlasMap {
  readonly #map: MapLibre;
  readonly #canvas: HTMLCanvasElement;
  #world: World;
  #anchors: readonly Anchor[] = [];
  #painted: string[] = [];
  #selected: number | null = null;
  #targets: readonly Target[] = [];
  #layout: { readonly key: string; readonly layout: Layout; readonly anchors: readonly Anchor[] } | null = null;
  #step = 0;
  #queued = false;
  #loaded = false;
  #idle = false;
  #tiles: ReadonlyMap<string, Tile> = new Map();

  constructor(container: HTMLElement, canvas: HTMLCanvasElement, world: World, events: MapEvents) {
    this.#world = world;
    this.#canvas = canvas;
    this.#anchors = anchorsOf(world);
    this.#map = new MapLibre({
      container,
      style: this.#style(),
      bounds: openingBounds(world),
      fitBoundsOptions: { padding: fitPadding(container) },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      keyboard: false,
      renderWorldCopies: false,
      maxZoom: 18,
      fadeDuration: 0,
      canvasContextAttributes: { antialias: true },
    });
    this.#map.touchZoomRotate.disableRotation();
    // The surface around it takes the focus and the keys.
    this.#map.getCanvas().tabIndex = -1;
    this.#map.getCanvas().removeAttribute("role");
    this.#map.getCanvas().removeAttribute("aria-label");
    this.#map.setMissingStyleImageResolver((id) => {
      const tile = this.#tiles.get(id);
      if (tile && !this.#map.hasImage(id)) this.#map.addImage(id, tilePixels(tile, 2), { pixelRatio: 2 });
    });
    this.#map.on("style.load", () => {
      this.#loaded = true;
      this.#paintAll();
      this.#layGraticule();
    });
    this.#map.on("idle", () => {
      this.#idle = true;
    });
    this.#map.on("dataloading", () => {
      this.#idle = false;
    });
    this.#map.on("move", () => this.#queue());
    this.#map.on("resize", () => this.#queue());
    this.#map.on("moveend", () => this.#layGraticule());
    this.#map.on("click", (event) => events.pick(this.#placeAt(event.point.x, event.point.y)));
    this.#map.on("mousemove", (event) => {
      const place = this.#placeAt(event.point.x, event.point.y);
      this.#map.getCanvas().style.cursor = place ? "pointer" : "";
      events.hover(place, event.point.x, event.point.y);
    });
    this.#map.on("mouseout", () => events.hover(null, 0, 0));
    const fonts = () => {
      forgetMeasures();
      this.#queue();
    };
    document.fonts.addEventListener("loadingdone", fonts);
    this.#map.once("remove", () => document.fonts.removeEventListener("loadingdone", fonts));
  }

  /** Shows another day, selection, filter, policy or theme. */
  show(world: World): void {
    const before = this.#world;
    this.#world = world;
    if (before.geometry !== world.geometry || before.ledger !== world.ledger || before.theme !== world.theme) {
      this.#anchors = anchorsOf(world);
      this.#painted = [];
      this.#selected = null;
      this.#loaded = false;
      this.#map.setStyle(this.#style(), { diff: false });
    } else if (this.#loaded) this.#paintAll();
  }

  resize(): void {
    this.#map.resize();
  }

  fit(): void {
    const bounds = roomy(everything(this.#world.geometry));
    if (bounds)
      this.#map.fitBounds(bounds, { padding: fitPadding(this.#map.getContainer()), duration: moveDuration() });
  }

  zoom(by: number): void {
    this.#map.zoomTo(this.#map.getZoom() + by, { duration: moveDuration() });
  }

  pan(x: number, y: number): void {
    this.#map.panBy([x, y], { duration: moveDuration() });
  }

  remove(): void {
    this.#map.remove();
  }

  /** The map as it stands, drawn afresh on a canvas `ratio` times as fine as the screen's CSS pixels. */
  async picture(ratio: number): Promise<HTMLCanvasElement> {
    const before = this.#map.getPixelRatio();
    this.#map.setPixelRatio(Math.max(ratio, before));
    this.#map.triggerRepaint();
    await this.#map.once("idle");
    const source = this.#map.getCanvas();
    const picture = document.createElement("canvas");
    picture.width = source.width;
    picture.height = source.height;
    await new Promise<void>((resolve) => {
      // The drawing buffer holds the picture only while its frame is being drawn.
      this.#map.once("render", () => {
        picture.getContext("2d")!.drawImage(source, 0, 0);
        resolve();
      });
      this.#map.triggerRepaint();
    });
    this.#map.setPixelRatio(before);
    const context = picture.getContext("2d")!;
    context.scale(picture.width / source.clientWidth, picture.height / source.clientHeight);
    this.#draw(context, []);
    return picture;
  }

  /** Whether everything that belongs in the view is drawn. */
  get settled(): boolean {
    return this.#loaded && this.#idle;
  }

  /** For tests: the paint of a place as the map's layer has it. */
  stateOf(place: string): unknown {
    const row = this.#world.ledger.byId.get(place);
    return row && this.#loaded ? this.#map.getFeatureState({ source: "shapes", id: row.index }) : null;
  }

  /** For tests: where a place is on the screen. */
  pointOf(place: string): { x: number; y: number } | null {
    const anchor = this.#anchors.find((one) => one.row.id === place);
    if (!anchor) return null;
    const { x, y } = this.#map.project([anchor.position[0], anchor.position[1]]);
    return { x, y };
  }

  /** Moves a place out from under the edge, or from under what covers the map's lower part (the sheet on a phone). */
  bringIntoView(place: string, covered = 0): void {
    const anchor = this.#anchors.find((one) => one.row.id === place);
    if (!anchor) return;
    const { x, y } = this.#map.project([anchor.position[0], anchor.position[1]]);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const edge = frameWidth + 32;
    const height = clientHeight - covered;
    if (x > edge && y > edge && x < clientWidth - edge && y < height - edge) return;
    this.#map.panBy([x - clientWidth / 2, y - height / 2], { duration: moveDuration() });
  }

  #style(): StyleSpecification {
    const { geometry, ledger, styles, theme } = this.#world;
    const roles = new Map(this.#anchors.map((anchor) => [anchor.row.index, anchor.role]));
    const layers = tileLayers(ledger, roles, styles, theme);
    this.#tiles = new Map(layers.map((layer) => [layer.name, layer.tile]));
    return styleOf(geometry, ledger, theme, layers);
  }

  /** Brings every place's feature to the state of the day; only those that changed are touched. */
  #paintAll(): void {
    const { ledger, states, paints, hidden, address } = this.#world;
    for (const state of states) {
      const painted = paints.of(state, isHidden(state, hidden));
      const key = painted.kind === "solid" ? painted.colour : painted.kind === "tile" ? painted.name : "";
      const { index } = state.row;
      if (this.#painted[index] === key) continue;
      this.#painted[index] = key;
      this.#map.setFeatureState(
        { source: "shapes", id: index },
        {
          colour: painted.kind === "solid" ? painted.colour : null,
          tile: painted.kind === "tile" ? painted.name : null,
        },
      );
    }
    const selected = address.place ? (ledger.byId.get(address.place)?.index ?? null) : null;
    if (selected !== this.#selected) {
      if (this.#selected !== null)
        this.#map.setFeatureState({ source: "shapes", id: this.#selected }, { selected: false });
      if (selected !== null) this.#map.setFeatureState({ source: "shapes", id: selected }, { selected: true });
      this.#selected = selected;
    }
    this.#queue();
  }

  #layGraticule(): void {
    const bounds = this.#map.getBounds();
    const span = bounds.getEast() - bounds.getWest();
    const step = graticuleStep(span);
    this.#step = step;
    if (!this.#loaded) return;
    const box = [
      bounds.getWest() - span,
      bounds.getSouth() - span,
      bounds.getEast() + span,
      bounds.getNorth() + span,
    ] as const;
    (this.#map.getSource("graticule") as GeoJSONSource | undefined)?.setData(graticule(box, step));
    this.#queue();
  }

  #queue(): void {
    if (this.#queued) return;
    this.#queued = true;
    requestAnimationFrame(() => {
      this.#queued = false;
      this.#drawScreen();
    });
  }

  #drawScreen(): void {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const ratio = devicePixelRatio;
    if (this.#canvas.width !== Math.round(width * ratio) || this.#canvas.height !== Math.round(height * ratio)) {
      this.#canvas.width = Math.round(width * ratio);
      this.#canvas.height = Math.round(height * ratio);
    }
    const context = this.#canvas.getContext("2d")!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    this.#targets = this.#draw(context, this.#panels());
  }

  /** Panels of the page that lie over the map, in the map's pixels. */
  #panels(): Box[] {
    const own = this.#map.getContainer().getBoundingClientRect();
    const panels = this.#canvas.closest(".map")?.querySelectorAll("[data-panel]") ?? [];
    return [...panels].map((panel) => {
      const { left, top, right, bottom } = panel.getBoundingClientRect();
      return {
        left: left - own.left - 4,
        top: top - own.top - 4,
        right: right - own.left + 4,
        bottom: bottom - own.top + 4,
      };
    });
  }

  #draw(context: CanvasRenderingContext2D, panels: readonly Box[]): Target[] {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    if (width < 2 * frameWidth + 40 || height < 2 * frameWidth + 40) return [];
    const { theme } = this.#world;
    const bounds = this.#map.getBounds();
    const centre = this.#map.getCenter();
    if (this.#step === 0) this.#layGraticule();
    const sheet: Sheet = {
      width,
      height,
      theme,
      zoom: this.#map.getZoom(),
      centre: [centre.lng, centre.lat],
      bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      step: this.#step,
      project: projection([centre.lng, centre.lat], this.#map.getZoom(), width, height),
    };
    const frame = {
      left: frameWidth + 4,
      top: frameWidth + 4,
      right: width - frameWidth - 4,
      bottom: height - frameWidth - 4,
    };
    const scaleBox = { left: frame.right - 200, top: frame.bottom - 30, right: frame.right, bottom: frame.bottom };
    context.save();
    context.beginPath();
    context.rect(frameWidth, frameWidth, width - 2 * frameWidth, height - 2 * frameWidth);
    context.clip();
    const places = this.#overlayPlaces(sheet);
    const layout = this.#layoutOf(context, places, sheet, frame, [...panels, scaleBox]);
    const targets = drawOverlay(context, places, layout, theme);
    context.restore();
    drawFrame(context, sheet);
    drawScale(context, sheet, width - frameWidth - 14, height - frameWidth - 12);
    return targets;
  }

  /** A dense map is laid out anew only when it moves: its names and dots do not depend on the day. */
  #layoutOf(
    context: CanvasRenderingContext2D,
    places: readonly OverlayPlace[],
    sheet: Sheet,
    frame: Box,
    panels: readonly Box[],
  ): Layout {
    const { address, hidden, theme, day } = this.#world;
    const filtered = hidden.size > 0 ? [day, ...hidden] : [];
    const key = JSON.stringify([
      sheet.zoom,
      sheet.centre,
      frame,
      panels,
      address.place,
      theme.name,
      filtered,
      fontsSeen(),
    ]);
    const known = this.#layout;
    if (known?.layout.dense && known.key === key && known.anchors === this.#anchors) return known.layout;
    const layout = layOut(context, places, frame, panels);
    this.#layout = { key, layout, anchors: this.#anchors };
    return layout;
  }

  #overlayPlaces(sheet: Sheet): OverlayPlace[] {
    const { styles, theme, hidden, address, states, paints } = this.#world;
    const pixelsPerDegree = (512 * 2 ** sheet.zoom) / 360 / Math.cos((sheet.centre[1] * Math.PI) / 180);
    const leastRing = this.#layout?.layout.dense ? 7 : 13;
    return this.#anchors.map(({ row, position, look, role, reach, claims }) => {
      const state = states[row.index]!;
      const dimmed = isHidden(state, hidden);
      const { x, y } = sheet.project(position);
      const by = state.interval?.encircled?.by;
      const ring = by
        ? { colour: sideColour(styles, by, theme), radius: Math.max(leastRing, reach * pixelsPerDegree) }
        : null;
      const outlined = role === "area" || role === "line";
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
        priority: state.status === "unknown" ? claims - 1e6 : claims,
        quiet: state.status === "unknown",
        dimmed,
        selected: row.id === address.place,
        marked: state.status === "disputed",
        ring,
      };
    });
  }

  /** What is pointed at: a name or symbol, else the ground; the uppermost first. */
  #placeAt(x: number, y: number): string | null {
    const target = this.#targets.findLast(
      ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    if (target) return target.id;
    if (!this.#loaded) return null;
    const found = this.#map.queryRenderedFeatures([x, y], { layers: ["areas", "cells", "lines"] });
    const place: unknown = found[0]?.properties.place;
    return typeof place === "string" ? place : null;
  }
}

/** Whether the legend hides a place: by its state, or by its holder. */
function isHidden(state: PlaceOnDay, hidden: ReadonlySet<string>): boolean {
  if (hidden.size === 0) return false;
  if (hidden.has(`state:${state.status}`)) return true;
  return state.status === "held" && state.holder !== null && hidden.has(`side:${state.holder}`);
}

function moveDuration(): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 240;
}

/** Room around what is fitted; where the map is wide, the legend has the left to itself. */
function fitPadding(container: HTMLElement): { top: number; right: number; bottom: number; left: number } {
  const { clientWidth: width, clientHeight: height } = container;
  const edge = frameWidth + Math.max(8, Math.min(28, Math.min(width, height) / 16));
  const legend = container.closest(".map")?.querySelector<HTMLElement>(".legend:not(.closed)")?.offsetWidth ?? 0;
  const left = width - legend > 560 ? edge + legend + 16 : edge;
  return { top: edge, right: edge, bottom: edge, left };
}

function openingBounds({ geometry, ledger }: World): LngLatBoundsLike | undefined {
  return roomy(theatre(geometry, (place) => 1 + (ledger.byId.get(place)?.claimDays.length ?? 0)));
}

/** A single point has no extent; a twentieth of a degree around it is a town. */
function roomy(bounds: Bounds | null): LngLatBoundsLike | undefined {
  if (!bounds) return undefined;
  const [west, south, east, north] = bounds;
  const margin = Math.max(east - west, north - south) < 0.005 ? 0.05 : 0;
  return [west - margin, south - margin, east + margin, north + margin];
}

function anchorsOf({ geometry, ledger }: World): Anchor[] {
  const shapes = new Map<string, { role: Anchor["role"]; type: string; reach: number }>();
  for (const { properties, geometry: shape } of geometry.shapes) {
    if (properties.place === null || properties.role === "ground") continue;
    const known = shapes.get(properties.place);
    if (known && known.role !== "point") continue;
    const reach =
      shape.type === "Polygon"
        ? reachOf(shape.coordinates[0] ?? [])
        : shape.type === "MultiPolygon"
          ? reachOf(shape.coordinates[0]?.[0] ?? [])
          : 0;
    shapes.set(properties.place, { role: properties.role, type: properties.type, reach });
  }
  return geometry.anchors.flatMap(({ place, position }) => {
    const row = ledger.byId.get(place);
    const shape = shapes.get(place);
    if (!row || !shape) return [];
    const { role, reach } = shape;
    return [{ row, position, role, reach, look: drawnAs(shape.type), claims: row.claimDays.length }];
  });
}

function reachOf(ring: readonly (readonly number[])[]): number {
  const ys = ring.map((point) => point[1]!);
  return ((Math.max(...ys) - Math.min(...ys)) / 2) * 0.62;
}
