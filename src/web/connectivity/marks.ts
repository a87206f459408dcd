import type { ConnectivityEvent } from "../../ask/connectivity-answers.ts";
import { dayNumber } from "../time/day.ts";
import type { EventOfKind } from "./period.ts";

export type Happening = EventOfKind<"pockets"> | EventOfKind<"route">;

/** An event with its number in the answer, by which the address names it. */
export interface NumberedEvent<E extends ConnectivityEvent = Happening> {
  readonly number: number;
  readonly day: number;
  readonly event: E;
}

export function happeningsOf(events: readonly ConnectivityEvent[]): NumberedEvent[] {
  return events.flatMap((event, number) =>
    event.kind === "check" ? [] : [{ number, day: dayNumber(event.date), event }],
  );
}

export function checksOf(events: readonly ConnectivityEvent[]): NumberedEvent<EventOfKind<"check">>[] {
  return events.flatMap((event, number) =>
    event.kind === "check" ? [{ number, day: dayNumber(event.date), event }] : [],
  );
}

/** The sign of a change, drawn around the origin in twelve pixels. */
export const signs: Readonly<Record<Happening["change"], string>> = {
  split: "M-5 0H-1L5-4M-1 0L5 4",
  joined: "M5 0H1L-5-4M1 0L-5 4",
  encircled: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0M-1.500 0a1.500 1.500 0 1 0 3 0a1.500 1.500 0 1 0-3 0",
  relieved: "M-3-4a5 5 0 1 0 6 0M0 0V-6M-2-4L0-6 2-4",
  lost: "M-4-4L4 4M4-4L-4 4",
  open: "M-5-2.500H5M-5 2.500H5",
  contested: "M-5-2.500H5M-5 2.500H-2M2 2.500H5",
  cut: "M-5-2.500H-1.500M-5 2.500H-1.500M1.500-2.500H5M1.500 2.500H5M-1.500-5V5M1.500-5V5",
  unknown: "M-5-2.500H-3M-1-2.500H1M3-2.500H5M-5 2.500H-3M-1 2.500H1M3 2.500H5",
  "under fire":
    "M0-5.500L1.400-1.800 5.200-1.700 2.200.700 3.200 4.500 0 2.300-3.200 4.500-2.200.700-5.200-1.700-1.400-1.800Z",
};
