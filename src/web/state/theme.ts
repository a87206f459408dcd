import { useCallback, useSyncExternalStore } from "react";
import { type Theme, themes } from "../map/paint.ts";

const kept = "contested-theme";
const dark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

/** What the reader chose, else what the system asks for. */
function current(): Theme["name"] {
  const chosen = localStorage.getItem(kept);
  if (chosen === "light" || chosen === "dark") return chosen;
  return dark?.matches ? "dark" : "light";
}

function announce(): void {
  document.documentElement.dataset.theme = current();
  for (const listener of listeners) listener();
}

function follow(listener: () => void): () => void {
  document.documentElement.dataset.theme = current();
  listeners.add(listener);
  dark?.addEventListener("change", announce);
  return () => {
    listeners.delete(listener);
    dark?.removeEventListener("change", announce);
  };
}

export function useTheme(): { readonly theme: Theme; readonly switchTheme: () => void } {
  const name = useSyncExternalStore(follow, current);
  const switchTheme = useCallback(() => {
    localStorage.setItem(kept, current() === "dark" ? "light" : "dark");
    announce();
  }, []);
  return { theme: themes[name], switchTheme };
}
