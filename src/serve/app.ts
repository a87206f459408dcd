import { Hono } from "hono";
import type { ZodType } from "zod";
import type { DecisionLog } from "../ask/decisions.ts";
import { mapGeometry } from "../ask/map/geometry.ts";
import { columnsOf } from "../ask/ribbon-columns.ts";
import { Problem } from "../model/problem.ts";
import type { CaseAdditions } from "./adding.ts";
import { addAddingRoutes } from "./adding-routes.ts";
import type { CaseAnswers } from "./answers.ts";
import { openApi } from "./api/openapi.ts";
import { type Basemap, basemapAddress, serveBasemap } from "./basemap.ts";
import { ChangeFeed } from "./changes.ts";
import type { CaseDecisions } from "./deciding.ts";
import { addDecisionRoutes } from "./decision-routes.ts";
import { EncodedBody } from "./encoding.ts";
import { PageHints } from "./hints.ts";
import type { PageFile } from "./page.ts";
import { linkTo, pageOf, withoutPage } from "./paging.ts";
import {
  atQuerySchema,
  changesQuerySchema,
  claimsQuerySchema,
  compareQuerySchema,
  decisionsQuerySchema,
  documentsQuerySchema,
  explain,
  figuresQuerySchema,
  forcesQuerySchema,
  historyQuerySchema,
  type PageQuery,
  pageQuerySchema,
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
  /** Where documents are added; without it none can be. */
  readonly additions?: CaseAdditions | undefined;
  /** What the user gave to be shown below the map. */
  readonly basemap?: Basemap | null;
  /** The built page by address path; null where it was not built (the API alone). */
  readonly page: ReadonlyMap<string, PageFile> | null;
  /** The port listened on, once it is known. */
  readonly port: () => number | null;
}

/** Answers kept in memory at most: enough for every view of a case under a few policies and sources. */
const keptAnswers = 200;

/** Lists kept whole at most, of which pages are cut. */
const keptLists = 4;

/** A part of an answer and the cursor of what comes after it. */
interface Cut {
  readonly value: unknown;
  readonly next: string | null;
}

function cutList(list: readonly unknown[], page: PageQuery, revision: number): Cut | null {
  const part = pageOf(list, page, revision);
  return part && { value: part.items, next: part.next };
}

function cutLog(log: DecisionLog, page: PageQuery, revision: number): Cut | null {
  const part = pageOf(log.decisions, page, revision);
  return part && { value: { ...log, decisions: part.items }, next: part.next };
}

