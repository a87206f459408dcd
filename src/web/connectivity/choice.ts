import { go } from "../state/address.ts";

/** What is chosen in the view, as the address has it: an area of the period, or one of its events, by number. */
export interface Chosen {
  readonly area: number | null;
  readonly event: number | null;
}

export function chosenOf(choice: string | null): Chosen {
  const [, kind, number] = /^(area|event)-(\d{1,6})$/.exec(choice ?? "") ?? [];
  return {
    area: kind === "area" ? Number(number) : null,
    event: kind === "event" ? Number(number) : null,
  };
}

/** Chooses an area, or lets go of the one that is chosen. */
export function chooseArea(area: number, chosen: Chosen): void {
  go({ choice: chosen.area === area ? null : `area-${area}` }, "replace");
}

/** Chooses an event and goes to its day. */
export function chooseEvent(event: number, day: string): void {
  go({ choice: `event-${event}`, day });
}
