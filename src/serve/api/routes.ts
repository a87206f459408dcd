import { z } from "zod";
import { addedSchema, additionSchema } from "../adding.ts";
import { authorBodySchema, decisionBodySchema, undoBodySchema } from "../decision-routes.ts";
import * as query from "../query.ts";
import { claimWithSentence, placeEntry } from "./common.ts";
import * as connectivity from "./connectivity.ts";
import * as documents from "./documents.ts";
import * as ground from "./ground.ts";
import * as tellings from "./tellings.ts";

/** A route as the API's description tells it. */
export interface DescribedRoute {
  readonly method: "get" | "post" | "put";
  /** As Hono writes it: `/api/documents/:id`. */
  readonly path: string;
  /** The name of the operation for programs that are generated from the description. */
  readonly name: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The answer's body; null where it has none. */
  readonly answer: z.ZodType | null;
  readonly status: 200 | 201 | 204;
}

const view = query.viewQuerySchema;

function question(path: string, summary: string, answer: z.ZodType, asked: z.ZodObject = view): DescribedRoute {
  const name = path.replace(/\/:\w+$/, "-one").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { method: "get", path: `/api/${path}`, name, summary, query: asked, answer, status: 200 };
}

/** Every route of the API that answers in JSON. */
export const ROUTES: readonly DescribedRoute[] = [
  question("case", "The case in a few numbers", documents.caseSummary),
  question("ribbons", "Every place's history within the period of the case", ground.ribbons),
  question("ribbon-columns", "The same in columns of numbers, in a fifth of the characters", ground.ribbonColumns),
  question("geometry", "Shapes for the map", ground.mapGeometry),
  question("places", "The places of the case with what the gazetteer knows", z.array(placeEntry)),
  question("days", "How many claims stand on each day", z.array(ground.dayCount)),
  question("at", "Who held what on a day, or on several", z.array(ground.stateOfDay), query.atQuerySchema),
  question("history", "A place's history", ground.placeHistory, query.historyQuerySchema),
  question("versions", "A place's history as each source alone has it", ground.placeVersions, query.historyQuerySchema),
  question("changes", "What changed between two days", z.array(ground.placeChange), query.changesQuerySchema),
  question("claims", "Claims with their sentences", z.array(claimWithSentence), query.claimsQuerySchema),
  question("figures", "Numbers as each source has them", z.array(tellings.estimate), query.figuresQuerySchema),
  question(
    "pockets",
    "Connected areas and roads on a day",
    z.array(connectivity.pocketsOfDay),
    query.pocketsQuerySchema,
  ),
  question("connectivity", "Areas and roads over a period", connectivity.connectivityOfPeriod, query.periodQuerySchema),
  question("shares", "How much ground each side has", z.array(connectivity.sharesOfDay), query.pocketsQuerySchema),
  question("share-series", "The same over a period", connectivity.shareSeries, query.periodQuerySchema),
  question("terrain", "Which pieces of ground border on each other", connectivity.terrain),
  question("basemap", "Where the user's basemap is found, if there is one", ground.basemap, z.object({})),
  question("advances", "Who came to which ground on each day, and from where", z.array(ground.advance)),
  question("forces", "The order of battle", tellings.orderOfBattle, query.forcesQuerySchema),
  question("overview", "The case in one table, each cell with its sources", tellings.overview),
  question("why", "Why a place is held to be so on a day", ground.why, query.whyQuerySchema),
  question("disputes", "Claims that cannot all be true", z.array(tellings.dispute)),
  question("proposals", "Places that may be one", z.array(tellings.joinProposal)),
  question("agreements", "Ceasefires, deals and what became of them", z.array(tellings.agreement)),
  question("allegations", "Wrongs alleged, with their denials", z.array(tellings.allegation)),
  question("compare", "Two documents side by side", documents.comparison, query.compareQuerySchema),
  question("sources", "Who says things, and how many", z.array(documents.sourceSummary)),
  question("standings", "How each source stands to the others", z.array(documents.sourceStanding)),
  question("documents", "The documents of the case", z.array(documents.documentSummary), query.documentsQuerySchema),
  question("documents/:id", "A document with its text and the claims read from it", documents.documentWithClaims),
  question("decisions", "What people decided", documents.decisionLog, query.decisionsQuerySchema),
  question("rejected", "Claims that people rejected", z.array(claimWithSentence)),
  question("review", "What to look at first", documents.reviewQueue, query.reviewQuerySchema),
  {
    method: "post",
    path: "/api/documents",
    name: "addDocument",
    summary: "Add a document: a text, a file in base64, or an address that is fetched",
    body: additionSchema,
    answer: addedSchema,
    status: 201,
  },
  {
    method: "post",
    path: "/api/decisions",
    name: "decide",
    summary: "Decide something",
    body: decisionBodySchema,
    answer: documents.decisionEntry,
    status: 201,
  },
  {
    method: "post",
    path: "/api/decisions/undo",
    name: "undo",
    summary: "Take a decision back, which is a decision",
    body: undoBodySchema,
    answer: documents.decisionEntry,
    status: 201,
  },
  {
    method: "put",
    path: "/api/author",
    name: "setAuthor",
    summary: "Say who decides where nobody says so",
    body: authorBodySchema,
    answer: null,
    status: 204,
  },
];
