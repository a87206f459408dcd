import { useMemo } from "react";
import { paint } from "../map/paint.ts";
import { Swatch } from "../shell/Swatch.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";

/** What the colours and patterns of the ribbons mean; only those that occur. */
export function RibbonsKey() {
  const { ledger, styles, theme, names } = useWorld();
  const found = useMemo(() => {
    const seen = new Set<string>();
    for (const { intervals } of ledger.rows) {
      for (const { interval } of intervals) {
        seen.add(interval.status === "held" ? `side:${interval.holder}` : interval.status);
        if (interval.encircled) seen.add("encircled");
        if (interval.inferred) seen.add("inferred");
      }
    }
    return seen;
  }, [ledger]);
  const sides = [...styles.keys()].filter((key) => found.has(`side:${key}`));
  const pair = sides.slice(0, 2);
  return (
    <ul className="ribbons-key" aria-label={words.legend.toggle}>
      {sides.map((key) => (
        <li key={key}>
          <Swatch paint={paint("held", [key], 0, styles, theme)} letter={styles.get(key)?.letter} />
          {names.get(key)?.title ?? key}
        </li>
      ))}
      {(["divided", "contested", "disputed"] as const)
        .filter((status) => found.has(status))
        .map((status) => (
          <li key={status}>
            <Swatch paint={paint(status, pair, 0, styles, theme)} mark={status === "disputed"} />
            {words.legend[status]}
          </li>
        ))}
      {found.has("encircled") ? (
        <li>
          <Swatch paint={paint("held", sides.slice(0, 1), 0, styles, theme)} bands />
          {words.legend.encircled}
        </li>
      ) : null}
      {found.has("inferred") ? (
        <li>
          <Swatch paint={paint("held", sides.slice(0, 1), 0, styles, theme)} underline />
          {words.legend.inferredState}
        </li>
      ) : null}
      <li>
        <Swatch
          paint={paint("held", sides.slice(0, 1), 1, styles, theme)}
          half={paint("held", sides.slice(0, 1), 2, styles, theme)}
        />
        {words.legend.older}
      </li>
    </ul>
  );
}
