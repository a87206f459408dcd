import { useEffect, useSyncExternalStore } from "react";
import { ask } from "../state/answers.ts";
import type { Basemap } from "./basemapStyle.ts";

/** The basemap of this window: the server's, or a file the reader gave; and what went wrong with the last. */
interface Chosen {
  readonly basemap: Basemap | null;
  readonly error: string | null;
}

let chosen: Chosen = { basemap: null, error: null };
let asked = false;
const listeners = new Set<() => void>();

function choose(next: Chosen): void {
  chosen = next;
  for (const listener of listeners) listener();
}

/** Opens a file that the reader gives and shows it; what cannot be opened leaves the map as it is. */
export async function giveBasemap(from: File | string, name: string): Promise<void> {
  try {
    const { openBasemap } = await import("./basemapFile.ts");
    choose({ basemap: await openBasemap(from, name), error: null });
  } catch (error) {
    choose({ ...chosen, error: error instanceof Error ? error.message : String(error) });
  }
}

export function removeBasemap(): void {
  choose({ basemap: null, error: null });
}

export function useBasemap(): Chosen {
  useEffect(() => {
    if (asked) return;
    asked = true;
    ask<{ address: string | null; name: string | null }>("/api/basemap").then(
      ({ address, name }) => (address ? giveBasemap(address, name ?? address) : undefined),
      // A site that was published has none.
      () => {},
    );
  }, []);
  return useSyncExternalStore(subscribe, () => chosen);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
