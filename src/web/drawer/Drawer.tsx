import "./drawer.css";
import { useEffect, useRef } from "react";
import { Icon } from "../shell/icons.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { DayPanel } from "./DayPanel.tsx";
import { PlacePanel } from "./PlacePanel.tsx";

/** The evidence, always at hand: of the day, or of the place that is chosen. On a phone a sheet from below. */
export function Drawer() {
  const { address, ledger } = useWorld();
  const drawer = useRef<HTMLElement>(null);
  const row = address.place ? ledger.byId.get(address.place) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place begins at its top
  useEffect(() => {
    drawer.current?.scrollTo({ top: 0 });
  }, [address.place]);
  return (
    <aside className="drawer" aria-label={words.drawer.label} ref={drawer}>
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
    </aside>
  );
}
