import { useMemo, useState } from "react";
import { Notice } from "../shell/Notice.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { type Order, ordered, orders } from "./order.ts";
import { RibbonList } from "./RibbonList.tsx";
import { RibbonsKey } from "./RibbonsKey.tsx";

/** All places by days; needs no position of any of them. */
export function RibbonsView() {
  const { ledger } = useWorld();
  const [order, setOrder] = useState<Order>("change");
  const rows = useMemo(() => ordered(ledger, order), [ledger, order]);
  if (rows.length === 0) return <Notice title={words.case.nothingHeld} lines={[words.case.nothingHeldHint]} />;
  return (
    <section className="ribbons-view" aria-label={words.views.ribbons}>
      <header>
        <h2 className="small-caps">{words.views.ribbons}</h2>
        <label className="choice-inline">
          <span>{words.ribbons.sort}</span>
          <select value={order} onChange={(event) => setOrder(event.target.value as Order)}>
            {orders.map((one) => (
              <option key={one} value={one}>
                {words.ribbons.sorts[one]}
              </option>
            ))}
          </select>
        </label>
      </header>
      <RibbonsKey />
      <RibbonList rows={rows} rowHeight={26} />
    </section>
  );
}
