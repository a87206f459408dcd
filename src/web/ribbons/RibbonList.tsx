import "./ribbons.css";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { go } from "../state/address.ts";
import type { LedgerRow } from "../state/ledger.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import { dayScale, useWidth } from "../time/scale.ts";
import { PlaceHead, SourceHead } from "./LineHead.tsx";
import { type Line, lineHeights, linesWithin, topsOf } from "./lines.ts";
import { OpenedWords, SpokenSentence } from "./OpenedWords.tsx";
import { Ribbon, RibbonPatterns } from "./Ribbon.tsx";
import type { OpenedPlace } from "./versions.ts";

/** The row that a line draws as a ribbon; null for words. */
const rowIn = (line: Line | undefined): LedgerRow | null =>
  line?.kind === "place" ? line.row : line?.kind === "source" ? line.source.row : null;

/**
 * The ribbons of many places under one another, on the same axis as the slider. Only the lines in sight are in the
 * document; the arrow keys walk from interval to interval, Enter chooses one, with Shift it opens the place's sources.
 */
export function RibbonList(props: {
  readonly lines: readonly Line[];
  readonly opened?: ReadonlyMap<string, OpenedPlace>;
  /** Opens or closes a place; without it places have no sources to open. */
  readonly toggle?: (place: string) => void;
  /** Rows lower than usual. */
  readonly low?: boolean;
}) {
  const { lines, opened, toggle, low = false } = props;
  const { ledger, day, address, styles, theme, names } = useWorld();
  const look = useMemo(() => ({ styles, theme, names }), [styles, theme, names]);
  const scroller = useRef<HTMLDivElement>(null);
  const [plot, width] = useWidth<HTMLDivElement>();
  const [view, setView] = useState({ top: 0, height: 0 });
  const [focus, setFocus] = useState<{ readonly key: string | null; readonly interval: number }>({
    key: null,
    interval: 0,
  });
  const scale = useMemo(() => dayScale(ledger, Math.max(width, 1)), [ledger, width]);
  const heightOf = useCallback((line: Line) => (low && line.kind === "place" ? 20 : lineHeights[line.kind]), [low]);
  const tops = useMemo(() => topsOf(lines, heightOf), [lines, heightOf]);
  const drawn = useMemo(() => {
    const versions = [...(opened?.values() ?? [])].flatMap((place) => place.versions.map(({ row }) => row));
    return versions.length === 0 ? ledger.rows : [...ledger.rows, ...versions];
  }, [ledger, opened]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);
  const latest = useRef({ lines, tops });
  latest.current = { lines, tops };
  useEffect(() => {
    const element = scroller.current;
    const at = latest.current.lines.findIndex((line) => line.kind === "place" && line.row.id === address.place);
    if (at < 0 || !element) return;
    const [top, bottom] = [latest.current.tops[at]!, latest.current.tops[at + 1]!];
    if (top < element.scrollTop || bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = top - (element.clientHeight - (bottom - top)) / 2;
    }
  }, [address.place]);
  const choose = useCallback((row: LedgerRow, at: number) => go({ place: row.id, claim: null, day: dayOf(at) }), []);
  const [first, end] = linesWithin(tops, view.top, view.top + view.height);
  // Whatever was scrolled to, Tab leads into the ribbons.
  const wanted = useMemo(() => lines.findIndex((line) => line.key === focus.key), [lines, focus.key]);
  const inSight = wanted >= first && wanted < end && rowIn(lines[wanted]) !== null;
  const firstSeen = useMemo(
    () => lines.findIndex((line, at) => tops[at]! >= view.top && rowIn(line) !== null),
    [lines, tops, view.top],
  );
  const focused = inSight ? wanted : firstSeen;
  const move = (event: React.KeyboardEvent) => {
    const line = lines[focused];
    const row = rowIn(line);
    if (!line || !row) return;
    const interval = inSight ? focus.interval : 0;
    const known = row.intervals[interval];
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      const place = line.kind === "source" ? line.of : row;
      if (event.shiftKey) toggle?.(place.id);
      else if (known)
        choose(place, day >= known.first && day <= known.last ? day : Math.max(known.first, ledger.first));
      // The focus stays: set again a frame later, it would be torn from whatever the reader went to in the meantime.
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      let to = focused + step;
      while (lines[to] && rowIn(lines[to]) === null) to += step;
      const next = rowIn(lines[to]);
      if (next) setFocus({ key: lines[to]!.key, interval: Math.min(interval, next.intervals.length - 1) });
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const to = interval + (event.key === "ArrowRight" ? 1 : -1);
      setFocus({ key: line.key, interval: Math.min(Math.max(to, 0), row.intervals.length - 1) });
    } else return;
    event.preventDefault();
    requestAnimationFrame(() => {
      const element = scroller.current?.querySelector<HTMLElement>('g[role="gridcell"][tabindex="0"]');
      element?.focus();
      element?.scrollIntoView({ block: "nearest" });
    });
  };
  const content = (line: Line, at: number) => {
    if (line.kind === "heading") return <Heading line={line} />;
    if (line.kind === "words" || line.kind === "sentence") {
      return (
        // biome-ignore lint/a11y/useSemanticElements: a table cannot keep only the rows in sight
        // biome-ignore lint/a11y/useFocusableInteractive: it is read, and the button in it takes the focus
        <div role="gridcell">
          {line.kind === "words" ? (
            <OpenedWords place={opened?.get(line.of.id)} />
          ) : (
            <SpokenSentence claim={line.claim} />
          )}
        </div>
      );
    }
    const row = rowIn(line)!;
    const selected = row.id === address.place;
    return (
      <>
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot keep only the rows in sight */}
        <span role="rowheader" tabIndex={-1}>
          {line.kind === "place" ? (
            <PlaceHead row={row} selected={selected} open={line.open} toggle={toggle ?? null} />
          ) : (
            <SourceHead version={line.source.version} />
          )}
        </span>
        {width > 0 ? (
          <Ribbon
            row={row}
            scale={scale}
            height={heightOf(line)}
            look={look}
            focusable={at === focused ? (inSight ? focus.interval : 0) : -1}
            selected={selected && line.kind === "place"}
            onChoose={choose}
            {...(line.kind === "source" ? ofSource(line) : {})}
          />
        ) : null}
      </>
    );
  };
  return (
    <div
      className="ribbons"
      ref={scroller}
      role="treegrid"
      tabIndex={-1}
      aria-label={words.ribbons.label}
      aria-rowcount={lines.length}
      onKeyDown={move}
    >
      <RibbonPatterns rows={drawn} look={look} />
      <div className="ribbons-sheet" style={{ height: tops.at(-1) }}>
        <div className="ribbons-plot" ref={plot} aria-hidden="true">
          <i style={{ transform: `translateX(${scale.centre(day)}px)` }} />
        </div>
        {lines.slice(first, end).map((line, offset) => {
          const at = first + offset;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the cells inside take the focus
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={line.key}
              role="row"
              aria-rowindex={at + 1}
              {...(toggle ? { "aria-level": line.kind === "heading" || line.kind === "place" ? 1 : 2 } : {})}
              {...(toggle && line.kind === "place" ? { "aria-expanded": line.open } : {})}
              className={`ribbons-row ${line.kind}`}
              style={{ top: tops[at], height: heightOf(line) }}
            >
              {content(line, at)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A source's ribbon: where sources contradict each other, the days on which they do stand out. */
function ofSource({ of, source, place }: Extract<Line, { kind: "source" }>) {
  const name = words.ribbons.rowOfSource(source.version.source, of.name);
  return place.contradictions.length > 0 ? { name, only: place.contradictions } : { name };
}

function Heading({ line: { group } }: { readonly line: Extract<Line, { kind: "heading" }> }) {
  const { kind, name, around, rows } = group;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot keep only the rows in sight
    // biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with it
    <span role="rowheader" className="ribbons-heading">
      <bdi className="ribbons-area small-caps">
        {kind === "area" ? name : kind === "unnamed" ? words.ribbons.unnamed : words.ribbons.elsewhere}
      </bdi>
      <small>
        {[
          ...(kind === "unnamed" ? [words.ribbons.unnamedHint] : []),
          ...(around.length > 0 ? [words.ribbons.within(around[0]!, around.slice(1))] : []),
          words.ribbons.places(rows.length),
        ].join(" · ")}
      </small>
    </span>
  );
}
