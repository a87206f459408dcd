import "maplibre-gl/dist/maplibre-gl.css";
import { type GeoJSONSource, Map as MapLibre, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import type { Advance } from "../../ask/advances/advance.ts";
import type { Tile } from "../../export/pattern.ts";
import { type Advances, noAdvances } from "../state/advances.ts";
import { changedSince } from "../state/course.ts";
import { type Hidden, isHidden } from "../state/filter.ts";
import type { PlaceOnDay } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import { type Anchor, anchorsOf } from "./anchors.ts";
import { type ArrowTarget, drawArrows } from "./arrowShapes.ts";
import { type Arrow, arrowsOn } from "./arrows.ts";
import { type Basemap, overBasemap } from "./basemapStyle.ts";
import { fitPadding, moveDuration, openingBounds, wholeBounds } from "./camera.ts";
import { frameWidth, type Sheet } from "./frame.ts";
import { graticule, graticuleStep } from "./graticule.ts";
import { MapScreen } from "./MapScreen.ts";
import type { Box } from "./occupancy.ts";
import type { Target } from "./overlay.ts";
import type { Pen, SvgPen } from "./pen.ts";
import { projection } from "./projection.ts";
import { collectionOf, shapesOf, styleOf } from "./style.ts";
import { forgetMeasures } from "./text.ts";
import { tileLayers } from "./tileLayers.ts";
import { tilePixels } from "./tiles.ts";
import { drawGround } from "./vector.ts";
import { workerAddress } from "./worker.ts";

setWorkerUrl(workerAddress());

/** What the map tells the page. */
export interface MapEvents {
  readonly pick: (place: string | null) => void;
  readonly hover: (found: Pointed | null, x: number, y: number) => void;
}

/** What is pointed at: a place, or the arrow of an advance on it. */
export interface Pointed {
  readonly place: string;
  readonly advance: Advance | null;
}

export interface Camera {
  readonly center: readonly [longitude: number, latitude: number];
  readonly zoom: number;
}

/** The map of one case: areas by MapLibre, names, symbols and frame on a canvas above it. */
export class AtlasMap {
  readonly #map: MapLibre;
  readonly #canvas: HTMLCanvasElement;
  readonly #screen = new MapScreen();
  #world: World;
  #anchors: readonly Anchor[] = [];
  #painted: string[] = [];
  #shown: readonly PlaceOnDay[] = [];
  #hidden: Hidden | null = null;
  #selected: number | null = null;
  #targets: readonly Target[] = [];
  #anchorOf: ReadonlyMap<string, Anchor> = new Map();
  #advances: Advances = noAdvances;
  #arrows: readonly Arrow[] = [];
  #arrowTargets: readonly ArrowTarget[] = [];
  #step = 0;
  #led = false;
  #basemap: Basemap | null = null;
  #queued = false;
  #loaded = false;
  #idle = false;
  #tiles: ReadonlyMap<string, Tile> = new Map();

  constructor(container: HTMLElement, canvas: HTMLCanvasElement, world: World, events: MapEvents) {
    this.#world = world;
    this.#canvas = canvas;
    this.#setAnchors();
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
    this.#followMap();
    this.#followPointer(events);
  }

  #followMap(): void {
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
    const fonts = () => {
      forgetMeasures();
      this.#queue();
    };
    document.fonts.addEventListener("loadingdone", fonts);
    this.#map.once("remove", () => document.fonts.removeEventListener("loadingdone", fonts));
  }

  #followPointer(events: MapEvents): void {
    this.#map.on("click", ({ point }) => events.pick(this.#pointedAt(point.x, point.y)?.place ?? null));
    this.#map.on("mousemove", ({ point }) => {
      const found = this.#pointedAt(point.x, point.y);
      this.#map.getCanvas().style.cursor = found ? "pointer" : "";
      events.hover(found, point.x, point.y);
    });
    this.#map.on("mouseout", () => events.hover(null, 0, 0));
  }

  /** Shows another day, selection, filter, policy or theme. */
  show(world: World): void {
    const before = this.#world;
    this.#world = world;
    if (before.geometry !== world.geometry || before.ledger !== world.ledger || before.theme !== world.theme) {
      this.#setAnchors();
      this.#restyle();
    } else if (this.#loaded) this.#paintAll();
    this.#setArrows();
  }

  /** Shows advances as arrows, as far as the address asks for them. */
  showAdvances(advances: Advances): void {
    this.#advances = advances;
    this.#setArrows();
  }

  #restyle(): void {
    this.#painted = [];
    this.#shown = [];
    this.#selected = null;
    this.#loaded = false;
    this.#map.setStyle(this.#style(), { diff: false });
  }

  /** Lays a map of the reader's below the claims, or takes it away. */
  showBasemap(basemap: Basemap | null): void {
    if (basemap === this.#basemap) return;
    this.#basemap = basemap;
    this.#restyle();
  }

  /** The basemap in view without what lies above it, as a data address; null where there is none. */
  async #basemapPicture(ratio: number): Promise<string | null> {
    if (!this.#basemap) return null;
    const above = this.#map.getLayersOrder().filter((id) => id !== "paper" && !id.startsWith("basemap"));
    for (const id of above) this.#map.setLayoutProperty(id, "visibility", "none");
    const { width, height } = this.size;
    const canvas = document.createElement("canvas");
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const ground = await this.#groundPicture(ratio);
    canvas.getContext("2d")!.drawImage(ground, 0, 0, canvas.width, canvas.height);
    for (const id of above) this.#map.setLayoutProperty(id, "visibility", "visible");
    return canvas.toDataURL("image/png");
  }

  /** What MapLibre draws, on a canvas of its own. */
  async #groundPicture(ratio: number): Promise<HTMLCanvasElement> {
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
    return picture;
  }

  #setAnchors(): void {
    this.#anchors = anchorsOf(this.#world);
    this.#anchorOf = new Map(this.#anchors.map((anchor) => [anchor.row.id, anchor]));
  }

  #setArrows(): void {
    this.#arrows = arrowsOn(this.#advances, this.#anchorOf, this.#world);
    this.#queue();
  }

  resize(): void {
    this.#map.resize();
  }

  fit(): void {
    const bounds = wholeBounds(this.#world);
    const padding = fitPadding(this.#map.getContainer());
    if (bounds) this.#map.fitBounds(bounds, { padding, duration: moveDuration() });
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

  /**
   * The map as it stands, drawn afresh on a canvas `ratio` times as fine as the screen's CSS pixels.
   *
   * @param taken parts of the map that something else will cover, where no name may stand
   */
  async picture(ratio: number, taken: readonly Box[] = []): Promise<HTMLCanvasElement> {
    const picture = await this.#groundPicture(ratio);
    const source = this.#map.getCanvas();
    const context = picture.getContext("2d")!;
    context.scale(picture.width / source.clientWidth, picture.height / source.clientHeight);
    this.#draw(context, taken);
    return picture;
  }

  /** What `drawInto` lays below the claims, drawn beforehand; null where there is no basemap. */
  async basemapPicture(): Promise<string | null> {
    return this.#basemapPicture(2);
  }

  /** The map as it stands as a drawing, with its upper left corner at the pen's origin. */
  drawInto(pen: SvgPen, taken: readonly Box[], basemap: string | null): void {
    drawGround(pen, this.#sheet(), this.#world, basemap);
    this.#draw(pen, taken);
  }

  /** Whom the basemap is to be credited to; empty where there is none, or it does not say. */
  get attribution(): string {
    return this.#basemap?.attribution ?? "";
  }

  /** The size of the map in CSS pixels. */
  get size(): { readonly width: number; readonly height: number } {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    return { width, height };
  }

  /** Where the map is: its middle and how close. */
  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  /** Goes where another map is, without a move of its own to tell of. */
  goTo(camera: Camera): void {
    this.#led = true;
    this.#map.jumpTo({ center: [camera.center[0], camera.center[1]], zoom: camera.zoom });
    this.#led = false;
  }

  /** Tells of every move that the reader makes on this map; returns what ends it. */
  onMove(tell: (camera: Camera) => void): () => void {
    const moved = () => {
      if (!this.#led) tell(this.camera);
    };
    this.#map.on("move", moved);
    return () => this.#map.off("move", moved);
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
    const anchor = this.#anchorOf.get(place);
    if (!anchor) return null;
    const { x, y } = this.#map.project([anchor.position[0], anchor.position[1]]);
    return { x, y };
  }

  /** For tests: the arrows as they are drawn, and the middle of each on the screen. */
  get arrows(): { readonly advance: Advance; readonly x: number; readonly y: number }[] {
    return this.#arrowTargets.map(({ arrow, boxes }) => {
      const { left, right, top, bottom } = boxes[boxes.length >> 1]!;
      return { advance: arrow.advance, x: (left + right) / 2, y: (top + bottom) / 2 };
    });
  }

  /** Moves a place out from under the edge, or from under what covers the map's lower part (the sheet on a phone). */
  bringIntoView(place: string, covered = 0): void {
    const anchor = this.#anchorOf.get(place);
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
    const layers = tileLayers(ledger, roles, styles, theme, this.#basemap ? overBasemap : 1);
    this.#tiles = new Map(layers.map((layer) => [layer.name, layer.tile]));
    return styleOf(geometry, ledger, theme, layers, this.#basemap);
  }

  /** Brings every place's feature to the state of the day; only those that changed are touched. */
  #paintAll(): void {
    const { ledger, states, paints, hidden, address } = this.#world;
    const filtered = this.#hidden !== hidden;
    for (const at of filtered ? states.keys() : changedSince(this.#shown, states)) {
      const state = states[at]!;
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
    this.#shown = states;
    this.#hidden = hidden;
    const selected = address.place ? (ledger.byId.get(address.place)?.index ?? null) : null;
    if (selected !== this.#selected) {
      const shape = selected === null ? [] : shapesOf(this.#world.geometry, ledger, selected);
      (this.#map.getSource("selected") as GeoJSONSource | undefined)?.setData(collectionOf(shape));
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
    const { targets, arrows } = this.#draw(context, this.#panels());
    this.#targets = targets;
    this.#arrowTargets = arrows;
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

  #sheet(): Sheet {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const bounds = this.#map.getBounds();
    const zoom = this.#map.getZoom();
    const { lng, lat } = this.#map.getCenter();
    if (this.#step === 0) this.#layGraticule();
    return {
      width,
      height,
      theme: this.#world.theme,
      zoom,
      centre: [lng, lat],
      bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      step: this.#step,
      project: projection([lng, lat], zoom, width, height),
    };
  }

  #draw(
    context: Pen,
    panels: readonly Box[],
  ): { readonly targets: readonly Target[]; readonly arrows: readonly ArrowTarget[] } {
    const sheet = this.#sheet();
    let arrows: readonly ArrowTarget[] = [];
    const targets = this.#screen.draw(context, sheet, this.#world, this.#anchors, panels, (pen) => {
      arrows = drawArrows(pen, this.#arrows, sheet, this.#world.styles, this.#world.address.place);
    });
    return { targets, arrows };
  }

  /** What is pointed at: a name or symbol, else an arrow, else the ground; the uppermost first. */
  #pointedAt(x: number, y: number): Pointed | null {
    const within = (box: Box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    const target = this.#targets.findLast(({ box }) => within(box));
    if (target) return { place: target.id, advance: null };
    const arrow = this.#arrowTargets.findLast(({ boxes }) => boxes.some(within))?.arrow;
    if (arrow) return { place: arrow.advance.place, advance: arrow.advance };
    if (!this.#loaded) return null;
    const found = this.#map.queryRenderedFeatures([x, y], { layers: ["areas", "cells", "lines"] });
    const place: unknown = found[0]?.properties.place;
    return typeof place === "string" ? { place, advance: null } : null;
  }
}
