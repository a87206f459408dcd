import { useEffect } from "react";
import { go, goToView } from "../state/address.ts";
import type { World } from "../state/world.ts";
import { changeFrom, goToDay } from "../time/steps.ts";
import { viewNames, views } from "../views/index.ts";

/** Left and right step the day from anywhere but a field or a grid that uses the arrows itself; Shift by change; Escape closes. */
export function useDayKeys(world: World | null, togglePlay: () => void): void {
  useEffect(() => {
    if (!world) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest("input, select, textarea, [role=grid], [role=treegrid], [role=slider]")) return;
      const { ledger, day, address } = world;
      const direction = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : null;
      if (direction !== null) {
        goToDay(ledger, event.shiftKey ? (changeFrom(ledger, day, direction) ?? day) : day + direction);
      } else if (event.key === "Escape" && (address.place || address.claim)) {
        go(address.claim ? { claim: null } : { place: null });
      } else if (event.key === " " && !target?.closest("button, a, [role=button]")) {
        togglePlay();
      } else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [world, togglePlay]);
}

/** A letter goes to its view, from anywhere but a field; a view that has the letter for itself stops the event. */
export function useViewKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest("input, select, textarea, [contenteditable=true]")) return;
      const view = viewNames.find((name) => views[name].key === event.key);
      if (!view) return;
      goToView(view);
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
