import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { additionSchema, type CaseAdditions } from "./adding.ts";
import { change } from "./decision-routes.ts";

/** The largest body: a file of 100 MB in base64. */
const largestBody = 140_000_000;

/**
 * `POST /api/documents` {name, text} or {name, base64} or {address}: 201 with what became of it, also where it could not be
 * read, since an archive can be read in part. Only this page may ask, as with decisions.
 */
export function addAddingRoutes(app: Hono, additions: CaseAdditions): void {
  app.use(
    "/api/documents",
    bodyLimit({
      maxSize: largestBody,
      onError: (context) =>
        context.json({ error: "The file is larger than 100 MB; read it with the command line." }, 413),
    }),
  );
  app.post("/api/documents", (context) =>
    change(context, additionSchema, async (body) => context.json(await additions.add(body), 201)),
  );
}
