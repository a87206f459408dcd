import { useCallback, useMemo, useRef } from "react";
import { drawApart } from "../picture/drawing.ts";
import { under } from "../picture/svg.ts";
import { traceOf } from "../picture/trace.ts";
import { Notice } from "../shell/Notice.tsx";
import { SaveMenu } from "../shell/SaveMenu.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { apart, byArea } from "./areas.ts";
import { formatChoice, type Order, orders, parseChoice, type RibbonChoice } from "./choice.ts";
import { linesOf } from "./lines.ts";
import { ordered } from "./order.ts";
import { RibbonList } from "./RibbonList.tsx";
import { RibbonsKey } from "./RibbonsKey.tsx";
import { mostLines, RibbonsPicture } from "./RibbonsPicture.tsx";
import { tableOfRibbons } from "./ribbons-table.ts";
import { useOpened } from "./useOpened.tsx";

/** All places by days; needs no position of any of them. */
export function RibbonsView() {
  const world = useWorld();
  const { ledger, geometry, address, summary, names } = world;
  const key = useRef<HTMLDivElement>(null);
  const choice = useMemo(() => parseChoice(address.choice), [address.choice]);
  const { opened, asking } = useOpened(choice.open);
  const groups = useMemo(() => {
    const rows = ordered(ledger, choice.order, geometry.anchors);
    return choice.byArea ? byArea(rows, ledger) : apart(rows);
  }, [ledger, geometry, choice.order, choice.byArea]);
  const lines = useMemo(() => linesOf(groups, new Set(choice.open), opened), [groups, choice.open, opened]);
  const change = useCallback(
    (to: Partial<RibbonChoice>, how: "add" | "replace") => go({ choice: formatChoice({ ...choice, ...to }) }, how),
    [choice],
  );
  const toggle = useCallback(
    (place: string) => {
      const open = choice.open.includes(place) ? choice.open.filter((id) => id !== place) : [...choice.open, place];
      change({ open }, "add");
    },
    [choice, change],
  );
  if (lines.length === 0) return <Notice title={words.case.nothingHeld} lines={[words.case.nothingHeldHint]} />;
  const located = geometry.anchors.length > 0;
  const areas = ledger.rows.some(({ parent }) => parent !== null);
  return (
    <section className="ribbons-view" aria-label={words.views.ribbons}>
      <header>
        <h2>{words.views.ribbons}</h2>
        <div className="ribbons-choices">
          {areas ? (
            <label className="choice-inline">
              <input
                type="checkbox"
                checked={choice.byArea}
                onChange={(event) => change({ byArea: event.target.checked }, "replace")}
              />
              <span>{words.ribbons.byArea}</span>
            </label>
          ) : null}
          <label className="choice-inline">
            <span>{words.ribbons.sort}</span>
            <select
              value={choice.order}
              onChange={(event) => change({ order: event.target.value as Order }, "replace")}
            >
              {orders
                .filter((order) => located || (order !== "north" && order !== "west"))
                .map((order) => (
                  <option key={order} value={order}>
                    {words.ribbons.sorts[order]}
                  </option>
                ))}
            </select>
          </label>
          <SaveMenu
            name={`${summary.title}, ${words.views.ribbons}`}
            drawing={() => {
              const picture = drawApart(<RibbonsPicture lines={lines} world={world} />);
              return key.current ? under(traceOf(key.current), picture) : picture;
            }}
            about={lines.length > mostLines ? { notes: [words.ribbons.notAll(mostLines, lines.length)] } : {}}
            table={() => tableOfRibbons(lines, words.ribbons.columns, names)}
          />
        </div>
      </header>
      <div ref={key}>
        <RibbonsKey />
      </div>
      {asking}
      <RibbonList lines={lines} opened={opened} toggle={toggle} />
    </section>
  );
}
