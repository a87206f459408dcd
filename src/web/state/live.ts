import { useEffect } from "react";
import { forgetAnswers } from "./answers.ts";
import { published } from "./published.ts";

/** Milliseconds before a broken connection is tried again. */
const patience = 3_000;

/** Asks everything anew when the case changes, here or in another window or program. */
export function useLive(): void {
  useEffect(() => {
    // A published site does not change.
    if (published !== null) return;
    let events: EventSource | null = null;
    let timer = 0;
    let revision: string | null = null;
    const connect = () => {
      events = new EventSource("/api/events");
      events.addEventListener("revision", (event) => {
        const told = (event as MessageEvent<string>).data;
        if (revision !== null && told !== revision) forgetAnswers();
        revision = told;
      });
      events.addEventListener("error", () => {
        events?.close();
        timer = window.setTimeout(connect, patience);
      });
    };
    connect();
    return () => {
      clearTimeout(timer);
      events?.close();
    };
  }, []);
}
