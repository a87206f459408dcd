import type { Tile } from "../../export/pattern.ts";
import { xml } from "../../export/xml.ts";
import type { SetInFont } from "../picture/fonts.ts";
import { attribute, SvgFile } from "./svgFile.ts";

/** What the map's overlay, frame and sheet are drawn with: a canvas on the screen, or an SVG file. */
export type Pen = CanvasRenderingContext2D | SvgPen;

interface Ink {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  font: string;
  fontVariantCaps: CanvasFontVariantCaps;
  letterSpacing: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
  transform: string;
  clip: string;
}

const anchors: Partial<Record<CanvasTextAlign, string>> = { center: "middle", right: "end", end: "end" };

/**
 * Draws into an SVG document what a canvas would draw on the screen: the part of the canvas' interface that the map
 * uses, so that both pictures come from the same lines of this program.
 */
export class SvgPen {
  fillStyle: string | CanvasPattern | CanvasGradient = "#000";
  strokeStyle: string | CanvasPattern | CanvasGradient = "#000";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  globalAlpha = 1;
  font = "400 12px sans-serif";
  fontVariantCaps: CanvasFontVariantCaps = "normal";
  letterSpacing = "0px";
  textAlign: CanvasTextAlign = "left";
  textBaseline: CanvasTextBaseline = "alphabetic";
  readonly #measure = document.createElement("canvas").getContext("2d")!;
  readonly #file = new SvgFile();
  readonly #kept: Ink[] = [];
  #path = "";
  #dash: readonly number[] = [];
  #transform = "";
  #clip = "";

  /** The whole file, see `SvgFile.text`. */
  file(width: number, height: number, title: string, description: string, style = ""): string {
    return this.#file.text(width, height, title, description, style);
  }

  /** Everything written so far, with the fonts it is set in. */
  get texts(): SetInFont[] {
    return this.#file.texts;
  }

  /** A tile as a fill; each becomes one pattern of the file. */
  tileFill(name: string, tile: Tile): string {
    return this.#file.tileFill(name, tile);
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha } = this;
    const { font, fontVariantCaps, letterSpacing, textAlign, textBaseline } = this;
    this.#kept.push({
      fillStyle: String(fillStyle),
      strokeStyle: String(strokeStyle),
      lineWidth,
      lineCap,
      lineJoin,
      globalAlpha,
      font,
      fontVariantCaps,
      letterSpacing,
      textAlign,
      textBaseline,
      dash: this.#dash,
      transform: this.#transform,
      clip: this.#clip,
    });
  }

  restore(): void {
    const ink = this.#kept.pop();
    if (!ink) return;
    const { dash, transform, clip, ...rest } = ink;
    Object.assign(this, rest);
    this.#dash = dash;
    this.#transform = transform;
    this.#clip = clip;
  }

  translate(x: number, y: number): void {
    this.#transform += `translate(${short(x)} ${short(y)})`;
  }

  rotate(angle: number): void {
    this.#transform += `rotate(${short((angle * 180) / Math.PI)})`;
  }

  beginPath(): void {
    this.#path = "";
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${short(x)} ${short(y)}`;
  }

  closePath(): void {
    this.#path += "Z";
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }

  /** A whole circle; the map draws no other arcs. */
  arc(x: number, y: number, radius: number, _from: number, _to: number): void {
    const r = short(radius);
    this.#path += `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 1 ${short(2 * radius)} 0a${r} ${r} 0 1 1 ${short(-2 * radius)} 0Z`;
  }

  /** Keeps to the path from here to `restore`, and to the clips around this one. */
  clip(): void {
    const path = `<path d="${this.#path}"${attribute("transform", this.#transform)}/>`;
    this.#clip = this.#file.clip(path, this.#clip);
  }

  fill(rule: CanvasFillRule = "nonzero"): void {
    const odd = rule === "evenodd" ? ' fill-rule="evenodd"' : "";
    this.#put(`<path d="${this.#path}" fill="${String(this.fillStyle)}"${odd}${this.#alpha()}`);
  }

  stroke(): void {
    const { lineWidth, lineCap, lineJoin } = this;
    const dash = this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.map(short).join(" ")}"` : "";
    this.#put(
      `<path d="${this.#path}" fill="none" stroke="${String(this.strokeStyle)}" stroke-width="${short(lineWidth)}"` +
        `${lineCap === "butt" ? "" : ` stroke-linecap="${lineCap}"`}` +
        `${lineJoin === "miter" ? "" : ` stroke-linejoin="${lineJoin}"`}${dash}${this.#alpha()}`,
    );
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const before = this.#path;
    this.#path = "";
    this.rect(x, y, width, height);
    this.fill();
    this.#path = before;
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const before = this.#path;
    this.#path = "";
    this.rect(x, y, width, height);
    this.stroke();
    this.#path = before;
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  /** A picture of dots, given as a data address. */
  image(address: string, x: number, y: number, width: number, height: number): void {
    this.#put(
      `<image href="${address}" x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"` +
        ` preserveAspectRatio="none"`,
    );
  }

  measureText(text: string): TextMetrics {
    this.#measure.font = this.font;
    this.#measure.fontVariantCaps = this.fontVariantCaps;
    this.#measure.letterSpacing = this.letterSpacing;
    return this.#measure.measureText(text);
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, ` fill="${String(this.fillStyle)}"`);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#text(
      text,
      x,
      y,
      ` fill="none" stroke="${String(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}" stroke-linejoin="round"`,
    );
  }

  #text(text: string, x: number, y: number, ink: string): void {
    this.#file.wrote(text, this.font);
    const anchor = anchors[this.textAlign];
    // What a canvas calls the middle lies half a small letter's height above the baseline.
    const drop =
      this.textBaseline === "middle" ? Number.parseFloat(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? "12") * 0.32 : 0;
    const caps = this.fontVariantCaps === "normal" ? "" : `;font-variant-caps:${this.fontVariantCaps}`;
    const spacing = this.letterSpacing === "0px" ? "" : `;letter-spacing:${this.letterSpacing}`;
    // Where the font is missing the letters still keep to the room they were given.
    const length =
      anchor === "middle" ? "" : ` textLength="${short(this.measureText(text).width)}" lengthAdjust="spacingAndGlyphs"`;
    this.#put(
      `<text x="${short(x)}" y="${short(y + drop)}"${anchor ? ` text-anchor="${anchor}"` : ""}` +
        ` style="font:${this.font.replaceAll('"', "'")}${caps}${spacing}"${length}${ink}${this.#alpha()}`,
      xml(text),
    );
  }

  #alpha(): string {
    return this.globalAlpha === 1 ? "" : ` opacity="${short(this.globalAlpha)}"`;
  }

  #put(open: string, content?: string): void {
    const mark =
      `${open}${attribute("transform", this.#transform)}` +
      (content === undefined ? "/>" : `>${content}</${open.slice(1, open.indexOf(" "))}>`);
    this.#file.add(mark, this.#clip);
  }
}

/** A hundredth of a pixel is finer than any printer. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
