import { useMemo, useState } from "react";
import { Icon } from "../shell/icons.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { apart } from "./areas.ts";
import { linesOf } from "./lines.ts";
import { locatedFirst, ordered } from "./order.ts";
import { RibbonList } from "./RibbonList.tsx";
import type { OpenedPlace } from "./versions.ts";

const nothing: ReadonlySet<string> = new Set();
const none: ReadonlyMap<string, OpenedPlace> = new Map();

/** The ribbons under the map: a few rows, the rest by scrolling. */
export function RibbonsPane() {
  const { ledger } = useWorld();
  const [open, setOpen] = useState(() => matchMedia("(min-width: 720px) and (min-height: 640px)").matches);
  const rows = useMemo(() => linesOf(apart(locatedFirst(ordered(ledger, "change"))), nothing, none), [ledger]);
  if (rows.length === 0) return null;
  return (
    <section className={`ribbons-pane${open ? " open" : ""}`} aria-label={words.views.ribbons}>
      <button type="button" className="ribbons-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? "down" : "up"} />
        {open ? words.ribbons.hide : words.ribbons.show}
      </button>
      {open ? <RibbonList lines={rows} low /> : null}
    </section>
  );
}