/** The server's routes: `/api/…` answers in the words of the JSON lines, everything else is the page. */
export function createApp({ answers, decisions, additions, basemap = null, page, port }: AppOptions): Hono {
  const app = new Hono();
  // A validator must not survive a restart: another version of the program may answer otherwise for the same revision.
  const boot = crypto.randomUUID().slice(0, 8);
  const kept = new Map<string, { readonly body: EncodedBody; readonly headers: Readonly<Record<string, string>> }>();
  const lists = new Map<string, unknown>();
  let keptRevision = -1;
  const feed = new ChangeFeed(answers);
  app.use(guard(port));

  /** A list of which pages are asked for, made once for each revision. */
  function wholeOf(address: string, make: () => unknown): unknown {
    const known = lists.get(address);
    if (known !== undefined) return known;
    const fresh = make();
    if (lists.size >= keptLists) lists.delete(lists.keys().next().value!);
    lists.set(address, fresh);
    return fresh;
  }

  /** Adds a route whose answer depends on the address and the case's revision alone. */
  function answer<Q>(
    path: string,
    schema: ZodType<Q>,
    reply: (query: Q, id: string) => unknown,
    cut?: (value: never, page: PageQuery, revision: number) => Cut | null,
  ): void {
    app.get(path, (context) => {
      const query = schema.safeParse(context.req.query());
      if (!query.success) return context.json({ error: explain(query.error) }, 400);
      const revision = answers.revision();
      if (revision !== keptRevision) {
        kept.clear();
        lists.clear();
      }
      keptRevision = revision;
      const url = new URL(context.req.url);
      const key = url.pathname + url.search;
      let known = kept.get(key);
      if (!known) {
        const page = cut ? pageQuerySchema.parse(context.req.query()) : {};
        const paged = cut !== undefined && Object.keys(page).length > 0;
        const make = () => reply(query.data, context.req.param("id") ?? "");
        const value = paged ? wholeOf(withoutPage(url), make) : make();
        if (value === null) return context.json({ error: "The case has nothing under this address." }, 404);
        const part = paged ? cut(value as never, page, revision) : { value, next: null };
        if (part === null)
          return context.json({ error: "cursor: the case has changed since; begin again without it" }, 400);
        known = {
          body: new EncodedBody(new TextEncoder().encode(JSON.stringify(part.value))),
          headers: part.next === null ? {} : { Link: linkTo(url, part.next) },
        };
        if (kept.size >= keptAnswers) kept.delete(kept.keys().next().value!);
        kept.set(key, known);
      }
      const type = "application/json; charset=utf-8";
      return respond(context, known.body, `${boot}-${revision}`, type, "no-cache", known.headers);
    });
  }

  answer("/api/case", viewQuerySchema, () => answers.summary());
  answer("/api/ribbons", viewQuerySchema, (query) => answers.ribbons(viewOf(query)));
  answer("/api/ribbon-columns", viewQuerySchema, (query) => columnsOf(answers.ribbons(viewOf(query))));
  answer("/api/geometry", viewQuerySchema, () => mapGeometry(answers.places(), answers.surroundings()));
  answer("/api/places", viewQuerySchema, () => answers.places());
  answer("/api/days", viewQuerySchema, (query) => answers.days(viewOf(query)));
  answer("/api/at", atQuerySchema, (query) => answers.at(query.date, query.place ?? null, viewOf(query)));
  answer("/api/history", historyQuerySchema, (query) => answers.history(query.place, viewOf(query)));
  answer("/api/versions", historyQuerySchema, (query) => answers.versions(query.place, viewOf(query)));
  answer("/api/changes", changesQuerySchema, (query) => answers.changes(query.from, query.to, viewOf(query)), cutList);
  answer(
    "/api/claims",
    claimsQuerySchema,
    ({ id, kind, document, ...query }) =>
      answers.claims(query.place ?? null, viewOf(query), {
        ...(id ? { ids: new Set(id) } : {}),
        ...(kind ? { kind } : {}),
        ...(document ? { document } : {}),
      }),
    cutList,
  );
  answer("/api/figures", figuresQuerySchema, (query) => answers.figures(query.what ?? null, viewOf(query)));
  answer("/api/pockets", pocketsQuerySchema, (query) => answers.pockets(query.date, viewOf(query)));
  answer("/api/connectivity", periodQuerySchema, (query) =>
    answers.connectivity(query.from ?? null, query.to ?? null, viewOf(query)),
  );
  answer("/api/shares", pocketsQuerySchema, (query) => answers.shares(query.date, viewOf(query)));
  answer("/api/share-series", periodQuerySchema, (query) =>
    answers.shareSeries(query.from ?? null, query.to ?? null, viewOf(query)),
  );
  answer("/api/terrain", viewQuerySchema, () => answers.terrain());
  answer("/api/advances", viewQuerySchema, (query) => answers.advances(viewOf(query)));
  answer("/api/forces", forcesQuerySchema, (query) => answers.forces(query.date ?? null, viewOf(query)));
  answer("/api/overview", viewQuerySchema, (query) => answers.overview(viewOf(query)));
  answer("/api/why", whyQuerySchema, (query) => answers.why(query.place, query.date, viewOf(query)));
  answer("/api/disputes", viewQuerySchema, () => answers.disputes());
  answer("/api/proposals", viewQuerySchema, () => answers.proposals());
  answer("/api/agreements", viewQuerySchema, (query) => answers.agreements(viewOf(query)));
  answer("/api/allegations", viewQuerySchema, (query) => answers.allegations(viewOf(query)));
  answer("/api/compare", compareQuerySchema, ({ a, b }) => answers.compare(a, b));
  answer("/api/sources", viewQuerySchema, () => answers.sources());
  answer("/api/standings", viewQuerySchema, (query) => answers.standings(viewOf(query)));
  answer("/api/documents", documentsQuerySchema, () => answers.documents(), cutList);
  answer("/api/documents/:id", viewQuerySchema, (_query, id) => answers.document(id));
  if (decisions) {
    answer("/api/decisions", decisionsQuerySchema, () => decisions.log(), cutLog);
    answer("/api/rejected", viewQuerySchema, () => decisions.rejected());
    answer("/api/review", reviewQuerySchema, ({ limit }) => decisions.review(limit));
    addDecisionRoutes(app, decisions);
  }
  if (additions) addAddingRoutes(app, additions);
  let description: object | null = null;
  for (const path of ["/api", "/api/openapi.json"])
    app.get(path, (context) => {
      description ??= openApi();
      return context.json(description);
    });
  app.get("/api/events", (context) => revisions(context, feed));
  app.get("/api/basemap", (context) =>
    context.json({ address: basemap && basemapAddress, name: basemap?.name ?? null }),
  );
  if (basemap) app.get(basemapAddress, (context) => serveBasemap(context, basemap));
  app.all("/api/*", (context) => context.json({ error: "There is no such question." }, 404));

  const hints = page && new PageHints(page);
  app.get("*", (context) => {
    const url = new URL(context.req.url);
    const file = page?.get(url.pathname);
    if (!file) return context.text("There is no such page here.\n", 404);
    const cacheControl = file.immutable ? "public, max-age=31536000, immutable" : "no-cache";
    const ahead = url.pathname === "/" ? (hints?.for(url) ?? "") : "";
    return respond(context, file.body, file.tag, file.type, cacheControl, ahead === "" ? {} : { Link: ahead });
  });
  app.onError((error, context) => {
    const message = error instanceof Error ? error.message : String(error);
    return context.json({ error: message }, error instanceof Problem ? 400 : 500);
  });
  return app;
}
