const namespace = "http://www.w3.org/2000/svg";

/** An element of a drawing. */
export function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** How words are set: as in a style sheet, sizes in pixels. */
export interface Lettering {
  readonly family: string;
  readonly size: number;
  readonly weight?: string;
  readonly colour: string;
}

export function textAt(
  words: string,
  x: number,
  y: number,
  { family, size, weight, colour }: Lettering,
): SVGTextElement {
  const text = element("text", { x, y });
  text.textContent = words;
  text.style.fontFamily = family;
  text.style.fontSize = `${size}px`;
  text.style.fontWeight = weight ?? "400";
  text.style.fill = colour;
  return text;
}

let context: CanvasRenderingContext2D | null = null;

/** Breaks words into lines of at most a width, as they are set; the last of `most` lines ends with an ellipsis where there is more. */
export function linesOfText(words: string, width: number, { family, size, weight }: Lettering, most: number): string[] {
  context ??= document.createElement("canvas").getContext("2d")!;
  context.font = `${weight ?? "400"} ${size}px ${family}`;
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

/** How wide words are in a style of the page. */
export function widthOf(words: string, { fontFamily, fontSize, fontWeight }: CSSStyleDeclaration): number {
  context ??= document.createElement("canvas").getContext("2d")!;
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return context.measureText(words).width;
}

/** Two drawings as one, the second below the first. */
export function under(first: SVGSVGElement, second: SVGSVGElement): SVGSVGElement {
  const size = (drawing: SVGSVGElement, name: "width" | "height") => Number(drawing.getAttribute(name));
  const height = size(first, "height") + size(second, "height");
  const width = Math.max(size(first, "width"), size(second, "width"));
  const both = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  second.setAttribute("y", String(size(first, "height")));
  both.append(first, second);
  return both;
}
