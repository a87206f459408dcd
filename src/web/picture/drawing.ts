import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { copyStyles } from "./styles.ts";

/** A drawing of the page as one that stands alone: a copy with its size and with the styles it is drawn with. */
export function copyOf(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawing.getBoundingClientRect();
  copyStyles(drawing, copy);
  copy.setAttribute("width", String(Math.ceil(width)));
  copy.setAttribute("height", String(Math.ceil(height)));
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`);
  return copy;
}

/** Draws what the page does not show as a whole, out of sight, and gives a copy that stands alone. */
export function drawApart(content: ReactElement): SVGSVGElement {
  const host = document.createElement("div");
  host.className = "picture-host";
  document.body.append(host);
  const root = createRoot(host);
  try {
    flushSync(() => root.render(content));
    return copyOf(host.querySelector("svg")!);
  } finally {
    root.unmount();
    host.remove();
  }
}
