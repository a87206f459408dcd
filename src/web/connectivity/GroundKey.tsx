import { paint } from "../map/paint.ts";
import { Swatch } from "../shell/Swatch.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { type Link, type LinkKind, linkKinds } from "./links.ts";
import type { GroundOnDay } from "./period.ts";

const samples: Readonly<Record<LinkKind, string>> = {
  adjacent: "M1 7h20",
  corridor: "M1 7h20",
  cut: "M1 7h8M13 7h8M9 3v8M13 3v8",
  barred: "M10 3v8M12.500 3v8",
};

/** What the lines and marks of the drawing mean, as far as they are in it. */
export function GroundKey(props: {
  readonly ground: GroundOnDay;
  readonly links: readonly Link[];
  readonly keystones: number;
}) {
  const { ground, links, keystones } = props;
  const { styles, theme, names } = useWorld();
  const kinds = linkKinds.filter((kind) => links.some((link) => link.kind === kind));
  const sides = [...new Set(ground.areas.map(({ side }) => side))];
  const [first] = sides;
  const roads = [...new Set(ground.routes.map(({ state }) => state))];
  return (
    <ul className="ground-key">
      {sides.map((side) => (
        <li key={side}>
          <Swatch paint={paint("held", [side], 0, styles, theme)} letter={styles.get(side)?.letter ?? ""} />
          <bdi>{names.get(side)?.title ?? side}</bdi>
        </li>
      ))}
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="22" height="14" aria-hidden="true">
            <path d={samples[kind]} className={`link ${kind}`} />
          </svg>
          {words.connectivity.links[kind]}
        </li>
      ))}
      {roads.map((state) => (
        <li key={state}>
          <svg width="22" height="14" aria-hidden="true">
            <g className={`road ${state}`}>
              <path d="M1 7h20" className="road-casing" />
              <path d="M1 7h20" />
            </g>
          </svg>
          {words.connectivity.road[state]}
        </li>
      ))}
      {keystones > 0 ? (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <circle cx="7" cy="7" r="4.5" className="keystone" />
          </svg>
          {words.connectivity.keystone}
        </li>
      ) : null}
      {ground.areas.some(({ stretch }) => stretch.cutOff) ? (
        <li>
          <svg width="22" height="14" aria-hidden="true" className="area-ring">
            <rect x="2" y="2" width="18" height="10" className="ring-line" stroke="currentColor" />
          </svg>
          {words.connectivity.cutOffKey}
        </li>
      ) : null}
      {ground.fires.size > 0 ? (
        <li>
          <svg width="16" height="14" viewBox="-8 -7 16 14" aria-hidden="true">
            <path
              d="M0-6L1.500-2 6-2 2.300.800 3.700 5.100 0 2.400-3.700 5.100-2.300.800-6-2-1.500-2Z"
              className="burst"
            />
          </svg>
          {words.connectivity.attacked}
        </li>
      ) : null}
      {first !== undefined && ground.pieces.some((piece) => piece?.presumed && piece.sides.length > 0) ? (
        <li>
          <Swatch paint={paint("held", [first], 2, styles, theme)} soft />
          {words.connectivity.presumedKey}
        </li>
      ) : null}
    </ul>
  );
}
