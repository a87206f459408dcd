import "./ribbons.css";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { go } from "../state/address.ts";
import type { LedgerRow } from "../state/ledger.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import { dayScale, useWidth } from "../time/scale.ts";
import { Ribbon, RibbonPatterns } from "./Ribbon.tsx";

/**
 * The ribbons of many places under one another, on the same axis as the slider. Only the rows in sight are in the
 * document; the arrow keys walk from interval to interval, Enter opens one.
 */
export function RibbonList({ rows, rowHeight }: { readonly rows: readonly LedgerRow[]; readonly rowHeight: number }) {
  const { ledger, day, address, styles, theme, names } = useWorld();
  const look = useMemo(() => ({ styles, theme, names }), [styles, theme, names]);
  const scroller = useRef<HTMLDivElement>(null);
  const [plot, width] = useWidth<HTMLDivElement>();
  const [view, setView] = useState({ top: 0, height: 0 });
  const [focus, setFocus] = useState({ row: 0, interval: 0 });
  const scale = useMemo(() => dayScale(ledger, Math.max(width, 1)), [ledger, width]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);
  useEffect(() => {
    const at = rows.findIndex((row) => row.id === address.place);
    const element = scroller.current;
    if (at < 0 || !element) return;
    const top = at * rowHeight;
    if (top < element.scrollTop || top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top - (element.clientHeight - rowHeight) / 2;
    }
  }, [address.place, rows, rowHeight]);
  const choose = useCallback((row: LedgerRow, at: number) => go({ place: row.id, claim: null, day: dayOf(at) }), []);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - 4);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight) + 4);
  const move = (event: React.KeyboardEvent) => {
    const row = rows[focus.row];
    if (!row) return;
    const known = row.intervals[focus.interval];
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (known) choose(row, day >= known.first && day <= known.last ? day : Math.max(known.first, ledger.first));
      // The focus stays: set again a frame later, it would be torn from whatever the reader went to in the meantime.
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const to = Math.min(Math.max(focus.row + (event.key === "ArrowDown" ? 1 : -1), 0), rows.length - 1);
      setFocus({ row: to, interval: Math.min(focus.interval, rows[to]!.intervals.length - 1) });
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const to = focus.interval + (event.key === "ArrowRight" ? 1 : -1);
      setFocus({ row: focus.row, interval: Math.min(Math.max(to, 0), row.intervals.length - 1) });
    } else return;
    event.preventDefault();
    requestAnimationFrame(() => {
      const element = scroller.current?.querySelector<HTMLElement>('g[role="gridcell"][tabindex="0"]');
      element?.focus();
      element?.scrollIntoView({ block: "nearest" });
    });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot keep only the rows in sight
    <div
      className="ribbons"
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label={words.ribbons.label}
      aria-rowcount={rows.length}
      onKeyDown={move}
    >
      <RibbonPatterns rows={ledger.rows} look={look} />
      <div className="ribbons-sheet" style={{ height: rows.length * rowHeight }}>
        <div className="ribbons-plot" ref={plot} aria-hidden="true">
          <i style={{ transform: `translateX(${scale.centre(day)}px)` }} />
        </div>
        {rows.slice(first, last).map((row, offset) => {
          const index = first + offset;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the cells inside take the focus
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={row.id}
              role="row"
              aria-rowindex={index + 1}
              className="ribbons-row"
              style={{ top: index * rowHeight, height: rowHeight }}
            >
              {/* biome-ignore lint/a11y/useSemanticElements: as above */}
              <span role="rowheader" tabIndex={-1}>
                <button
                  type="button"
                  className="ribbons-name"
                  aria-current={row.id === address.place ? "true" : undefined}
                  title={row.located ? row.name : `${row.name} (${words.ribbons.notOnMap})`}
                  tabIndex={-1}
                  onClick={() => go({ place: row.id, claim: null })}
                >
                  <bdi>{row.name}</bdi>
                  {row.located ? null : <span className="off-map" />}
                </button>
              </span>
              {width > 0 ? (
                <Ribbon
                  row={row}
                  scale={scale}
                  height={rowHeight}
                  look={look}
                  focusable={index === focus.row ? focus.interval : -1}
                  selected={row.id === address.place}
                  onChoose={choose}
                />
              ) : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
