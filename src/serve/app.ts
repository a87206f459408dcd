import { Hono } from "hono";
import type { ZodType } from "zod";
import { mapGeometry } from "../ask/map/geometry.ts";
import { Problem } from "../model/problem.ts";
import type { CaseAnswers } from "./answers.ts";
import type { CaseDecisions } from "./deciding.ts";
import { addDecisionRoutes } from "./decision-routes.ts";
import { EncodedBody } from "./encoding.ts";
import type { PageFile } from "./page.ts";
import {
  atQuerySchema,
  changesQuerySchema,
  claimsQuerySchema,
  compareQuerySchema,
  explain,
  figuresQuerySchema,
  forcesQuerySchema,
  historyQuerySchema,
  periodQuerySchema,
  pocketsQuerySchema,
  reviewQuerySchema,
  viewOf,
  viewQuerySchema,
  whyQuerySchema,
} from "./query.ts";
import { respond } from "./respond.ts";
import { revisions } from "./revisions.ts";
import { guard } from "./security.ts";

export interface AppOptions {
  readonly answers: CaseAnswers;
  /** Where people decide about the case; without it the page can only be read. */
  readonly decisions?: CaseDecisions | undefined;
  /** The built page by address path; null where it was not built (the API alone). */
  readonly page: ReadonlyMap<string, PageFile> | null;
  /** The port listened on, once it is known. */
  readonly port: () => number | null;
}

/** Answers kept in memory at most: enough for every view of a case under a few policies and sources. */
const keptAnswers = 200;

/** The server's routes: `/api/…` answers in the words of the JSON lines, everything else is the page. */
export function createApp({ answers, decisions, page, port }: AppOptions): Hono {
  const app = new Hono();
  // A validator must not survive a restart: another version of the program may answer otherwise for the same revision.
  const boot = crypto.randomUUID().slice(0, 8);
  const kept = new Map<string, EncodedBody>();
  let keptRevision = -1;
  app.use(guard(port));

  /** Adds a route whose answer depends on the address and the case's revision alone. */
  function answer<Q>(path: string, schema: ZodType<Q>, reply: (query: Q, id: string) => unknown): void {
    app.get(path, (context) => {
      const query = schema.safeParse(context.req.query());
      if (!query.success) return context.json({ error: explain(query.error) }, 400);
      const revision = answers.revision();
      if (revision !== keptRevision) kept.clear();
      keptRevision = revision;
      const url = new URL(context.req.url);
      const key = url.pathname + url.search;
      let body = kept.get(key);
      if (!body) {
        const value = reply(query.data, context.req.param("id") ?? "");
        if (value === null) return context.json({ error: "The case has nothing under this address." }, 404);
        body = new EncodedBody(new TextEncoder().encode(JSON.stringify(value)));
        if (kept.size >= keptAnswers) kept.delete(kept.keys().next().value!);
        kept.set(key, body);
      }
      return respond(context, body, `${boot}-${revision}`, "application/json; charset=utf-8");
    });
  }

  answer("/api/case", viewQuerySchema, () => answers.summary());
  answer("/api/ribbons", viewQuerySchema, (query) => answers.ribbons(viewOf(query)));
  answer("/api/geometry", viewQuerySchema, () => mapGeometry(answers.places(), answers.surroundings()));
  answer("/api/places", viewQuerySchema, () => answers.places());
  answer("/api/days", viewQuerySchema, (query) => answers.days(viewOf(query)));
  answer("/api/at", atQuerySchema, (query) => answers.at(query.date, query.place ?? null, viewOf(query)));
  answer("/api/history", historyQuerySchema, (query) => answers.history(query.place, viewOf(query)));
  answer("/api/changes", changesQuerySchema, (query) => answers.changes(query.from, query.to, viewOf(query)));
  answer("/api/claims", claimsQuerySchema, ({ id, kind, document, ...query }) =>
    answers.claims(query.place ?? null, viewOf(query), {
      ...(id ? { ids: new Set(id) } : {}),
      ...(kind ? { kind } : {}),
      ...(document ? { document } : {}),
    }),
  );
  answer("/api/figures", figuresQuerySchema, (query) => answers.figures(query.what ?? null, viewOf(query)));
  answer("/api/pockets", pocketsQuerySchema, (query) => answers.pockets(query.date, viewOf(query)));
  answer("/api/connectivity", periodQuerySchema, (query) =>
    answers.connectivity(query.from ?? null, query.to ?? null, viewOf(query)),
  );
  answer("/api/shares", pocketsQuerySchema, (query) => answers.shares(query.date, viewOf(query)));
  answer("/api/terrain", viewQuerySchema, () => answers.terrain());
  answer("/api/forces", forcesQuerySchema, (query) => answers.forces(query.date ?? null, viewOf(query)));
  answer("/api/overview", viewQuerySchema, (query) => answers.overview(viewOf(query)));
  answer("/api/why", whyQuerySchema, (query) => answers.why(query.place, query.date, viewOf(query)));
  answer("/api/disputes", viewQuerySchema, () => answers.disputes());
  answer("/api/proposals", viewQuerySchema, () => answers.proposals());
  answer("/api/agreements", viewQuerySchema, (query) => answers.agreements(viewOf(query)));
  answer("/api/allegations", viewQuerySchema, (query) => answers.allegations(viewOf(query)));
  answer("/api/compare", compareQuerySchema, ({ a, b }) => answers.compare(a, b));
  answer("/api/sources", viewQuerySchema, () => answers.sources());
  answer("/api/documents", viewQuerySchema, () => answers.documents());
  answer("/api/documents/:id", viewQuerySchema, (_query, id) => answers.document(id));
  if (decisions) {
    answer("/api/decisions", viewQuerySchema, () => decisions.log());
    answer("/api/rejected", viewQuerySchema, () => decisions.rejected());
    answer("/api/review", reviewQuerySchema, ({ limit }) => decisions.review(limit));
    addDecisionRoutes(app, decisions);
  }
  app.get("/api/events", (context) => revisions(context, answers));
  app.all("/api/*", (context) => context.json({ error: "There is no such question." }, 404));

  app.get("*", (context) => {
    const file = page?.get(new URL(context.req.url).pathname);
    if (!file) return context.text("There is no such page here.\n", 404);
    const cacheControl = file.immutable ? "public, max-age=31536000, immutable" : "no-cache";
    return respond(context, file.body, file.tag, file.type, cacheControl);
  });
  app.onError((error, context) => {
    const message = error instanceof Error ? error.message : String(error);
    return context.json({ error: message }, error instanceof Problem ? 400 : 500);
  });
  return app;
}
