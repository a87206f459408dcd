import type { Block, Claim, Span } from "../../model/index.ts";
import type { Speaker } from "../figures/index.ts";
import type { Phrase } from "../grammar/phrase.ts";
import { actionClaims } from "./actions.ts";
import { Actors } from "./actors.ts";
import { agreementClaims } from "./agreements.ts";
import { accusationClaims, denialClaims } from "./allegations.ts";
import type { Told } from "./base.ts";
import type { HappeningContext } from "./context.ts";
import { forceClaims } from "./forces.ts";
import type { Found } from "./found.ts";
import { personClaims } from "./persons.ts";
import { phaseClaims } from "./phases.ts";
import { PlaceLookup } from "./places.ts";
import { relationClaims } from "./relations.ts";
import { statementClaims } from "./statements.ts";
import { summaryClaims } from "./summaries.ts";

export type { HappeningContext } from "./context.ts";
export type { HappeningLanguage } from "./language.ts";

/** Blocks whose sentences tell what happened; titles and headings repeat it. */
const TELLING: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>(["paragraph", "item", "caption", "cell"]);

/** The most words of a sentence: what runs on for longer is a table or a list without stops, and no sentence. */
const LONGEST = 300;

/**
 * The claims of a document that are neither ground nor figures: actions, people, agreements, allegations and denials,
 * statements, phases, relations of campaigns, forces and summaries of the whole. Linear in the length of the document; only sentences whose words may
 * matter are parsed.
 */
export function readHappenings(given: Omit<HappeningContext, "happenings">): Claim[] {
  const { happenings } = given.language;
  if (!happenings) return [];
  const context: HappeningContext = { ...given, happenings };
  const told = tell(context);
  const of = <Kind extends Found["kind"]>(kind: Kind): Told<Extract<Found, { kind: Kind }>>[] =>
    told.filter((one) => one.found.kind === kind) as Told<Extract<Found, { kind: Kind }>>[];
  const actors = new Actors(context);
  const places = new PlaceLookup(context.places, context.language.grammar, context.document.title);
  const actions = actionClaims(of("action"), context, actors, places);
  const persons = personClaims(of("person"), context, actors);
  const agreements = agreementClaims(of("agreement"), context, actors, places);
  const accusations = accusationClaims(of("accusation"), context, actors);
  const facts: Claim[] = [...context.claims, ...actions, ...persons.filter(({ fate }) => fate !== null), ...agreements];
  const denials = denialClaims(of("denial"), accusations, facts, context, actors);
  const statements = statementClaims(of("statement"), [...facts, ...accusations, ...denials], context, actors);
  const phases = phaseClaims(facts, context);
  const relations = relationClaims(of("relation"), context);
  const forces = forceClaims(of("force"), context, actors);
  return [
    ...actions,
    ...persons,
    ...agreements,
    ...accusations,
    ...denials,
    ...statements,
    ...phases,
    ...relations,
    ...forces,
    ...summaryClaims(of("summary"), context),
  ];
}

/** What the sentences tell, in the order of the text. */
function tell(context: HappeningContext): Told[] {
  const { document, sentences, language, happenings } = context;
  const told: Told[] = [];
  let lead = true;
  let block = -1;
  let speaker: Speaker | null = null;
  let topic: Phrase | null = null;
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!;
    const { kind } = document.blocks[sentence.block]!;
    if (kind === "heading") lead = false;
    if (!TELLING.has(kind)) continue;
    if (sentence.block !== block) [block, speaker, topic] = [sentence.block, null, null];
    const attribution = language.figures.attribution(sentence.tokens, speaker);
    if (sentence.tokens.length <= LONGEST && happenings.mayMatter(sentence.tokens, lead)) {
      const surroundings = {
        text: document.text,
        lead,
        title: document.title,
        sourceOf: (span: Span) => attribution.of(span).source,
      };
      const read = happenings.read(sentence, surroundings);
      for (const found of read.found) told.push({ found, sentence, index, attribution, topic });
      topic = read.topic;
      // Who acted in a sentence that was not read is not known: "they" behind it may mean them.
    } else topic = null;
    speaker = attribution.speaker;
  }
  return told;
}
