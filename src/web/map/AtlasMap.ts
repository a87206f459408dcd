import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { Advance } from "../../ask/advances/advance.ts";
import type { World } from "../state/world.ts";
import type { AtlasSheet, SheetView } from "./AtlasSheet.ts";
import type { Basemap } from "./basemapStyle.ts";
import { type Camera, cameraOf, fitPadding, moveDuration, showPoint, wholeBounds } from "./camera.ts";
import { fitCanvas } from "./canvas.ts";
import type { Sheet } from "./frame.ts";
import { graticule, graticuleStep } from "./graticule.ts";
import { GroundPaint } from "./groundPaint.ts";
import { openMap } from "./maplibre.ts";
import type { Box } from "./occupancy.ts";
import type { SvgPen } from "./pen.ts";
import { type Pointed, pointedOnGround, pointedOnSheet } from "./pointing.ts";
import { sheetAt } from "./sheetAt.ts";
import { pictureOfBasemap, pictureOfGround } from "./snapshot.ts";
import { drawGround } from "./vector.ts";

/** What the map tells the page. */
export interface MapEvents {
  readonly pick: (place: string | null) => void;
  readonly hover: (found: Pointed | null, x: number, y: number) => void;
}

/** The map of one case: its ground drawn by MapLibre, under a sheet with names, symbols and frame. */
export class AtlasMap implements SheetView {
  readonly container: HTMLElement;
  readonly #map: MapLibre;
  readonly #canvas: HTMLCanvasElement;
  readonly #sheet: AtlasSheet;
  readonly #ground = new GroundPaint();
  #world: World;
  #step = 0;
  #led = false;
  #basemap: Basemap | null = null;
  #loaded = false;
  #idle = false;

  /** @param canvas for the sheet, above the container */
  constructor(
    container: HTMLElement,
    canvas: HTMLCanvasElement,
    sheet: AtlasSheet,
    world: World,
    camera: Camera,
    events: MapEvents,
  ) {
    this.container = container;
    this.#canvas = canvas;
    this.#world = world;
    this.#sheet = sheet;
    const style = this.#ground.style(world, sheet.anchors, null);
    this.#map = openMap(container, style, camera, (name) => this.#ground.tile(name));
    this.#followMap();
    this.#followPointer(events);
    sheet.showIn(this);
    sheet.drawScreen();
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
    this.#map.on("move", () => this.#sheet.queue());
    this.#map.on("resize", () => this.#sheet.queue());
    this.#map.on("moveend", () => this.#layGraticule());
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
    this.#sheet.show(world);
    if (before.geometry !== world.geometry || before.ledger !== world.ledger || before.theme !== world.theme)
      this.#restyle();
    else if (this.#loaded) this.#paint();
  }

  /** Calls back, once, when the map is first drawn whole. */
  onceSettled(then: () => void): void {
    const look = () => {
      if (this.settled) then();
      else this.#map.once("idle", look);
    };
    look();
  }

  #restyle(): void {
    this.#loaded = false;
    this.#map.setStyle(this.#ground.style(this.#world, this.#sheet.anchors, this.#basemap), { diff: false });
  }

  /** Lays a map of the reader's below the claims, or takes it away. */
  showBasemap(basemap: Basemap | null): void {
    if (basemap === this.#basemap) return;
    this.#basemap = basemap;
    this.#restyle();
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
    this.#sheet.draw(context, this.lies(), taken);
    return picture;
  }

  /** What `drawInto` lays below the claims, drawn beforehand; null where there is no basemap. */
  async basemapPicture(): Promise<string | null> {
    return this.#basemap ? pictureOfBasemap(this.#map, 2) : null;
  }

  /** The map as it stands as a drawing, with its upper left corner at the pen's origin. */
  drawInto(pen: SvgPen, taken: readonly Box[], basemap: string | null): void {
    const sheet = this.lies();
    drawGround(pen, sheet, this.#world, basemap);
    this.#sheet.draw(pen, sheet, taken);
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
    const anchor = this.#sheet.anchorOf(place);
    if (!anchor) return null;
    const { x, y } = this.#map.project([anchor.position[0], anchor.position[1]]);
    return { x, y };
  }

  /** For tests: the arrows as they are drawn, and the middle of each on the screen. */
  get arrows(): { readonly advance: Advance; readonly x: number; readonly y: number }[] {
    return this.#sheet.arrows;
  }

  /** Moves a place out from under the edge, or from under what covers the map's lower part (the sheet on a phone). */
  bringIntoView(place: string, covered = 0): void {
    const anchor = this.#sheet.anchorOf(place);
    if (anchor) showPoint(this.#map, anchor.position, covered);
  }

  #paint(): void {
    this.#ground.paint(this.#map, this.#world);
    this.#sheet.queue();
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
    this.#sheet.queue();
  }

  lies(): Sheet {
    if (this.#step === 0) this.#layGraticule();
    return sheetAt(this.camera, this.size, this.#world.theme, this.#step);
  }

  pen(sheet: Sheet): CanvasRenderingContext2D {
    const pen = fitCanvas(this.#canvas, sheet);
    pen.clearRect(0, 0, sheet.width, sheet.height);
    return pen;
  }

  /** What is pointed at: a name or symbol, else an arrow, else the ground; the uppermost first. */
  #pointedAt(x: number, y: number): Pointed | null {
    const above = pointedOnSheet(this.#sheet.targets, x, y);
    return above ?? (this.#loaded ? pointedOnGround(this.#map, x, y) : null);
  }
}
