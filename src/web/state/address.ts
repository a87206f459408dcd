import { useSyncExternalStore } from "react";
import type { View } from "../../ask/answers.ts";
import { isDay } from "../time/day.ts";
import { openingView, type ViewName, viewNames, views } from "../views/index.ts";

export const policies = ["weighed", "against-interest", "independent"] as const;

/** What the page shows, all of it in the address bar: a link shows a colleague the same thing. */
export interface Address {
  readonly view: ViewName;
  /** null: the day on which most changed. */
  readonly day: string | null;
  readonly place: string | null;
  readonly claim: string | null;
  readonly document: string | null;
  /** A second document, laid beside the first; and which of their differences is looked at, counted from 1. */
  readonly beside: string | null;
  readonly difference: number | null;
  readonly policy: NonNullable<View["policy"]>;
  readonly source: string | null;
  readonly knownBy: string | null;
  /** What a view has chosen of its own, in its own words: a filter, an order, a row. */
  readonly choice: string | null;
  /** What the legend hides, as `sideKey` and `stateKey` write it, in order. */
  readonly hide: readonly string[];
  /** What the map is compared with: another day, or the source whose version is laid beside. */
  readonly with: string | null;
  /** The advances of how many days are drawn as arrows, up to the day looked at. */
  readonly arrows: (typeof arrowSpans)[number];
}

/** Spans of days whose advances can be drawn; 0: none. */
export const arrowSpans = [1, 3, 7, 0] as const;

/** Reads an address from a query string; what it does not understand it leaves at the default. */
export function parseAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const oneOf = <T extends string>(names: readonly T[], value: string | null): T =>
    names.find((name) => name === value) ?? names[0]!;
  const day = (name: string) => {
    const text = query.get(name) ?? "";
    return isDay(text) ? text : null;
  };
  return {
    view: viewNames.find((name) => name === query.get("view")) ?? openingView,
    day: day("day"),
    place: query.get("place"),
    claim: query.get("claim"),
    document: query.get("document"),
    beside: query.get("beside"),
    difference: /^[1-9]\d{0,5}$/.test(query.get("difference") ?? "") ? Number(query.get("difference")) : null,
    policy: oneOf(policies, query.get("policy")),
    source: query.get("source"),
    knownBy: day("known-by"),
    choice: query.get("choice"),
    hide: [...new Set(query.getAll("hide"))].sort(),
    with: query.get("with") || null,
    arrows: arrowSpans.find((span) => String(span) === query.get("arrows")) ?? arrowSpans[0],
  };
}

/** The query string of an address, defaults left out, keys in a fixed order. */
export function formatAddress(address: Address): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null, byDefault: string | null = null) => {
    if (value !== null && value !== byDefault) query.set(name, value);
  };
  put("view", address.view, openingView);
  put("day", address.day);
  put("place", address.place);
  put("document", address.document);
  put("beside", address.beside);
  put("difference", address.difference === null ? null : String(address.difference));
  put("claim", address.claim);
  put("policy", address.policy, policies[0]);
  put("source", address.source);
  put("known-by", address.knownBy);
  put("choice", address.choice);
  for (const key of address.hide) query.append("hide", key);
  put("with", address.with);
  put("arrows", String(address.arrows), String(arrowSpans[0]));
  const text = query.toString();
  return text === "" ? "?" : `?${text}`;
}

const listeners = new Set<() => void>();
let current = parseAddress(globalThis.location?.search ?? "");

/** Whether the page was opened by an address that asks for nothing. */
export const openedPlain = (globalThis.location?.search ?? "") === "";

function announce(): void {
  current = parseAddress(location.search);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener("popstate", announce);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("popstate", announce);
  };
}

/**
 * Goes to another address. Steps of the slider replace the entry of the browser's history, everything that is chosen
 * adds one, so that the back button undoes choices and not days.
 */
export function go(change: Partial<Address>, how: "add" | "replace" = "add"): void {
  const search = formatAddress({ ...current, ...change });
  if (search === formatAddress(current)) return;
  current = parseAddress(search);
  if (how === "replace") replaceSoon(search);
  else {
    replaceNow();
    history.pushState(null, "", search);
  }
  for (const listener of listeners) listener();
}

/** Goes to a view. Day, place, policy and source stay; what only the view before had chosen does not. */
export function goToView(view: ViewName): void {
  if (view === current.view) return;
  const left = views[view].reads ? {} : { document: null, beside: null, difference: null, claim: null };
  go({ view, choice: null, ...left });
}

let pending: { readonly search: string; readonly timer: number } | null = null;

/** Browsers refuse more than some hundred history changes in half a minute; a played slider makes more. */
function replaceSoon(search: string): void {
  if (pending) clearTimeout(pending.timer);
  pending = { search, timer: window.setTimeout(replaceNow, 150) };
}

function replaceNow(): void {
  if (!pending) return;
  clearTimeout(pending.timer);
  history.replaceState(null, "", pending.search);
  pending = null;
}

export function useAddress(): Address {
  return useSyncExternalStore(subscribe, () => current);
}

/** The part of the address that changes what the server answers, as its query. */
export function viewQuery(address: Pick<Address, "policy" | "source" | "knownBy">): string {
  const query = new URLSearchParams();
  if (address.policy !== "weighed") query.set("policy", address.policy);
  if (address.source) query.set("according-to", address.source);
  if (address.knownBy) query.set("known-by", address.knownBy);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
