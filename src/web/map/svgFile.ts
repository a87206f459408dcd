import type { Tile } from "../../export/pattern.ts";
import { xml } from "../../export/xml.ts";
import type { SetInFont } from "../picture/fonts.ts";

/** What an SVG file is made of, in the order it is drawn: marks under their clips, clips, tiles, the letters written. */
export class SvgFile {
  readonly #marks: { readonly clip: string; readonly mark: string }[] = [];
  readonly #defs: string[] = [];
  readonly #tiles = new Map<string, string>();
  /** The letters written in each font. */
  readonly #written = new Map<string, Set<string>>();

  /** Adds a mark; a clip is given in the sheet's pixels, so it stands outside of what turns or moves the mark. */
  add(mark: string, clip: string): void {
    this.#marks.push({ clip, mark });
  }

  /** Makes a path the edge of what is drawn, within another clip ("" for none); returns the clip's id. */
  clip(path: string, within: string): string {
    const id = `clip-${this.#defs.length}`;
    const outer = within === "" ? "" : `url(#${within})`;
    this.#defs.push(`<clipPath id="${id}"${attribute("clip-path", outer)}>${path}</clipPath>`);
    return id;
  }

  /** A tile as a fill; each becomes one pattern of the file. */
  tileFill(name: string, { size, ground, strokes }: Tile): string {
    let id = this.#tiles.get(name);
    if (!id) {
      id = `tile-${this.#tiles.size}`;
      this.#tiles.set(name, id);
      const lines = strokes.map(
        ({ d, colour, width }) => `<path d="${d}" stroke="${colour}" stroke-width="${width}" fill="none"/>`,
      );
      this.#defs.push(
        `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
          `<rect width="${size}" height="${size}" fill="${ground}"/>${lines.join("")}</pattern>`,
      );
    }
    return `url(#${id})`;
  }

  /** Takes note of what is written in a font, so that the file can bring it. */
  wrote(text: string, font: string): void {
    const letters = this.#written.get(font) ?? new Set();
    this.#written.set(font, letters);
    for (const letter of text) letters.add(letter);
  }

  /** Everything written so far, with the fonts it is set in. */
  get texts(): SetInFont[] {
    return [...this.#written].map(([font, letters]) => {
      const [, style, weight, family] = /^(italic )?(\d+) [\d.]+px (.+)$/.exec(font) ?? [];
      return {
        fontFamily: family ?? font,
        fontWeight: weight ?? "400",
        fontStyle: style?.trim() ?? "normal",
        text: [...letters].join(""),
      };
    });
  }

  /**
   * The whole file, with a title that is read out, a description, and the size in CSS pixels.
   *
   * @param style rules of a style sheet: the fonts
   */
  text(width: number, height: number, title: string, description: string, style: string): string {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
      `<title>${xml(title)}</title><desc>${xml(description)}</desc>` +
      `<defs>${style === "" ? "" : `<style>${style}</style>`}${this.#defs.join("")}</defs>\n${this.#grouped().join("\n")}\n</svg>\n`
    );
  }

  /** The marks in their order, those under one clip in one group. */
  #grouped(): string[] {
    const lines: string[] = [];
    let open = "";
    for (const { clip, mark } of this.#marks) {
      if (clip !== open) {
        if (open !== "") lines.push("</g>");
        if (clip !== "") lines.push(`<g clip-path="url(#${clip})">`);
        open = clip;
      }
      lines.push(mark);
    }
    if (open !== "") lines.push("</g>");
    return lines;
  }
}

/** An attribute with the space before it; nothing where it is empty. */
export function attribute(name: string, value: string): string {
  return value === "" ? "" : ` ${name}="${value}"`;
}
