import type { DecisionEntry } from "../../ask/decisions.ts";
import type { DecisionRequest } from "../../ask/request.ts";
import type { Added, Addition } from "../../serve/adding.ts";
import { forgetAnswers } from "./answers.ts";

/** Sends a change of the case; what went wrong is thrown with the server's own words. */
async function send<T>(method: "POST" | "PUT", address: string, body: unknown): Promise<T | null> {
  const response = await fetch(address, {
    method,
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
  });
  const value = response.status === 204 ? null : ((await response.json()) as T & { error?: string });
  if (!response.ok) throw new Error(value?.error ?? String(response.status));
  forgetAnswers();
  return value;
}

/** Adds one document and says what became of it. */
export const addDocument = (addition: Addition): Promise<Added | null> =>
  send<Added>("POST", "/api/documents", addition);

/** Decides; everything on the page is asked anew. */
export const decide = (what: DecisionRequest, reason: string): Promise<DecisionEntry | null> =>
  send<DecisionEntry>("POST", "/api/decisions", { what, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) });

/** Takes back the last decision that stands, or the one named. */
export const undo = (decision?: string): Promise<DecisionEntry | null> =>
  send<DecisionEntry>("POST", "/api/decisions/undo", decision === undefined ? {} : { decision });

/** Says who decides from now on. */
export const setAuthor = (author: string): Promise<null> => send<null>("PUT", "/api/author", { author });
