import { z } from "zod";
import { claimSchema, documentSchema, geometrySchema } from "../../model/index.ts";
import { version } from "../../model/version.ts";
import { caseChange } from "./change.ts";
import { claimWithSentence, controlInterval, problem } from "./common.ts";
import { type DescribedRoute, ROUTES } from "./routes.ts";
import { estimate } from "./tellings.ts";

type Json = Record<string, unknown>;

/** Schemas that several answers hold: they stand once, under these names. */
const SHARED: Readonly<Record<string, z.ZodType>> = {
  CaseChange: caseChange,
  Claim: claimSchema,
  ClaimWithSentence: claimWithSentence,
  ControlInterval: controlInterval,
  Document: documentSchema,
  Estimate: estimate,
  Geometry: geometrySchema,
  Problem: problem,
};

const nameOf = ({ name }: DescribedRoute, what: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}${what}`;

/**
 * The API's description, OpenAPI 3.1 with schemas in JSON Schema 2020-12, made from the same zod schemas that check what is
 * asked and that the tests hold every answer against. Keys may be added to answers, so that no schema forbids others.
 */
export function openApi(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SHARED)) registry.add(schema, { id });
  for (const route of ROUTES) {
    if (route.answer && route.method === "get") registry.add(route.answer, { id: nameOf(route, "Answer") });
    if (route.body) registry.add(route.body, { id: nameOf(route, "Request") });
  }
  const entry = ROUTES.find(({ path, method }) => path === "/api/decisions" && method === "post")!.answer!;
  registry.add(entry, { id: "DecisionEntry" });
  const { schemas } = z.toJSONSchema(registry, {
    io: "input",
    target: "draft-2020-12",
    uri: (id) => `#/components/schemas/${id}`,
  });
  const paths: Record<string, Json> = {};
  for (const route of ROUTES) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  paths["/api/events"] = { get: events };
  return {
    openapi: "3.1.1",
    info: {
      title: "Contested",
      version: version(),
      summary: "Who held what, when, and who says so",
      description:
        "Answers have the words of the JSON lines. Every answer bears an ETag; sent back as If-None-Match it gives 304 while the " +
        "case is the same. Lists that grow (claims, documents, changes, decisions) are cut by `limit`, and a Link header with " +
        'rel="next" (RFC 8288) leads on.',
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)])) },
  };
}

/** Without what a schema says of its own address, which is its place in the description. */
function bare(schema: object): Json {
  const { $schema: _dialect, $id: _id, id: _name, ...rest } = schema as Json;
  return rest;
}

function operationOf(route: DescribedRoute): Json {
  const { answer, status, method, body } = route;
  const id = method === "get" ? nameOf(route, "Answer") : "DecisionEntry";
  const answered = answer
    ? { description: route.summary, headers: method === "get" ? headers : {}, content: json(id) }
    : { description: "Done" };
  const problems = method === "get" ? ["400", "404"] : ["400", "403", "409", "413", "415"];
  return {
    operationId: route.name,
    summary: route.summary,
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(body ? { requestBody: { required: true, content: json(nameOf(route, "Request")) } } : {}),
    responses: {
      [status]: answered,
      ...(method === "get" ? { "304": { description: "The case is the same" } } : {}),
      ...Object.fromEntries(
        problems.map((code) => [code, { description: "What is wrong, in one line", content: json("Problem") }]),
      ),
    },
  };
}

const json = (id: string): Json => ({ "application/json": { schema: { $ref: `#/components/schemas/${id}` } } });
const headers: Json = {
  ETag: { description: "Valid for one revision of the case", schema: { type: "string" } },
  Link: { description: 'rel="next": the rest of a list that was cut', schema: { type: "string" } },
};

const pathParameters = ({ path }: DescribedRoute): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));

function queryParameters({ query }: DescribedRoute): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "input", target: "draft-2020-12" });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(typeof schema === "object" && schema.description ? { description: schema.description } : {}),
    schema,
  }));
}

const events: Json = {
  operationId: "events",
  summary: "What changes in the case, as it changes",
  parameters: [
    {
      name: "Last-Event-ID",
      in: "header",
      required: false,
      description: "The id of the last event that was seen, a revision: what came after it is told first",
      schema: { type: "string" },
    },
  ],
  responses: {
    "200": {
      description:
        "Server-sent events, each with the revision of the case as its id. `change`: what became of documents, claims, " +
        "decisions and places, its data a CaseChange. `revision`: the number of the revision, now and after every change. " +
        "`reset`: the changes since Last-Event-ID are not known; everything is to be asked again",
      content: {
        "text/event-stream": { schema: { type: "string" }, "x-data": { $ref: "#/components/schemas/CaseChange" } },
      },
    },
  },
};
