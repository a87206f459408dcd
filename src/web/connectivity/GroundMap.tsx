import { useId, useMemo, useRef } from "react";
import { everything, theatre } from "../../export/map/theatre.ts";
import { type Paint, paint, sideColour } from "../map/paint.ts";
import { traceOf } from "../picture/trace.ts";
import { SaveMenu } from "../shell/SaveMenu.tsx";
import { svgFill, TilePattern } from "../shell/Swatch.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import { useWidth } from "../time/scale.ts";
import { type Chosen, chooseArea } from "./choice.ts";
import { GroundKey } from "./GroundKey.tsx";
import { Links } from "./Links.tsx";
import { labelsOf } from "./labels.ts";
import { layoutOf, type PlacedPiece } from "./layout.ts";
import { linksOn } from "./links.ts";
import type { AreaOnDay, GroundOnDay, Period } from "./period.ts";
import type { Split } from "./Splits.tsx";

/** A burst: the ground is attacked. */
const burst =
  "M0-7L1.600-2.200 6.700-2.200 2.600.900 4.100 5.700 0 2.700-4.100 5.700-2.600.900-6.700-2.200-1.600-2.200Z";

/** In a theatre of thousands of places only the largest are drawn around, and the most telling marked. */
const mostRings = 16;
const mostKeystones = 24;

/** The areas that a broken line is drawn around: what is cut off, single places only where they are enclosed. */
function ringed({ areas }: GroundOnDay): AreaOnDay[] {
  return areas
    .filter(({ stretch, ground }) => stretch.cutOff && (ground.length > 1 || stretch.enclosed))
    .sort((a, b) => b.ground.length - a.ground.length)
    .slice(0, mostRings);
}

/** The ground of a day as a map, or as a diagram of its links where nothing has a position. */
export function GroundMap(props: {
  readonly period: Period;
  readonly ground: GroundOnDay;
  readonly splits: readonly Split[];
  readonly chosen: Chosen;
}) {
  const { period, ground, splits, chosen } = props;
  const { geometry, ledger, styles, theme, summary } = useWorld();
  const [frame, width] = useWidth<HTMLDivElement>();
  const drawing = useRef<HTMLElement>(null);
  const id = useId();
  const layout = useMemo(() => {
    const box = theatre(geometry, (place) => ledger.byId.get(place)?.claimDays.length ?? 0) ?? everything(geometry);
    return layoutOf(period.terrain, box, width);
  }, [period, geometry, ledger, width]);
  const { height } = layout;
  const links = useMemo(() => linksOn(period, ground), [period, ground]);
  const paints = useMemo(() => {
    const found = new Map<string, Paint>();
    const of = ground.pieces.map((piece) => {
      if (!piece || piece.sides.length === 0) return null;
      const key = `${piece.status} ${piece.sides.join(" ")} ${piece.presumed}`;
      if (!found.has(key)) found.set(key, paint(piece.status, piece.sides, piece.presumed ? 2 : 0, styles, theme));
      return key;
    });
    const numbers = new Map([...found.keys()].map((key, at) => [key, at]));
    return { keys: [...found.keys()], numbers, found, of };
  }, [ground, styles, theme]);
  const fillOf = (piece: number): string => {
    const key = paints.of[piece];
    return key == null ? "none" : svgFill(paints.found.get(key)!, `${id}${paints.numbers.get(key)!}`);
  };
  const day = longDay(ground.day);
  const keystones = useMemo(
    () => new Set(splits.slice(0, mostKeystones).map(({ keystone }) => keystone.piece)),
    [splits],
  );
  const labels = useMemo(
    () => labelsOf(layout, period, ground, keystones, ledger),
    [layout, period, ground, keystones, ledger],
  );
  const click = (piece: number) => {
    const [area] = ground.pieces[piece]?.areas ?? [];
    if (area !== undefined && chosen.area !== area) chooseArea(area, chosen);
    const place = period.terrain.tracts[piece]!.places[0];
    if (place !== undefined) go({ place });
  };
  const clicked = useRef(click);
  clicked.current = click;
  const drawn = useRef<DrawnPiece[]>([]);
  /** A piece that looks as it did is the same element as before, which costs nothing to draw again. */
  const pieceOf = (placed: PlacedPiece, piece: number) => {
    const { name, drawn: cell } = period.terrain.tracts[piece]!;
    const [fill, soft] = [fillOf(piece), cell || ground.pieces[piece]?.presumed === true];
    const before = drawn.current[piece];
    if (before && before.placed === placed && before.fill === fill && before.soft === soft) return before.element;
    const onClick = () => clicked.current(piece);
    const element = <Piece key={piece} {...{ placed, name, fill, soft, onClick }} />;
    drawn.current[piece] = { placed, fill, soft, element };
    return element;
  };
  const title = words.connectivity.pictureName(summary.title, words.connectivity.title, day);
  const empty = layout.pieces.every((piece) => piece === null);
  return (
    <figure ref={drawing} className="ground">
      <div ref={frame}>
        {width === 0 ? null : empty ? (
          <p className="hint">{words.connectivity.tooMany}</p>
        ) : (
          <svg
            className="ground-map"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={layout.map ? words.connectivity.map(day) : words.connectivity.diagram(day)}
          >
            <defs>
              {paints.keys.map((key, at) => (
                <TilePattern key={key} id={`${id}${at}`} paint={paints.found.get(key)!} />
              ))}
            </defs>
            {layout.map ? null : <Links links={links} layout={layout} />}
            {layout.pieces.map((placed, piece) => placed && pieceOf(placed, piece))}
            {ringed(ground).map((area) => (
              <Ring key={area.number} area={area} pieces={layout.pieces} fillOf={fillOf} ringOf={besieger(area)} />
            ))}
            {ground.areas
              .filter(({ number }) => number === chosen.area)
              .map((area) => (
                <Ring key="chosen" area={area} pieces={layout.pieces} fillOf={fillOf} ringOf={null} />
              ))}
            {ground.routes.map(({ id: own, state, sides }) => {
              const route = period.terrain.routes.find((one) => one.id === own)!;
              const d = layout.line(route.line);
              return (
                <g key={own} className={`road ${state}`}>
                  <path d={d} className="road-casing" />
                  <path d={d} stroke={state === "open" ? sideColour(styles, sides[0] ?? null, theme) : undefined} />
                </g>
              );
            })}
            {layout.map ? <Links links={links} layout={layout} /> : null}
            {[...keystones].map((piece) => {
              const placed = layout.pieces[piece];
              return placed ? <circle key={piece} cx={placed.x} cy={placed.y} r={4.5} className="keystone" /> : null;
            })}
            {[...ground.fires].map(([piece, fires]) => {
              const placed = layout.pieces[piece];
              return placed ? (
                <path
                  key={piece}
                  d={burst}
                  transform={`translate(${placed.x.toFixed(1)} ${(placed.y - 9).toFixed(1)})`}
                  fill={sideColour(styles, fires[0]!.by, theme)}
                  className="burst"
                />
              ) : null;
            })}
            <g className="ground-names">
              {labels.map(({ piece, x, y, name }) => (
                <text key={piece} x={x} y={y} textAnchor="middle">
                  {name}
                </text>
              ))}
            </g>
          </svg>
        )}
      </div>
      <figcaption>
        <GroundKey ground={ground} links={links} keystones={keystones.size} />
        {layout.map || empty ? null : <p className="hint">{words.connectivity.diagramHint}</p>}
        {empty ? null : <SaveMenu name={title} drawing={() => drawing.current && traceOf(drawing.current)} />}
      </figcaption>
    </figure>
  );

  /** The colour of who is said to surround an area, else of who has most ground around it. */
  function besieger({ stretch }: AreaOnDay): string {
    return sideColour(styles, stretch.encircled?.by ?? stretch.around[0]?.side ?? null, theme);
  }
}

