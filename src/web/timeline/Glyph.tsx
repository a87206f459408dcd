import type { Kind } from "./items.ts";

const shapes: Readonly<Record<Kind, string>> = {
  control: "M0.500 0.500h9v9h-9z",
  action: "M5 0.500L9.800 9.500h-9.600z",
  agreement: "M5 0.300a4.700 4.700 0 1 0 0 9.400a4.700 4.700 0 1 0 0-9.400z",
  statement: "M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8z",
  allegation: "M5 0.700L9.300 5L5 9.300L0.700 5z",
};
const hollow: ReadonlySet<Kind> = new Set(["statement", "allegation"]);
/** How far an end fades, in pixels, and in how many steps. */
const fading = 14;
const steps = 7;

/** The sign of what is told of one day: its shape is its kind, a stroke through it says that somebody denies it. */
export function Glyph({ kind, denied = false }: { readonly kind: Kind; readonly denied?: boolean }) {
  return (
    <svg className="glyph" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <path d={shapes[kind]} className={hollow.has(kind) ? "hollow" : "full"} />
      {denied ? <path d="M0 10L10 0" className="strike" /> : null}
    </svg>
  );
}

/** The sign of a day somewhere within several: a bar whose ends fade, or, where only a document dates it, two broken lines. */
export function SpanGlyph(props: { readonly width: number; readonly vague?: boolean; readonly denied?: boolean }) {
  const { width, vague = false, denied = false } = props;
  const end = Math.min(fading, width / 2);
  const step = end / steps;
  return (
    <svg className="glyph" width={width} height="10" aria-hidden="true">
      {vague ? (
        <path d={`M0 2h${width}M0 8h${width}`} className="vague" />
      ) : (
        <>
          {Array.from({ length: steps }, (_, at) => (at + 0.5) / steps).map((share, at) => (
            <path
              key={share}
              d={`M${(at * step).toFixed(2)} 1h${step.toFixed(2)}v8h${(-step).toFixed(2)}zM${(width - (at + 1) * step).toFixed(2)} 1h${step.toFixed(2)}v8h${(-step).toFixed(2)}z`}
              className="full"
              opacity={share.toFixed(2)}
            />
          ))}
          <rect x={end} y="1" width={width - 2 * end} height="8" className="full" />
        </>
      )}
      {denied ? <path d={`M${width / 2 - 5} 10l10-10`} className="strike" /> : null}
    </svg>
  );
}
