import { SaxesParser } from "saxes";
import type { PdfDocument } from "./document.ts";
import type { TypeSetter } from "./text.ts";

interface Element {
  readonly name: string;
  readonly of: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Where a picture stands, and how many points one of its pixels is. */
interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * Draws one of our own maps as vectors, its words as words. It knows what they are made of and no more: rectangles, paths
 * and circles, hatches, words, and the frame that cuts them off. Throws an Error for anything else.
 */
export function drawMap(document: PdfDocument, setter: TypeSetter, svg: string, placement: Placement): void {
  const root = parsed(svg);
  const patterns = patternsOf(document, root, placement);
  document.save();
  document.transform(placement.scale, 0, 0, placement.scale, placement.x, placement.y);
  const draw = (element: Element): void => {
    switch (element.name) {
      case "svg":
        for (const child of element.children) draw(child);
        return;
      case "g":
        document.save();
        if (element.of["clip-path"]) clipTo(document, root);
        for (const child of element.children) draw(child);
        document.restore();
        return;
      case "rect":
      case "path":
      case "circle":
        drawShape(document, element, patterns);
        return;
      case "text":
        drawWords(document, setter, element);
        return;
      case "title":
      case "desc":
      case "defs":
        return;
      default:
        throw new Error(`a map has an element that no document can draw: ${element.name}`);
    }
  };
  draw(root);
  document.restore();
}

function parsed(svg: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let root: Element | null = null;
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, of: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(svg).close();
  return root!;
}

const number = (element: Element, name: string, otherwise = 0) => Number(element.of[name] ?? otherwise);

function clipTo(document: PdfDocument, root: Element): void {
  const frame = root.children.find(({ name }) => name === "defs")?.children.find(({ name }) => name === "clipPath");
  const rect = frame?.children[0];
  if (!rect) throw new Error("a map is cut off by a frame that it does not have");
  document.rect(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")).clip();
}

/** The hatches as patterns of the page; their tiles stand in the page's own coordinates, whose origin is below. */
function patternsOf(document: PdfDocument, root: Element, { x, y, scale }: Placement): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const defs = root.children.find(({ name }) => name === "defs")?.children ?? [];
  for (const pattern of defs.filter(({ name }) => name === "pattern")) {
    const size = number(pattern, "width");
    const reference = document.ref({
      ...{ Type: "Pattern", PatternType: 1, PaintType: 1, TilingType: 1, Resources: {} },
      ...{ BBox: [0, 0, size, size], XStep: size, YStep: size },
      Matrix: [scale, 0, 0, -scale, x, document.page.height - y],
    });
    const operators = pattern.children.map((child) =>
      child.name === "rect"
        ? `${rgb(child.of.fill!)} rg 0 0 ${size} ${size} re f`
        : `${rgb(child.of.stroke!)} RG ${child.of["stroke-width"]} w ${operatorsOf(child.of.d!)} S`,
    );
    reference.end(operators.join("\n"));
    const name = `Hatch${pattern.of.id}`;
    document.page.patterns[name] = reference;
    found.set(`url(#${pattern.of.id})`, name);
  }
  return found;
}

function rgb(colour: string): string {
  const [, r = "", g = "", b = ""] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  if (b === "") throw new Error(`a colour that is not written #rrggbb: ${colour}`);
  return [r, g, b].map((part) => (Number.parseInt(part, 16) / 255).toFixed(4)).join(" ");
}

/** A path of moves and straight lines, absolute, as operators. */
function operatorsOf(d: string): string {
  let [x, y] = [0, 0];
  const found: string[] = [];
  for (const [, command, numbers = ""] of d.matchAll(/([MLHV])([^MLHV]*)/g)) {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (command === "H") x = values[0]!;
    else if (command === "V") y = values[0]!;
    else [x, y] = values as [number, number];
    found.push(`${x} ${y} ${command === "M" ? "m" : "l"}`);
  }
  return found.join(" ");
}

function drawShape(document: PdfDocument, element: Element, patterns: ReadonlyMap<string, string>): void {
  const { fill = "#000000", stroke } = element.of;
  const trace = () => {
    if (element.name === "rect")
      document.rect(number(element, "x"), number(element, "y"), number(element, "width"), number(element, "height"));
    else if (element.name === "circle")
      document.circle(number(element, "cx"), number(element, "cy"), number(element, "r"));
    else document.path(element.of.d ?? "");
  };
  if (element.name === "path" && !element.of.d) return;
  if (fill !== "none") {
    const pattern = patterns.get(fill);
    if (pattern === undefined) document.fillColor(fill);
    trace();
    if (pattern === undefined) document.fill("even-odd");
    else document.addContent(`/Pattern cs /${pattern} scn f*`);
  }
  if (stroke === undefined) return;
  const [dash, space] = (element.of["stroke-dasharray"] ?? "").split(" ").map(Number);
  document.strokeColor(stroke).lineWidth(number(element, "stroke-width", 1));
  if (dash && space) document.dash(dash, { space });
  trace();
  document.stroke();
  if (dash && space) document.undash();
}

function drawWords(document: PdfDocument, setter: TypeSetter, element: Element): void {
  const size = number(element, "font-size", 12);
  const style = { size, weight: 400, colour: element.of.fill ?? "#000000" } as const;
  const set = setter.set([{ text: element.text, style }], Number.POSITIVE_INFINITY);
  const [line] = set.lines;
  if (!line) return;
  const [x, y] = [number(element, "x"), number(element, "y")];
  const anchor = element.of["text-anchor"];
  let at = anchor === "end" ? x - line.width : anchor === "middle" ? x - line.width / 2 : x;
  if (element.of["paint-order"] === "stroke") {
    // A halo would be the words a second time.
    document
      .fillColor(element.of.stroke!, 0.72)
      .rect(at - 1, y - size * 0.8, line.width + 2, size * 1.05)
      .fill();
    document.fillColor(style.colour, 1);
  }
  for (const run of line.runs) {
    setter.draw(run, at, y);
    at += run.width;
  }
}
