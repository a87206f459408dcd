import { useMemo, useState } from "react";
import { Icon } from "../shell/icons.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { ordered } from "./order.ts";
import { RibbonList } from "./RibbonList.tsx";

/** The ribbons under the map: a few rows, the rest by scrolling. */
export function RibbonsPane() {
  const { ledger } = useWorld();
  const [open, setOpen] = useState(() => matchMedia("(min-width: 720px) and (min-height: 640px)").matches);
  const rows = useMemo(() => ordered(ledger, "change"), [ledger]);
  if (rows.length === 0) return null;
  return (
    <section className={`ribbons-pane${open ? " open" : ""}`} aria-label={words.views.ribbons}>
      <button type="button" className="ribbons-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? "down" : "up"} />
        {open ? words.ribbons.hide : words.ribbons.show}
      </button>
      {open ? <RibbonList rows={rows} rowHeight={20} /> : null}
    </section>
  );
}
