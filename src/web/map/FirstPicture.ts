import type { World } from "../state/world.ts";
import type { AtlasSheet, SheetView } from "./AtlasSheet.ts";
import { type Camera, openingCamera } from "./camera.ts";
import { fitCanvas } from "./canvas.ts";
import type { Sheet } from "./frame.ts";
import { sheetAt } from "./sheetAt.ts";
import { drawGround } from "./vector.ts";

/** When the places of the day were first on the screen, among the page's performance marks. */
export const placesDrawn = "contested:places-drawn";

/**
 * The map as it opens, drawn on a plain canvas: the map library takes a second or more to be loaded and set up, and the
 * reader should not look at empty paper until then. The library's map lies exactly under it and takes over.
 */
export class FirstPicture implements SheetView {
  readonly container: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #sheet: AtlasSheet;
  readonly #given: Camera | null;
  #world: World;
  #camera: Camera;
  #drawn = { width: 0, height: 0 };
  /** The sheet is drawn by the map already; what is left is the ground below it. */
  #groundOnly = false;

  /** @param camera where it is looked at from; without one, the opening view of the world */
  constructor(
    container: HTMLElement,
    canvas: HTMLCanvasElement,
    sheet: AtlasSheet,
    world: World,
    camera: Camera | null,
  ) {
    this.container = container;
    this.#canvas = canvas;
    this.#sheet = sheet;
    this.#world = world;
    this.#given = camera;
    this.#camera = camera ?? openingCamera(world, container);
    sheet.showIn(this);
    sheet.drawScreen();
    canvas.hidden = false;
  }

  get camera(): Camera {
    return this.#camera;
  }

  show(world: World): void {
    if (world === this.#world) return;
    this.#world = world;
    this.#sheet.show(world);
    this.#draw();
  }

  resize(): void {
    const { width, height } = this.lies();
    if (width === this.#drawn.width && height === this.#drawn.height) return;
    this.#camera = this.#given ?? openingCamera(this.#world, this.container);
    this.#draw();
  }

  /** Leaves the sheet to the map that is being set up under it, and follows its moves. */
  follow(camera: Camera): void {
    this.#camera = camera;
    this.#groundOnly = true;
    this.#draw();
  }

  /** Gives way to the map. */
  remove(): void {
    this.#canvas.hidden = true;
    // Its pixels are of no more use.
    [this.#canvas.width, this.#canvas.height] = [0, 0];
  }

  lies(): Sheet {
    const { clientWidth: width, clientHeight: height } = this.container;
    return sheetAt(this.#camera, { width, height }, this.#world.theme);
  }

  /** Draws the ground, and gives the pen for what stands above it. */
  pen(sheet: Sheet): CanvasRenderingContext2D {
    this.#drawn = { width: sheet.width, height: sheet.height };
    const pen = fitCanvas(this.#canvas, sheet, true);
    drawGround(pen, sheet, this.#world, null);
    return pen;
  }

  #draw(): void {
    if (this.#groundOnly) this.pen(this.lies());
    else this.#sheet.drawScreen();
  }
}

let marked = false;

/** Says, once, that what was just drawn is on the screen: at the beginning of the frame after the one that shows it. */
export function markDrawn(then: () => void): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (!marked) performance.mark(placesDrawn);
      marked = true;
      then();
    }),
  );
}
