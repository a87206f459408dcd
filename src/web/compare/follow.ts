import { type RefObject, useEffect } from "react";

/** How far below the upper edge of a column what is read stands, as a share of its height. */
const READING_LINE = 0.3;

/**
 * Links two columns: where one is scrolled, the sentences that tell the same come to stand level in the other. The column
 * under the pointer or with the focus leads.
 */
export function useLinkedScrolling(one: RefObject<HTMLElement | null>, other: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const [a, b] = [one.current, other.current];
    if (!a || !b) return;
    let leader: HTMLElement | null = null;
    let frame = 0;
    const lead = (column: HTMLElement) => () => {
      leader = column;
    };
    const follow = (from: HTMLElement, to: HTMLElement) => () => {
      if (leader !== from || frame) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        level(from, to);
      });
    };
    const undo = [[a, b] as const, [b, a] as const].flatMap(([from, to]) => [
      listen(from, "scroll", follow(from, to)),
      ...(["pointerenter", "wheel", "touchstart", "focusin", "keydown"] as const).map((kind) =>
        listen(from, kind, lead(from)),
      ),
    ]);
    return () => {
      cancelAnimationFrame(frame);
      for (const end of undo) end();
    };
  }, [one, other]);
}

function listen(element: HTMLElement, kind: string, listener: () => void): () => void {
  element.addEventListener(kind, listener, { passive: true });
  return () => element.removeEventListener(kind, listener);
}

/** Scrolls a column so that the counterpart of what is read in the other stands level with it. */
export function level(from: HTMLElement, to: HTMLElement): void {
  const line = from.getBoundingClientRect().top + from.clientHeight * READING_LINE;
  let nearest: { element: Element; distance: number } | null = null;
  for (const element of from.querySelectorAll("[data-pair]")) {
    const counterpart = to.querySelector(`[data-pair="${element.getAttribute("data-pair")}"]`);
    if (!counterpart) continue;
    const distance = Math.abs(element.getBoundingClientRect().top - line);
    if (nearest && distance > nearest.distance) continue;
    nearest = { element, distance };
  }
  if (!nearest) return;
  const counterpart = to.querySelector(`[data-pair="${nearest.element.getAttribute("data-pair")}"]`)!;
  const gap = counterpart.getBoundingClientRect().top - nearest.element.getBoundingClientRect().top;
  const apart = from.getBoundingClientRect().top - to.getBoundingClientRect().top;
  to.scrollTop += gap + apart;
}

/** Brings a difference, or the sentence that lacks it, to the reading line of its column. */
export function bringToLine(column: HTMLElement, number: number, pair: number): void {
  const marked =
    column.querySelector(`[data-differences~="${number}"]`) ?? column.querySelector(`[data-pair="${pair}"]`);
  if (!marked) return;
  const top = marked.getBoundingClientRect().top - column.getBoundingClientRect().top;
  column.scrollTop += top - column.clientHeight * READING_LINE;
}
