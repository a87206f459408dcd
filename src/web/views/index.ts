import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { IconName } from "../shell/icons.tsx";
import { published } from "../state/published.ts";

/** A view of the case: what the rail shows and the address names. Its words stand in the catalogue under `views`. */
export interface ViewDefinition {
  readonly icon: IconName;
  /** A letter that goes there from anywhere but a field. */
  readonly key: string;
  readonly Component: LazyExoticComponent<ComponentType>;
  /** Loads it before it is drawn. */
  readonly load: () => Promise<unknown>;
  /** It looks at one document, so that the document and claim of the address stay when one goes there. */
  readonly reads?: boolean;
  /** It changes the case, so that a published site has none. */
  readonly decides?: boolean;
}

const view = (
  icon: IconName,
  key: string,
  load: () => Promise<{ readonly default: ComponentType }>,
  rest: Pick<ViewDefinition, "reads" | "decides"> = {},
): ViewDefinition => ({ icon, key, Component: lazy(load), load, ...rest });

/** Every view, in the order of the rail; each is loaded when it is first looked at. */
export const views = {
  overview: view("overview", "o", () => import("./overview.tsx")),
  map: view("map", "m", () => import("./map.tsx")),
  ribbons: view("ribbons", "r", () => import("./ribbons.tsx")),
  connectivity: view("connectivity", "l", () => import("./connectivity.tsx")),
  timeline: view("timeline", "t", () => import("./timeline.tsx")),
  forces: view("forces", "b", () => import("./forces.tsx")),
  documents: view("documents", "d", () => import("./documents.tsx"), { reads: true }),
  sources: view("sources", "s", () => import("./sources.tsx")),
  figures: view("figures", "f", () => import("./figures.tsx")),
  disputes: view("disputes", "x", () => import("./disputes.tsx")),
  review: view("review", "v", () => import("./review.tsx"), { decides: true }),
} as const satisfies Record<string, ViewDefinition>;

export type ViewName = keyof typeof views;
/** Where the page opens, and what an address without a view means. */
export const openingView: ViewName = "map";
const all = Object.entries<ViewDefinition>(views) as [ViewName, ViewDefinition][];
export const viewNames = all.flatMap(([name, { decides }]) => (decides === true && published !== null ? [] : [name]));
