import { useEffect, useLayoutEffect, useRef } from "react";
import type { Advances } from "../state/advances.ts";
import type { World } from "../state/world.ts";
import type { AtlasMap, MapEvents } from "./AtlasMap.ts";
import { AtlasSheet } from "./AtlasSheet.ts";
import type { Basemap } from "./basemapStyle.ts";
import type { Camera } from "./camera.ts";
import { FirstPicture, markDrawn } from "./FirstPicture.ts";
import { useBasemap } from "./useBasemap.ts";

/** What draws one map: first a picture, then the map library's. */
interface Drawn {
  readonly sheet: AtlasSheet;
  picture: FirstPicture | null;
  atlas: AtlasMap | null;
}

/** One map on the page: its ground, and what is drawn above it. */
export function MapLayer(props: {
  readonly world: World;
  readonly advances: Advances;
  readonly events: MapEvents;
  /** Where it opens; without it on the ground that the claims are about. */
  readonly camera?: Camera | undefined;
  /** Gets the map when it is there, and null when it is gone. */
  readonly onMap: (map: AtlasMap | null) => void;
  readonly onBroken: () => void;
}) {
  const { world, advances } = props;
  const ground = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const { basemap } = useBasemap();
  const latest = useRef({ ...props, basemap });
  latest.current = { ...props, basemap };
  // Drawn before the browser paints what else the page shows.
  useLayoutEffect(() => {
    if (!ground.current || !picture.current || !overlay.current) return;
    const [container, above] = [ground.current, overlay.current];
    const { world, camera, onMap } = latest.current;
    const sheet = new AtlasSheet(world);
    const own: Drawn = { sheet, picture: null, atlas: null };
    own.picture = new FirstPicture(container, picture.current, sheet, world, camera ?? null);
    drawn.current = own;
    const isHere = () => drawn.current === own;
    markDrawn(() => {
      if (isHere()) openAtlas(own, container, above, latest, isHere).catch(() => isHere() && latest.current.onBroken());
    });
    const observer = new ResizeObserver(() => {
      if (own.atlas) own.atlas.resize();
      else own.picture?.resize();
    });
    observer.observe(container);
    return () => {
      observer.disconnect();
      drawn.current = null;
      own.picture?.remove();
      own.atlas?.remove();
      sheet.remove();
      onMap(null);
    };
  }, []);
  useEffect(() => {
    drawn.current?.picture?.show(world);
    drawn.current?.atlas?.show(world);
  }, [world]);
  useEffect(() => {
    drawn.current?.sheet.showAdvances(advances);
  }, [advances]);
  useEffect(() => {
    drawn.current?.atlas?.showBasemap(basemap);
  }, [basemap]);
  return (
    <>
      <div className="map-ground" ref={ground} />
      <canvas className="map-picture" ref={picture} hidden />
      <canvas className="map-overlay" ref={overlay} />
    </>
  );
}

/** Loads the map library and sets its map up under the picture, which gives way when the map is drawn. */
async function openAtlas(
  own: Drawn,
  container: HTMLElement,
  above: HTMLCanvasElement,
  latest: { readonly current: Omit<Parameters<typeof MapLayer>[0], "camera"> & { readonly basemap: Basemap | null } },
  isHere: () => boolean,
): Promise<void> {
  const { AtlasMap } = await import("./AtlasMap.ts");
  if (!isHere() || !own.picture) return;
  const { world, basemap, onMap } = latest.current;
  const atlas = new AtlasMap(container, above, own.sheet, world, own.picture.camera, {
    pick: (place) => latest.current.events.pick(place),
    hover: (found, x, y) => latest.current.events.hover(found, x, y),
  });
  own.atlas = atlas;
  if (basemap) atlas.showBasemap(basemap);
  own.picture.follow(atlas.camera);
  const endFollowing = atlas.onMove((camera) => own.picture?.follow(camera));
  atlas.onceSettled(() => {
    endFollowing();
    own.picture?.remove();
    own.picture = null;
  });
  onMap(atlas);
}
