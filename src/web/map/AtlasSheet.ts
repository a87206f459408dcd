import type { Advance } from "../../ask/advances/advance.ts";
import { type Advances, noAdvances } from "../state/advances.ts";
import type { World } from "../state/world.ts";
import { type Anchor, anchorsOf } from "./anchors.ts";
import { type ArrowTarget, drawArrows } from "./arrowShapes.ts";
import { type Arrow, arrowsOn } from "./arrows.ts";
import type { Sheet } from "./frame.ts";
import { MapScreen } from "./MapScreen.ts";
import type { Box } from "./occupancy.ts";
import { panelsOver } from "./panels.ts";
import type { Pen } from "./pen.ts";
import type { Targets } from "./pointing.ts";
import { forgetMeasures } from "./text.ts";

/** What shows a sheet on the screen. */
export interface SheetView {
  /** Where the map lies now. */
  lies(): Sheet;
  /** What the sheet is drawn with, in CSS pixels from the map's corner; what it drew before is gone. */
  pen(sheet: Sheet): CanvasRenderingContext2D;
  /** The element whose corner that is. */
  readonly container: HTMLElement;
}

/** What stands above the ground of a map: names, symbols, arrows, frame and scale. */
export class AtlasSheet {
  readonly #screen = new MapScreen();
  readonly #fonts = () => {
    forgetMeasures();
    this.queue();
  };
  #world: World;
  #anchors: readonly Anchor[] = [];
  #anchorOf: ReadonlyMap<string, Anchor> = new Map();
  #advances: Advances = noAdvances;
  #arrows: readonly Arrow[] = [];
  #targets: Targets = { targets: [], arrows: [] };
  #queued = false;
  #view: SheetView | null = null;

  constructor(world: World) {
    this.#world = world;
    this.#setAnchors();
    document.fonts.addEventListener("loadingdone", this.#fonts);
  }

  /** From now on this shows it. */
  showIn(view: SheetView): void {
    this.#view = view;
  }

  remove(): void {
    this.#view = null;
    document.fonts.removeEventListener("loadingdone", this.#fonts);
  }

  /** Shows another day, selection, filter, policy or theme. */
  show(world: World): void {
    const before = this.#world;
    if (before === world) return;
    this.#world = world;
    if (before.geometry !== world.geometry || before.ledger !== world.ledger) this.#setAnchors();
    this.#setArrows();
  }

  /** Shows advances as arrows, as far as the address asks for them. */
  showAdvances(advances: Advances): void {
    this.#advances = advances;
    this.#setArrows();
  }

  #setAnchors(): void {
    this.#anchors = anchorsOf(this.#world);
    this.#anchorOf = new Map(this.#anchors.map((anchor) => [anchor.row.id, anchor]));
  }

  #setArrows(): void {
    this.#arrows = arrowsOn(this.#advances, this.#anchorOf, this.#world);
    this.queue();
  }

  get anchors(): readonly Anchor[] {
    return this.#anchors;
  }

  anchorOf(place: string): Anchor | undefined {
    return this.#anchorOf.get(place);
  }

  /** What can be pointed at, as it was last drawn on the screen. */
  get targets(): Targets {
    return this.#targets;
  }

  /** The arrows as they are drawn, and the middle of each on the screen. */
  get arrows(): { readonly advance: Advance; readonly x: number; readonly y: number }[] {
    return this.#targets.arrows.map(({ arrow, boxes }) => {
      const { left, right, top, bottom } = boxes[boxes.length >> 1]!;
      return { advance: arrow.advance, x: (left + right) / 2, y: (top + bottom) / 2 };
    });
  }

  /** Draws it on the screen with the next frame. */
  queue(): void {
    if (this.#queued) return;
    this.#queued = true;
    requestAnimationFrame(() => {
      this.#queued = false;
      this.drawScreen();
    });
  }

  /** Draws it on the screen at once. */
  drawScreen(): void {
    if (!this.#view) return;
    const sheet = this.#view.lies();
    this.#targets = this.draw(this.#view.pen(sheet), sheet, panelsOver(this.#view.container));
  }

  /**
   * Draws it with its corner at the pen's origin.
   *
   * @param panels parts of the sheet where no name may stand
   */
  draw(pen: Pen, sheet: Sheet, panels: readonly Box[]): Targets {
    let arrows: readonly ArrowTarget[] = [];
    const targets = this.#screen.draw(pen, sheet, this.#world, this.#anchors, panels, (own) => {
      arrows = drawArrows(own, this.#arrows, sheet, this.#world.styles, this.#world.address.place);
    });
    return { targets, arrows };
  }
}
