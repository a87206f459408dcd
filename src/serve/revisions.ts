import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { CaseAnswers } from "./answers.ts";

/** Milliseconds between two looks at the case, which another program may have changed. */
const interval = 500;
/** Looks after which something is sent even if nothing happened, so that a dead connection is found out. */
const silence = 30;

/** `GET /api/events`: the revision of the case as an event, now and whenever it changes, until the reader goes away. */
export function revisions(context: Context, answers: CaseAnswers): Response {
  return streamSSE(context, async (stream) => {
    let told = -1;
    let quiet = 0;
    while (!stream.aborted && !stream.closed) {
      const revision = answers.revision();
      if (revision !== told || ++quiet > silence) {
        await stream.writeSSE({ event: "revision", data: String(revision) });
        [told, quiet] = [revision, 0];
      }
      await stream.sleep(interval);
    }
  });
}
