import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Compared } from "../state/compared.ts";
import { words } from "../strings/index.ts";
import { fitPadding } from "./camera.ts";

const step = 2;

/** The line between two maps, moved by pointer and by keys, with the name of each at its side. */
export function Swipe({
  compared,
  onDivide,
}: {
  readonly compared: Compared;
  readonly onDivide: (at: number) => void;
}) {
  const [divide, setDivide] = useState(50);
  const line = useRef<HTMLDivElement>(null);
  const moving = useRef(false);
  useLayoutEffect(() => {
    const surface = line.current?.closest(".map")?.querySelector<HTMLElement>(".map-surface");
    if (!surface) return;
    // In the middle of what is left of the map beside the legend.
    const { left, right } = fitPadding(surface);
    setDivide(((left + surface.clientWidth - right) / 2 / surface.clientWidth) * 100);
  }, []);
  useEffect(() => {
    line.current?.closest<HTMLElement>(".map")?.style.setProperty("--divide", `${divide}%`);
    onDivide(divide / 100);
  }, [divide, onDivide]);
  const to = (percent: number) => setDivide(Math.min(100, Math.max(0, percent)));
  const follow = (event: React.PointerEvent) => {
    const map = line.current?.closest(".map")?.getBoundingClientRect();
    if (moving.current && map) to(((event.clientX - map.left) / map.width) * 100);
  };
  const onKey = (event: React.KeyboardEvent) => {
    const far = event.shiftKey ? 5 * step : step;
    const next: Record<string, number> = {
      ArrowLeft: divide - far,
      ArrowRight: divide + far,
      Home: 0,
      End: 100,
    };
    if (next[event.key] === undefined) return;
    to(next[event.key]!);
    event.preventDefault();
  };
  return (
    <>
      <p className="swipe-label left" data-panel>
        <bdi>{compared.own}</bdi>
      </p>
      <p className="swipe-label right" data-panel>
        <bdi>{compared.label}</bdi>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a line that is moved is no thematic break */}
      <div
        ref={line}
        className="swipe"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={words.atlas.swipe.divider(compared.own, compared.label)}
        aria-valuenow={Math.round(divide)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words.atlas.swipe.share(Math.round(divide))}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          moving.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={follow}
        onPointerUp={() => {
          moving.current = false;
        }}
        onPointerCancel={() => {
          moving.current = false;
        }}
      />
    </>
  );
}
