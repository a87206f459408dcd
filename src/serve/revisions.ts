import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { ChangeFeed } from "./changes.ts";

/** Milliseconds between two looks at the case, which another program may have changed. */
const interval = 500;
/** Looks after which something is sent even if nothing happened, so that a dead connection is found out. */
const silence = 30;

/**
 * `GET /api/events`, server-sent events until the reader goes away, each with the case's revision as its id:
 *
 * - `change`: what became of documents, claims, decisions and places, as `CaseChange` in JSON;
 * - `revision`: the number of the revision, now and after every change;
 * - `reset`: the reader came back (`Last-Event-ID`) from a revision of which the changes since are not known.
 */
export function revisions(context: Context, feed: ChangeFeed): Response {
  const last = context.req.header("Last-Event-ID") ?? "";
  return streamSSE(context, async (stream) => {
    const send = (event: string, revision: number, data: unknown) =>
      stream.writeSSE({ event, id: String(revision), data: JSON.stringify(data) });
    let seen = feed.look();
    if (/^\d{1,15}$/.test(last) && Number(last) !== seen) {
      const { known, changes } = feed.since(Number(last));
      if (!known) await send("reset", seen, { revision: seen });
      for (const change of changes) await send("change", change.revision, change);
    }
    await send("revision", seen, seen);
    let quiet = 0;
    for (;;) {
      await stream.sleep(interval);
      // The case may be closed by now.
      if (stream.aborted || stream.closed) return;
      const revision = feed.look();
      if (revision === seen) {
        if (++quiet <= silence) continue;
      } else for (const change of feed.since(seen).changes) await send("change", change.revision, change);
      await send("revision", revision, revision);
      [seen, quiet] = [revision, 0];
    }
  });
}
