import "./drawer.css";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../shell/icons.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { DayPanel } from "./DayPanel.tsx";
import { PlacePanel } from "./PlacePanel.tsx";

/**
 * The evidence, always at hand: of the day, or of the place that is chosen. On a phone it is a sheet from below, which
 * rises when a place is chosen and gives way when a document is.
 */
export function Drawer() {
  const { address, ledger } = useWorld();
  const drawer = useRef<HTMLDivElement>(null);
  const [raised, setRaised] = useState(address.place !== null && address.claim === null);
  const row = address.place ? ledger.byId.get(address.place) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place begins at its top
  useEffect(() => {
    drawer.current?.scrollTo({ top: 0 });
  }, [address.place]);
  useEffect(() => {
    setRaised(address.place !== null && address.claim === null);
  }, [address.place, address.claim]);
  return (
    <aside className={`drawer${raised ? " raised" : ""}`} aria-label={words.drawer.label}>
      <button
        type="button"
        className="drawer-handle"
        aria-expanded={raised}
        aria-label={raised ? words.drawer.collapse : words.drawer.expand}
        onClick={() => setRaised(!raised)}
      >
        <Icon name={raised ? "down" : "up"} />
        {row?.name ?? words.drawer.label}
      </button>
      <div className="drawer-scroll" ref={drawer}>
        {address.place ? (
          <>
            <button type="button" className="drawer-back" onClick={() => go({ place: null, claim: null })}>
              <Icon name="left" />
              {words.drawer.back}
            </button>
            <PlacePanel key={address.place} id={address.place} row={row ?? null} />
          </>
        ) : (
          <DayPanel />
        )}
      </div>
    </aside>
  );
}
