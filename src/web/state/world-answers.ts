import { type Address, viewQuery } from "./address.ts";
import { ask } from "./answers.ts";

/** The addresses of the answers that every view draws from. */
export function worldAnswers(address: Pick<Address, "policy" | "source" | "knownBy">) {
  const query = viewQuery(address);
  return {
    summary: "/api/case",
    geometry: "/api/geometry",
    ribbons: `/api/ribbon-columns${query}`,
    days: `/api/days${query}`,
  };
}

/** Asks for them while the rest of the page is still being loaded. */
export function askAhead(address: Address): void {
  // Whoever draws from an answer asks again and tells what is wrong with it.
  for (const asked of Object.values(worldAnswers(address))) ask(asked).catch(() => {});
}
