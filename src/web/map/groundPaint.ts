import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from "maplibre-gl";
import type { Tile } from "../../export/pattern.ts";
import { changedSince } from "../state/course.ts";
import { type Hidden, isHidden } from "../state/filter.ts";
import type { PlaceOnDay } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import type { Anchor } from "./anchors.ts";
import { type Basemap, overBasemap } from "./basemapStyle.ts";
import { collectionOf, shapesOf, styleOf } from "./style.ts";
import { tileLayers } from "./tileLayers.ts";

/** The areas of the map: their style, and their paint on a day, as MapLibre was last told of it. */
export class GroundPaint {
  #painted: string[] = [];
  #shown: readonly PlaceOnDay[] = [];
  #hidden: Hidden | null = null;
  #selected: number | null = null;
  #tiles: ReadonlyMap<string, Tile> = new Map();

  /** The style of a case's ground; what was painted is forgotten with the style that held it. */
  style(world: World, anchors: readonly Anchor[], basemap: Basemap | null): StyleSpecification {
    const { geometry, ledger, styles, theme } = world;
    const roles = new Map(anchors.map((anchor) => [anchor.row.index, anchor.role]));
    const layers = tileLayers(ledger, roles, styles, theme, basemap ? overBasemap : 1);
    this.#tiles = new Map(layers.map((layer) => [layer.name, layer.tile]));
    this.#painted = [];
    this.#shown = [];
    this.#selected = null;
    return styleOf(geometry, ledger, theme, layers, basemap);
  }

  /** The pattern that a layer of the style names. */
  tile(name: string): Tile | undefined {
    return this.#tiles.get(name);
  }

  /** Brings every place's feature to the state of the day; only those that changed are touched. */
  paint(map: MapLibre, world: World): void {
    const { states, paints, hidden } = world;
    const filtered = this.#hidden !== hidden;
    for (const at of filtered ? states.keys() : changedSince(this.#shown, states)) {
      const state = states[at]!;
      const painted = paints.of(state, isHidden(state, hidden));
      const key = painted.kind === "solid" ? painted.colour : painted.kind === "tile" ? painted.name : "";
      const { index } = state.row;
      if (this.#painted[index] === key) continue;
      this.#painted[index] = key;
      map.setFeatureState(
        { source: "shapes", id: index },
        {
          colour: painted.kind === "solid" ? painted.colour : null,
          tile: painted.kind === "tile" ? painted.name : null,
        },
      );
    }
    this.#shown = states;
    this.#hidden = hidden;
    this.#outlineSelected(map, world);
  }

  #outlineSelected(map: MapLibre, { geometry, ledger, address }: World): void {
    const selected = address.place ? (ledger.byId.get(address.place)?.index ?? null) : null;
    if (selected === this.#selected) return;
    const shape = selected === null ? [] : shapesOf(geometry, ledger, selected);
    map.getSource<GeoJSONSource>("selected")?.setData(collectionOf(shape));
    this.#selected = selected;
  }
}
