import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { Advance } from "../../ask/advances/advance.ts";
import { type Advances, noAdvances } from "../state/advances.ts";
import type { World } from "../state/world.ts";
import { type Anchor, anchorsOf } from "./anchors.ts";
import { type ArrowTarget, drawArrows } from "./arrowShapes.ts";
import { type Arrow, arrowsOn } from "./arrows.ts";
import type { Basemap } from "./basemapStyle.ts";
import { type Camera, cameraOf, fitPadding, moveDuration, openingBounds, showPoint, wholeBounds } from "./camera.ts";
import type { Sheet } from "./frame.ts";
import { graticule, graticuleStep } from "./graticule.ts";
import { GroundPaint } from "./groundPaint.ts";
import { MapScreen } from "./MapScreen.ts";
import { openMap } from "./maplibre.ts";
import type { Box } from "./occupancy.ts";
import { panelsOver } from "./panels.ts";
import type { Pen, SvgPen } from "./pen.ts";
import { type Pointed, pointedOnGround, pointedOnSheet, type Targets } from "./pointing.ts";
import { projection } from "./projection.ts";
import { pictureOfBasemap, pictureOfGround } from "./snapshot.ts";
import { forgetMeasures } from "./text.ts";
import { drawGround } from "./vector.ts";

/** What the map tells the page. */
export interface MapEvents {
  readonly pick: (place: string | null) => void;
  readonly hover: (found: Pointed | null, x: number, y: number) => void;
}

/** The map of one case: areas by MapLibre, names, symbols and frame on a canvas above it. */
export class AtlasMap {
  readonly #map: MapLibre;
  readonly #canvas: HTMLCanvasElement;
  readonly #screen = new MapScreen();
  readonly #ground = new GroundPaint();
  #world: World;
  #anchors: readonly Anchor[] = [];
  #anchorOf: ReadonlyMap<string, Anchor> = new Map();
  #advances: Advances = noAdvances;
  #arrows: readonly Arrow[] = [];
  #targets: Targets = { targets: [], arrows: [] };
  #step = 0;
  #led = false;
  #basemap: Basemap | null = null;
  #queued = false;
  #loaded = false;
  #idle = false;

  constructor(container: HTMLElement, canvas: HTMLCanvasElement, world: World, events: MapEvents) {
    this.#world = world;
    this.#canvas = canvas;
    this.#setAnchors();
    const style = this.#ground.style(world, this.#anchors, null);
    this.#map = openMap(container, style, openingBounds(world), (name) => this.#ground.tile(name));
    this.#followMap();
    this.#followPointer(events);
  }

  #followMap(): void {
    this.#map.on("style.load", () => {
      this.#loaded = true;
      this.#paint();
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
    } else if (this.#loaded) this.#paint();
    this.#setArrows();
  }

  /** Shows advances as arrows, as far as the address asks for them. */
  showAdvances(advances: Advances): void {
    this.#advances = advances;
    this.#setArrows();
  }

  #restyle(): void {
    this.#loaded = false;
    this.#map.setStyle(this.#ground.style(this.#world, this.#anchors, this.#basemap), { diff: false });
  }

  /** Lays a map of the reader's below the claims, or takes it away. */
  showBasemap(basemap: Basemap | null): void {
    if (basemap === this.#basemap) return;
    this.#basemap = basemap;
    this.#restyle();
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
    const picture = await pictureOfGround(this.#map, ratio);
    const source = this.#map.getCanvas();
    const context = picture.getContext("2d")!;
    context.scale(picture.width / source.clientWidth, picture.height / source.clientHeight);
    this.#draw(context, taken);
    return picture;
  }

  /** What `drawInto` lays below the claims, drawn beforehand; null where there is no basemap. */
  async basemapPicture(): Promise<string | null> {
    return this.#basemap ? pictureOfBasemap(this.#map, 2) : null;
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
    return cameraOf(this.#map);
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
    return this.#targets.arrows.map(({ arrow, boxes }) => {
      const { left, right, top, bottom } = boxes[boxes.length >> 1]!;
      return { advance: arrow.advance, x: (left + right) / 2, y: (top + bottom) / 2 };
    });
  }

  /** Moves a place out from under the edge, or from under what covers the map's lower part (the sheet on a phone). */
  bringIntoView(place: string, covered = 0): void {
    const anchor = this.#anchorOf.get(place);
    if (anchor) showPoint(this.#map, anchor.position, covered);
  }

  #paint(): void {
    this.#ground.paint(this.#map, this.#world);
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
    this.#map.getSource<GeoJSONSource>("graticule")?.setData(graticule(box, step));
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
    this.#targets = this.#draw(context, panelsOver(this.#map.getContainer()));
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

  #draw(context: Pen, panels: readonly Box[]): Targets {
    const sheet = this.#sheet();
    let arrows: readonly ArrowTarget[] = [];
    const targets = this.#screen.draw(context, sheet, this.#world, this.#anchors, panels, (pen) => {
      arrows = drawArrows(pen, this.#arrows, sheet, this.#world.styles, this.#world.address.place);
    });
    return { targets, arrows };
  }

  /** What is pointed at: a name or symbol, else an arrow, else the ground; the uppermost first. */
  #pointedAt(x: number, y: number): Pointed | null {
    const above = pointedOnSheet(this.#targets, x, y);
    return above ?? (this.#loaded ? pointedOnGround(this.#map, x, y) : null);
  }
}
