import "./swatch.css";
import { useId } from "react";
import type { Paint } from "../map/paint.ts";

/** A paint as an SVG fill; tiles become patterns in `defs` under the given id. */
export function TilePattern({ id, paint }: { readonly id: string; readonly paint: Paint }) {
  if (paint.kind !== "tile") return null;
  const { size, ground, strokes } = paint.tile;
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      <rect width={size} height={size} fill={ground} />
      {strokes.map((stroke) => (
        <path
          key={stroke.d + stroke.colour}
          d={stroke.d}
          stroke={stroke.colour}
          strokeWidth={stroke.width}
          fill="none"
        />
      ))}
    </pattern>
  );
}

export function svgFill(paint: Paint, id: string): string {
  if (paint.kind === "solid") return paint.colour;
  return paint.kind === "tile" ? `url(#${id})` : "none";
}

/** A sample of a paint as the legend and the lists show it. */
export function Swatch(props: {
  readonly paint: Paint;
  readonly letter?: string;
  /** A second paint for the right half. */
  readonly half?: Paint;
  /** Without an outline: an inferred cell. */
  readonly soft?: boolean;
  readonly mark?: boolean;
  readonly ring?: boolean;
  /** With the broken bands of a surrounded place's ribbon. */
  readonly bands?: boolean;
  /** With the broken line of an inferred stretch of a ribbon. */
  readonly underline?: boolean;
}) {
  const id = useId();
  return (
    <svg className="swatch" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      <defs>
        <TilePattern id={id} paint={props.paint} />
      </defs>
      {props.ring ? (
        <circle cx="11" cy="7" r="5.5" className="swatch-ring" />
      ) : (
        <rect
          x="0.5"
          y="0.5"
          width="21"
          height="13"
          fill={svgFill(props.paint, id)}
          className={props.soft ? "soft" : props.paint.kind === "none" ? "empty" : "outlined"}
        />
      )}
      {props.half ? <rect x="11" y="1" width="10" height="12" fill={svgFill(props.half, id)} /> : null}
      {props.bands ? <path d="M1 2.5h20M1 11.5h20" className="swatch-bands" /> : null}
      {props.underline ? <path d="M1 12h20" className="swatch-underline" /> : null}
      {props.mark ? <path d="M8 5.500h6M8 8.500h6M12.5 3.500l-3 7" className="swatch-mark" /> : null}
      {props.letter ? (
        <text x="11" y="10.5" textAnchor="middle" className="swatch-letter">
          {props.letter}
        </text>
      ) : null}
    </svg>
  );
}