function Piece(props: {
  readonly placed: PlacedPiece;
  readonly name: string;
  readonly fill: string;
  readonly soft: boolean;
  readonly onClick: () => void;
}) {
  const { placed, name, fill, soft, onClick } = props;
  const className = `piece-ground${soft ? " soft" : ""}${fill === "none" ? " untold" : ""}`;
  return placed.d === null ? (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside has a button for each
    <circle cx={placed.x} cy={placed.y} r={8} fill={fill} className={className} onClick={onClick}>
      <title>{name}</title>
    </circle>
  ) : (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside has a button for each
    <path d={placed.d} fill={fill} className={className} onClick={onClick}>
      <title>{name}</title>
    </path>
  );
}

interface DrawnPiece {
  readonly placed: PlacedPiece;
  readonly fill: string;
  readonly soft: boolean;
  readonly element: React.ReactElement;
}

/** A line around an area: its pieces with a wide line, and their ground once more on top of its inner half. */
function Ring(props: {
  readonly area: AreaOnDay;
  readonly pieces: readonly (PlacedPiece | null)[];
  readonly fillOf: (piece: number) => string;
  /** The besieger's colour; null: it is chosen. */
  readonly ringOf: string | null;
}) {
  const { area, pieces, fillOf, ringOf } = props;
  const placed = area.ground.flatMap((piece) => (pieces[piece] ? [{ piece, ...pieces[piece] }] : []));
  const d = placed.map((piece) => piece.d ?? circlePath(piece)).join("");
  return (
    <g className={ringOf === null ? "area-chosen" : "area-ring"}>
      <path d={d} className="ring-paper" />
      <path d={d} className="ring-line" stroke={ringOf ?? undefined} />
      {placed.map((piece) => (
        <path key={piece.piece} d={piece.d ?? circlePath(piece)} fill={fillOf(piece.piece)} className="ring-ground" />
      ))}
    </g>
  );
}

const circlePath = ({ x, y }: PlacedPiece): string => `M${x - 8} ${y}a8 8 0 1 0 16 0a8 8 0 1 0-16 0Z`;
