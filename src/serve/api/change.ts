import { z } from "zod";
import { count, text } from "./common.ts";

const told = z
  .object({ count, ids: z.array(text) })
  .describe("how many, and the ids of the first thousand; the lists have all of them");

/** The data of the event `change`. */
export const caseChange = z.object({
  revision: z.int().describe("the revision that these changes made"),
  since: z.int().describe("the revision before, which may be several back"),
  documents: z.object({ added: told, removed: told, readAgain: told }),
  claims: z.object({ added: told, withdrawn: told, changed: told }),
  decisions: z.object({ added: told }),
  places: z.object({ added: told, removed: told, changed: told }),
});
