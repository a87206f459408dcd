import { copyStyles } from "./styles.ts";
import { element, widthOf } from "./svg.ts";

/** What is for doing something on the page and not for reading: left out of pictures. */
const unprinted = ".save-menu, .more, .visually-hidden, .icon-button, input, [data-unprinted], .evidence";

/**
 * A part of the page as a drawing: its words where they stand, its lines and grounds, and the drawings in it. What the page
 * lays out need not be laid out again for a picture.
 */
export function traceOf(root: HTMLElement): SVGSVGElement {
  const frame = root.getBoundingClientRect();
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(root);
  const [top, right, bottom, left] = [paddingTop, paddingRight, paddingBottom, paddingLeft].map(Number.parseFloat);
  const width = Math.ceil(frame.width - left! - right!);
  const height = Math.ceil(Math.max(frame.height, root.scrollHeight) - top! - bottom!);
  const drawing = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  trace(root, drawing, { x: frame.left + left!, y: frame.top - root.scrollTop + top!, end: Number.POSITIVE_INFINITY });
  return drawing;
}

interface Origin {
  readonly x: number;
  readonly y: number;
  /** Where the page cuts words off, from the left of the window. */
  readonly end: number;
}

function trace(from: Element, into: SVGSVGElement, origin: Origin): void {
  if (from.matches(unprinted)) return;
  const style = getComputedStyle(from);
  if (style.display === "none" || style.visibility === "hidden") return;
  if (from instanceof SVGSVGElement) {
    into.append(nested(from, origin));
    return;
  }
  box(from, style, into, origin);
  if (from instanceof HTMLSelectElement) {
    const { left, top, height } = from.getBoundingClientRect();
    const words = from.selectedOptions[0]?.text.trim() ?? "";
    const shown = cutOff(words, 0, widthOf(words, style), from.clientWidth);
    into.append(lettered(shown, left - origin.x, top - origin.y + height / 2 + 4, style));
    return;
  }
  const cuts = style.overflowX !== "visible" && !(from instanceof SVGElement) && into.childNodes.length > 0;
  const within = cuts ? { ...origin, end: Math.min(origin.end, from.getBoundingClientRect().right) } : origin;
  for (const child of from.childNodes) {
    if (child instanceof Element) trace(child, into, within);
    else if (child instanceof Text) letters(child, style, into, within);
  }
}

/** The ground and the edges of a box. */
function box(from: Element, style: CSSStyleDeclaration, into: SVGSVGElement, origin: Origin): void {
  const { left, top, width, height } = from.getBoundingClientRect();
  const [x, y] = [left - origin.x, top - origin.y];
  if (!/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor) && width > 0 && height > 0)
    into.append(element("rect", { x, y, width, height, fill: style.backgroundColor }));
  const edges = [
    ["top", x, y, x + width, y],
    ["bottom", x, y + height, x + width, y + height],
    ["left", x, y, x, y + height],
    ["right", x + width, y, x + width, y + height],
  ] as const;
  for (const [edge, x1, y1, x2, y2] of edges) {
    const thick = Number.parseFloat(style.getPropertyValue(`border-${edge}-width`));
    const kind = style.getPropertyValue(`border-${edge}-style`);
    if (thick === 0 || kind === "none") continue;
    const line = element("line", { x1, y1, x2, y2, "stroke-width": thick });
    line.setAttribute("stroke", style.getPropertyValue(`border-${edge}-color`));
    if (kind === "dashed") line.setAttribute("stroke-dasharray", "3 3");
    into.append(line);
  }
}

/** A drawing of the page where it stands. */
function nested(from: SVGSVGElement, origin: Origin): SVGSVGElement {
  const { left, top, width, height } = from.getBoundingClientRect();
  const copy = from.cloneNode(true) as SVGSVGElement;
  copyStyles(from, copy);
  const place = { x: left - origin.x, y: top - origin.y, width, height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, value.toFixed(1));
  return copy;
}

/** Words where they stand, line by line. */
function letters(from: Text, style: CSSStyleDeclaration, into: SVGSVGElement, origin: Origin): void {
  const words = from.data;
  if (words.trim() === "") return;
  const range = document.createRange();
  const lines: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
  for (const { 0: word, index } of words.matchAll(/\S+\s*/g)) {
    range.setStart(from, index);
    range.setEnd(from, index + word.trimEnd().length);
    const rect = range.getBoundingClientRect();
    if (rect.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - rect.top) < rect.height / 2) {
      line.text += word;
      line.left = Math.min(line.left, rect.left);
      line.right = Math.max(line.right, rect.right);
    } else lines.push({ text: word, left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
  }
  const rightToLeft = style.direction === "rtl";
  for (const { text, left, right, top, bottom } of lines) {
    // Fonts stand about four fifths above the line.
    const y = top + (bottom - top) * 0.78;
    const placed = lettered(
      cutOff(text.trimEnd(), left, right, origin.end),
      (rightToLeft ? right : left) - origin.x,
      y - origin.y,
      style,
    );
    if (rightToLeft) placed.style.direction = "rtl";
    into.append(placed);
  }
}

/** As many letters as have room, where the page cuts words off. */
function cutOff(words: string, left: number, right: number, end: number): string {
  if (right <= end + 1) return words;
  const room = Math.floor((words.length * (end - left)) / (right - left)) - 1;
  return room > 0 ? `${words.slice(0, room).trimEnd()}…` : "";
}

function lettered(words: string, x: number, y: number, style: CSSStyleDeclaration): SVGTextElement {
  const text = element("text", { x: x.toFixed(1), y: y.toFixed(1) });
  text.textContent = style.textTransform === "uppercase" ? words.toUpperCase() : words;
  text.style.fill = style.color;
  for (const name of ["font-family", "font-size", "font-weight", "font-style", "font-variant", "letter-spacing"]) {
    const value = style.getPropertyValue(name);
    if (value !== "normal") text.style.setProperty(name, value);
  }
  if (style.opacity !== "1") text.style.opacity = style.opacity;
  return text;
}
