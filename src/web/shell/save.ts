/** Hands a file to the reader: text or a picture made on this page. */
export function saveFile(content: Blob | string, name: string, type: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Rows as CSV (RFC 4180), with a byte order mark so that spreadsheets take it for UTF-8. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string => {
    // A cell that begins so would be taken for a formula.
    const text = typeof value === "string" && /^[=+@\t\r]|^-\D/.test(value) ? `'${value}` : String(value ?? "");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A drawing of this page as an SVG file of its own: the styles it is drawn with are written into it. */
export function svgFile(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(Math.ceil(width)));
  copy.setAttribute("height", String(Math.ceil(height)));
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`);
  copyStyles(drawing, copy);
  const head = document.createElementNS("http://www.w3.org/2000/svg", "title");
  head.textContent = title;
  copy.prepend(head);
  return new XMLSerializer().serializeToString(copy);
}

/** The same as a PNG, twice as fine as the screen, on the page's paper. */
export async function pngFile(drawing: SVGSVGElement, title: string): Promise<Blob | null> {
  const { width, height } = drawing.getBoundingClientRect();
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svgFile(drawing, title)], { type: "image/svg+xml" }));
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.ceil(width * 2), Math.ceil(height * 2)];
    const context = canvas.getContext("2d")!;
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--paper");
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

const drawn = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font",
  "text-anchor",
  "dominant-baseline",
  "opacity",
];

function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of drawn) (to as SVGElement).style?.setProperty(name, style.getPropertyValue(name));
  for (let at = 0; at < from.children.length; at++) copyStyles(from.children[at]!, to.children[at]!);
}
