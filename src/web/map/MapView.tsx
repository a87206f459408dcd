import "./map.css";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Icon } from "../shell/icons.tsx";
import { Notice } from "../shell/Notice.tsx";
import { go } from "../state/address.ts";
import { useAdvances } from "../state/advances.ts";
import { useCompared } from "../state/compared.ts";
import { stateOn } from "../state/ledger.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import { advanceSentence } from "../words/advance.ts";
import { stateSentence } from "../words/state.ts";
import type { AtlasMap, MapEvents } from "./AtlasMap.ts";
import { BasemapChoice } from "./BasemapChoice.tsx";
import { CompareChoice } from "./CompareChoice.tsx";
import { Legend } from "./Legend.tsx";
import { MapLayer } from "./MapLayer.tsx";
import { saveDrawing, savePicture } from "./picture.ts";
import type { Pointed } from "./pointing.ts";
import { Swipe } from "./Swipe.tsx";
import { giveBasemap, useBasemap } from "./useBasemap.ts";

interface Hover extends Pointed {
  /** On the map that lies beside. */
  readonly beside: boolean;
  readonly x: number;
  readonly y: number;
}

declare global {
  interface Window {
    /** The map in view, for the browser tests. */
    atlasMap?: AtlasMap;
    /** What lies beside it. */
    atlasMapBeside?: AtlasMap;
  }
}

/** Who holds what on the chosen day, as a map; another day or source may lie beside it. */
export default function MapView() {
  const world = useWorld();
  const ground = useRef<HTMLDivElement>(null);
  const map = useRef<AtlasMap | null>(null);
  const [atlas, setAtlas] = useState<AtlasMap | null>(null);
  const [beside, setBeside] = useState<AtlasMap | null>(null);
  const divide = useRef(0.5);
  const [panel, setPanel] = useState<"compare" | "basemap" | null>(null);
  const toggle = (name: "compare" | "basemap") => setPanel(panel === name ? null : name);
  const { basemap, error: basemapError } = useBasemap();
  const [hover, setHover] = useState<Hover | null>(null);
  const [broken, setBroken] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { compared, error: comparedError } = useCompared(world);
  const advances = useAdvances(world);
  const advancesBeside = useAdvances(compared?.world ?? world);
  const empty = world.geometry.anchors.length === 0;
  const events = useMemo(() => eventsOf(setHover, false), []);
  const eventsBeside = useMemo(() => eventsOf(setHover, true), []);
  const onMap = useCallback((own: AtlasMap | null) => {
    map.current = own;
    setAtlas(own);
    setOrDelete("atlasMap", own);
  }, []);
  const onMapBeside = useCallback((own: AtlasMap | null) => {
    setBeside(own);
    setOrDelete("atlasMapBeside", own);
  }, []);
  const onBroken = useCallback(() => setBroken(true), []);
  const onDivide = useCallback((at: number) => {
    divide.current = at;
  }, []);
  useEffect(() => (atlas && beside ? keepTogether(atlas, beside) : undefined), [atlas, beside]);
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
  const under = hover?.beside && compared ? compared.world : world;
  const hovered = hover ? under.ledger.byId.get(hover.place) : undefined;
  const save = (how: typeof savePicture) => {
    if (!map.current) return;
    const { own, label, world: other } = compared ?? {};
    const pair =
      beside && other ? { atlas: beside, world: other, own: own!, label: label!, share: divide.current } : null;
    setFailure(null);
    how({ atlas: map.current, world, beside: pair }).catch((error: Error) => setFailure(error.message));
  };
  const credits = [
    ...(basemap?.attribution ? [words.atlas.basemap.credit(basemap.attribution)] : []),
    ...(world.geometry.credits.length > 0 ? [words.map.credits(world.geometry.credits)] : []),
  ].join(" · ");
  const onDrop = (event: React.DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) void giveBasemap(file, file.name);
  };
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
    <>
      <section className="map" aria-label={words.views.map}>
        <div
          className="map-surface"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the keys that move it
          tabIndex={0}
          aria-label={words.map.label(longDay(world.day))}
          aria-description={words.map.keys}
          onKeyDown={onKey}
          onDragOver={(event) => event.preventDefault()}
          onDrop={onDrop}
        >
          <div className="map-layer" ref={ground}>
            <MapLayer world={world} advances={advances} events={events} onMap={onMap} onBroken={onBroken} />
          </div>
          {compared ? (
            <div className="map-layer beside">
              <MapLayer
                world={compared.world}
                camera={atlas?.camera}
                advances={advancesBeside}
                events={eventsBeside}
                onMap={onMapBeside}
                onBroken={onBroken}
              />
            </div>
          ) : null}
        </div>
        {compared ? <Swipe compared={compared} onDivide={onDivide} /> : null}
        <Legend advances={advances} beside={compared?.world ?? null} />
        <div className="map-buttons" data-panel>
          <MapButton icon="plus" name={words.map.zoomIn} onClick={() => map.current?.zoom(1)} />
          <MapButton icon="minus" name={words.map.zoomOut} onClick={() => map.current?.zoom(-1)} />
          <MapButton icon="fit" name={words.map.fit} onClick={() => map.current?.fit()} />
          <MapButton icon="picture" name={words.map.picture} onClick={() => save(savePicture)} />
          <MapButton icon="drawing" name={words.atlas.file.drawing} onClick={() => save(saveDrawing)} />
          <MapButton
            icon="compare"
            name={words.atlas.swipe.compare}
            pressed={panel === "compare"}
            onClick={() => toggle("compare")}
          />
          <MapButton
            icon="layers"
            name={words.atlas.basemap.title}
            pressed={panel === "basemap"}
            onClick={() => toggle("basemap")}
          />
        </div>
        {panel === "compare" ? <CompareChoice onClose={() => setPanel(null)} /> : null}
        {panel === "basemap" ? <BasemapChoice onClose={() => setPanel(null)} /> : null}
        {basemapError && panel !== "basemap" ? (
          <p className="map-failure" role="alert" data-panel>
            {basemapError}
          </p>
        ) : null}
        {comparedError ? (
          <p className="map-failure" role="alert" data-panel>
            {words.atlas.swipe.failed(comparedError)}
          </p>
        ) : null}
        {failure ? (
          <p className="map-failure" role="alert" data-panel>
            {words.atlas.file.failed(failure)}
          </p>
        ) : null}
        {hover && hovered ? (
          <p className={hoverClass(hover, ground.current)} style={{ left: hover.x, top: hover.y }}>
            <bdi className="small-caps">{hovered.name}</bdi>
            {hover.advance
              ? advanceSentence(hover.advance, world.names, (id) => under.ledger.byId.get(id)?.name, under.day)
              : stateSentence(stateOn(hovered, under.day).interval, world.names, under.day)}
          </p>
        ) : null}
      </section>
      {credits === "" ? null : <p className="map-credits">{credits}</p>}
    </>
  );
}

