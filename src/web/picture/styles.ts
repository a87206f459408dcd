/** What makes a drawing look as it does, beyond its shapes. */
const drawn = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "font-variant",
  "letter-spacing",
  "text-anchor",
  "dominant-baseline",
  "opacity",
  "overflow",
  "paint-order",
] as const;

/** What each is where nothing says otherwise; need not be written. */
const usual: Readonly<Record<string, string>> = {
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linejoin": "miter",
  "font-style": "normal",
  "font-variant": "normal",
  "letter-spacing": "normal",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  opacity: "1",
  "paint-order": "normal",
};

/** Writes the styles that a drawing of this page is drawn with into a copy of it, element by element. */
export function copyStyles(from: Element, to: Element): void {
  writeStyles(from, to);
  for (let at = 0; at < from.children.length; at++) copyStyles(from.children[at]!, to.children[at]!);
}

function writeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  const written = (to as SVGElement).style;
  if (!written) return;
  const isText = from.tagName === "text" || from.tagName === "tspan";
  for (const name of drawn) {
    if (!isText && (name.startsWith("font") || name === "letter-spacing" || name === "text-anchor")) continue;
    const value = style.getPropertyValue(name);
    if (value !== usual[name]) written.setProperty(name, value);
  }
}
