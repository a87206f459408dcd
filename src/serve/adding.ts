import { z } from "zod";
import { type Case, openCase } from "../case/index.ts";
import { FETCH_LIMITS, type IngestInput, type IngestOutcome, ingest } from "../ingest/index.ts";

const name = z.string().trim().min(1).max(500);

/** A document as the page hands it over: a text, a file's bytes in base64, or an address to fetch it from. */
export const additionSchema = z.union([
  z.strictObject({ name, text: z.string().min(1) }),
  z.strictObject({ name, base64: z.base64() }),
  z.strictObject({ address: z.url({ protocol: /^https?$/ }).max(4000) }),
]);
export type Addition = z.infer<typeof additionSchema>;

/** What became of it: an archive gives an outcome for each of its parts. */
export const addedSchema = z.object({
  outcomes: z.array(
    z.object({
      origin: z.string(),
      status: z.enum(["added", "unchanged", "read again", "read", "failed"]),
      document: z.string().nullable(),
      title: z.string().nullable(),
      claims: z.number().int(),
      notes: z.array(z.string()),
      problem: z.string().nullable(),
    }),
  ),
});
export type Added = z.infer<typeof addedSchema>;

/** Captures, reads and stores one document at a time. Throws a Problem where the case cannot be written to. */
export interface CaseAdditions {
  add(addition: Addition): Promise<Added>;
}

/**
 * Additions to a case that is open to be read. They wait for one another, and the right to write is held for one at a time.
 *
 * @param changed told when something was stored
 */
export function additionsOf(kase: Case, changed: () => void): CaseAdditions {
  let last: Promise<unknown> = Promise.resolve();
  const addNow = async (addition: Addition): Promise<Added> => {
    const writer = openCase(kase.path);
    try {
      const report = await ingest(writer, [inputOf(addition)], "address" in addition ? { fetch: FETCH_LIMITS } : {});
      if (report.outcomes.some(({ status }) => status === "added" || status === "read again")) changed();
      return { outcomes: report.outcomes.map(told) };
    } finally {
      writer.close();
    }
  };
  return {
    add: (addition) => {
      const next = last.then(() => addNow(addition));
      last = next.catch(() => {});
      return next;
    },
  };
}

/** Never a bare name: that would be taken for a path on this machine. */
function inputOf(addition: Addition): IngestInput {
  if ("address" in addition) return { origin: addition.address, address: addition.address, bytes: new Uint8Array() };
  const bytes = "text" in addition ? new TextEncoder().encode(addition.text) : Buffer.from(addition.base64, "base64");
  return { origin: addition.name, bytes };
}

function told({ origin, status, document, title, claims, notes, problem }: IngestOutcome): Added["outcomes"][number] {
  return { origin, status, document, title, claims, notes: [...notes], problem };
}
