import "./map.css";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../shell/icons.tsx";
import { Notice } from "../shell/Notice.tsx";
import { go } from "../state/address.ts";
import { useAdvances } from "../state/advances.ts";
import { stateOn } from "../state/ledger.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import { advanceSentence } from "../words/advance.ts";
import { stateSentence } from "../words/state.ts";
import { AtlasMap, type Pointed } from "./AtlasMap.ts";
import { Legend } from "./Legend.tsx";
import { savePicture } from "./picture.ts";

interface Hover extends Pointed {
  readonly x: number;
  readonly y: number;
}

declare global {
  interface Window {
    /** The map in view, for the browser tests. */
    atlasMap?: AtlasMap;
  }
}

/** Who holds what on the chosen day, as a map. */
export default function MapView() {
  const world = useWorld();
  const ground = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const map = useRef<AtlasMap | null>(null);
  const first = useRef(world);
  const [hover, setHover] = useState<Hover | null>(null);
  const [broken, setBroken] = useState(false);
  const empty = world.geometry.anchors.length === 0;
  useEffect(() => {
    if (empty || !ground.current || !overlay.current) return;
    let atlas: AtlasMap;
    try {
      atlas = new AtlasMap(ground.current, overlay.current, first.current, {
        pick: (place) => go({ place, claim: null }),
        hover: (found, x, y) => setHover(found ? { ...found, x, y } : null),
      });
    } catch {
      setBroken(true);
      return;
    }
    map.current = atlas;
    window.atlasMap = atlas;
    const observer = new ResizeObserver(() => atlas.resize());
    observer.observe(ground.current);
    return () => {
      observer.disconnect();
      atlas.remove();
      map.current = null;
      delete window.atlasMap;
    };
  }, [empty]);
  useEffect(() => {
    first.current = world;
    map.current?.show(world);
  }, [world]);
  const advances = useAdvances(world);
  useEffect(() => {
    map.current?.showAdvances(advances);
  }, [advances]);
  const { place } = world.address;
  useEffect(() => {
    if (!place) return;
    // After the sheet of a phone has risen.
    const timer = setTimeout(() => {
      const sheet = document.querySelector(".drawer.raised")?.getBoundingClientRect();
      const own = ground.current?.getBoundingClientRect();
      const covered = sheet && own && sheet.left < own.right ? Math.max(0, own.bottom - sheet.top) : 0;
      map.current?.bringIntoView(place, covered);
    }, 200);
    return () => clearTimeout(timer);
  }, [place]);
  if (empty && world.ledger.silent) {
    return <Notice title={words.case.nothingHeld} lines={[words.case.nothingHeldHint]} />;
  }
  if (empty) {
    return <Notice title={words.map.noPlaces} lines={[words.map.noPlacesHint]} command={words.map.noPlacesCommand} />;
  }
  if (broken) return <Notice title={words.views.map} lines={[words.map.noWebGl]} />;
  const hovered = hover ? world.ledger.byId.get(hover.place) : undefined;
  const onKey = (event: React.KeyboardEvent) => {
    const step = 80;
    const pan: Record<string, [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    if (event.altKey && pan[event.key]) map.current?.pan(...pan[event.key]!);
    else if (event.key === "+" || event.key === "=") map.current?.zoom(1);
    else if (event.key === "-") map.current?.zoom(-1);
    else if (event.key === "0") map.current?.fit();
    else return;
    event.preventDefault();
  };
  return (
    <section className="map" aria-label={words.views.map}>
      <div
        className="map-surface"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the keys that move it
        tabIndex={0}
        aria-label={words.map.label(longDay(world.day))}
        aria-description={words.map.keys}
        onKeyDown={onKey}
      >
        <div className="map-ground" ref={ground} />
        <canvas className="map-overlay" ref={overlay} />
      </div>
      <Legend advances={advances} />
      <div className="map-buttons" data-panel>
        <MapButton icon="plus" name={words.map.zoomIn} onClick={() => map.current?.zoom(1)} />
        <MapButton icon="minus" name={words.map.zoomOut} onClick={() => map.current?.zoom(-1)} />
        <MapButton icon="fit" name={words.map.fit} onClick={() => map.current?.fit()} />
        <MapButton
          icon="picture"
          name={words.map.picture}
          onClick={() => map.current && savePicture(map.current, world)}
        />
      </div>
      {world.geometry.credits.length > 0 ? (
        <p className="map-credits" title={words.map.credits(world.geometry.credits)}>
          {words.map.credits(world.geometry.credits)}
        </p>
      ) : null}
      {hover && hovered ? (
        <p className={hoverClass(hover, ground.current)} style={{ left: hover.x, top: hover.y }}>
          <bdi className="small-caps">{hovered.name}</bdi>
          {hover.advance
            ? advanceSentence(hover.advance, world.names, (id) => world.ledger.byId.get(id)?.name, world.day)
            : stateSentence(stateOn(hovered, world.day).interval, world.names, world.day)}
        </p>
      ) : null}
    </section>
  );
}

/** The note at the pointer turns to the side that has room. */
function hoverClass({ x, y }: Hover, ground: HTMLElement | null): string {
  const left = ground && x > ground.clientWidth - 300 ? " to-left" : "";
  const up = ground && y > ground.clientHeight - 120 ? " to-top" : "";
  return `map-hover${left}${up}`;
}

function MapButton(props: {
  readonly icon: "plus" | "minus" | "fit" | "picture";
  readonly name: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="icon-button" aria-label={props.name} title={props.name} onClick={props.onClick}>
      <Icon name={props.icon} />
    </button>
  );
}
