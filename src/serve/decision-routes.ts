import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { decisionRequestSchema } from "../ask/request.ts";
import { Problem } from "../model/problem.ts";
import type { CaseDecisions } from "./deciding.ts";
import { explain } from "./query.ts";

const author = z.string().trim().min(1).max(200);
const by = { author: author.optional(), reason: z.string().max(10_000).optional() };
export const decisionBodySchema = z.object({ what: decisionRequestSchema, ...by });
export const undoBodySchema = z.object({ decision: z.string().min(4).max(64).optional(), ...by });
export const authorBodySchema = z.object({ author });

/** The largest body of a decision: an outline of many corners, and no more. */
const largestBody = 4_000_000;

/**
 * `POST /api/decisions` {what, reason?, author?}, `POST /api/decisions/undo` {decision?, reason?, author?}: 201 with the
 * decision; `PUT /api/author` {author}: 204. What is wrong with the request is 400, a case that is being written to 409.
 */
export function addDecisionRoutes(app: Hono, decisions: CaseDecisions): void {
  const limit = bodyLimit({
    maxSize: largestBody,
    onError: (context) => context.json({ error: "The body is too large." }, 413),
  });
  app.use("/api/decisions/*", limit);
  app.use("/api/author", limit);
  app.post("/api/decisions", (context) =>
    change(context, decisionBodySchema, ({ what, ...rest }) => context.json(decisions.decide(what, rest), 201)),
  );
  app.post("/api/decisions/undo", (context) =>
    change(context, undoBodySchema, ({ decision, ...rest }) =>
      context.json(decisions.decide({ kind: "undo", decision }, rest), 201),
    ),
  );
  app.put("/api/author", (context) =>
    change(context, authorBodySchema, (body) => {
      decisions.setAuthor(body.author);
      return context.body(null, 204);
    }),
  );
}

/**
 * Only bodies that say that they are JSON are taken: a form on another site cannot send one without asking first, and
 * is not allowed to ask.
 */
export async function change<B>(
  context: Context,
  schema: z.ZodType<B>,
  work: (body: B) => Response | Promise<Response>,
): Promise<Response> {
  const refuse = (error: string, status: 400 | 403 | 409 | 415) => context.json({ error }, status);
  const site = context.req.header("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin" && site !== "none")
    return refuse("Only this page may do that.", 403);
  if (!/^application\/json\b/i.test(context.req.header("Content-Type") ?? "")) {
    return refuse("Send the body as application/json.", 415);
  }
  const text = await context.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("The body is no JSON.", 400);
  }
  const body = schema.safeParse(value);
  if (!body.success) return refuse(explain(body.error), 400);
  try {
    return await work(body.data);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return refuse(error.message, error.message.includes("is writing to this case") ? 409 : 400);
  }
}
