import { useEffect, useRef } from "react";
import type { Advances } from "../state/advances.ts";
import type { World } from "../state/world.ts";
import { AtlasMap, type MapEvents } from "./AtlasMap.ts";
import { useBasemap } from "./useBasemap.ts";

/** One map on the page: its ground, and what is drawn above it. */
export function MapLayer(props: {
  readonly world: World;
  readonly advances: Advances;
  readonly events: MapEvents;
  /** Gets the map when it is there, and null when it is gone. */
  readonly onMap: (map: AtlasMap | null) => void;
  readonly onBroken: () => void;
}) {
  const { world, advances } = props;
  const ground = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const map = useRef<AtlasMap | null>(null);
  const { basemap } = useBasemap();
  const first = useRef({ ...props, basemap });
  useEffect(() => {
    if (!ground.current || !overlay.current) return;
    const { world, advances, basemap, events, onMap, onBroken } = first.current;
    let atlas: AtlasMap;
    try {
      atlas = new AtlasMap(ground.current, overlay.current, world, {
        pick: (place) => events.pick(place),
        hover: (found, x, y) => events.hover(found, x, y),
      });
    } catch {
      onBroken();
      return;
    }
    atlas.showAdvances(advances);
    if (basemap) atlas.showBasemap(basemap);
    map.current = atlas;
    onMap(atlas);
    const observer = new ResizeObserver(() => atlas.resize());
    observer.observe(ground.current);
    return () => {
      observer.disconnect();
      atlas.remove();
      map.current = null;
      onMap(null);
    };
  }, []);
  useEffect(() => {
    first.current = { ...first.current, world };
    map.current?.show(world);
  }, [world]);
  useEffect(() => {
    first.current = { ...first.current, advances };
    map.current?.showAdvances(advances);
  }, [advances]);
  useEffect(() => {
    first.current = { ...first.current, basemap };
    map.current?.showBasemap(basemap);
  }, [basemap]);
  return (
    <>
      <div className="map-ground" ref={ground} />
      <canvas className="map-overlay" ref={overlay} />
    </>
  );
}