function eventsOf(setHover: (hover: Hover | null) => void, beside: boolean): MapEvents {
  return {
    pick: (place) => go({ place, claim: null }),
    hover: (found, x, y) => setHover(found ? { ...found, beside, x, y } : null),
  };
}

function setOrDelete(name: "atlasMap" | "atlasMapBeside", map: AtlasMap | null): void {
  if (map) window[name] = map;
  else delete window[name];
}

/** Lets each of two maps follow the moves of the other; returns what ends it. */
function keepTogether(a: AtlasMap, b: AtlasMap): () => void {
  b.goTo(a.camera);
  const ends = [a.onMove((camera) => b.goTo(camera)), b.onMove((camera) => a.goTo(camera))];
  return () => {
    for (const end of ends) end();
  };
}

/** The note at the pointer turns to the side that has room. */
function hoverClass({ x, y }: Hover, ground: HTMLElement | null): string {
  const left = ground && x > ground.clientWidth - 300 ? " to-left" : "";
  const up = ground && y > ground.clientHeight - 120 ? " to-top" : "";
  return `map-hover${left}${up}`;
}

function MapButton(props: {
  readonly icon: "plus" | "minus" | "fit" | "picture" | "drawing" | "compare" | "layers";
  readonly name: string;
  /** For a button that opens something: whether it is open. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.name}
      aria-expanded={props.pressed}
      title={props.name}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
