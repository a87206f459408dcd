import type { Fate } from "../../../../../model/index.ts";
import type { FoundPerson } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { type Predicate, patientOf } from "../../grammar/predicate.ts";
import type { SentenceView } from "../view.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { nameRun } from "./names.ts";
import { FATES, NO_LEADERS, OWN_FATES } from "./roles.ts";

/** The commanders and leaders of a sentence, with what became of them. */
export function personsIn(view: SentenceView): FoundPerson[] {
  const mentions = mentionsIn(view);
  const found: FoundPerson[] = [];
  const told = new Set<Mention>();
  for (const fate of fatesIn(view, mentions)) {
    if (fate.mention) told.add(fate.mention);
    found.push(fate.person);
  }
  for (const mention of mentions) {
    if (told.has(mention) || NO_LEADERS.has(mention.role.toLowerCase())) continue;
    found.push({
      kind: "person",
      person: mention.person,
      role: mention.role,
      of: mention.of,
      fate: null,
      other: null,
      evidence: [mention.span],
      trigger: mention.span,
      rule: "person: role",
      confidence: 0.85,
    });
  }
  return found;
}

interface ToldFate {
  readonly person: FoundPerson;
  readonly mention: Mention | null;
}

function fatesIn(view: SentenceView, mentions: readonly Mention[]): ToldFate[] {
  const found: ToldFate[] = [];
  for (const predicate of view.predicates) {
    if (
      predicate.negated ||
      predicate.hypothetical ||
      predicate.chain.some((lemma) => lemma !== "report" && lemma !== "believe" && lemma !== "say")
    )
      continue;
    const verb = view.verbOf(predicate);
    const own = OWN_FATES.get(verb);
    const done =
      FATES.get(verb) ?? (verb === "shot" && view.lower(predicate.verb + 1) === "dead" ? "killed" : undefined);
    if (own && !predicate.passive) add(found, view, mentions, predicate, own, predicate.subject ?? []);
    else if (done) add(found, view, mentions, predicate, done, patientOf(predicate) ?? []);
  }
  return found;
}

function add(
  found: ToldFate[],
  view: SentenceView,
  mentions: readonly Mention[],
  predicate: Predicate,
  fate: Fate,
  chunks: readonly Chunk[],
): void {
  for (const chunk of chunks) {
    const mention = mentions.find(({ whole }) => chunk.from < whole[1] && whole[0] < chunk.to) ?? null;
    if (fate === "appointed" && mention === null) continue;
    const name = mention ? null : plainName(chunk, view);
    if (!mention && !name) continue;
    const other = fate === "replaced" ? otherOf(predicate, view, mentions) : null;
    if (fate === "replaced" && predicate.passive && other === null && !mention) continue;
    found.push({
      mention,
      person: {
        kind: "person",
        person: mention?.person ?? name!,
        role: mention?.role ?? null,
        of: mention?.of ?? null,
        fate,
        other,
        evidence: [view.around(mention?.span ?? chunk.span, view.verbSpan(predicate))],
        trigger: view.verbSpan(predicate),
        rule: `person: ${fate}`,
        confidence: mention ? 0.85 : 0.7,
        ...(mention ? {} : { unknown: true }),
      },
    });
  }
}

/** A bare name that another sentence may know as a commander's. */
function plainName(chunk: Chunk, view: SentenceView): string | null {
  if (chunk.name === null || (chunk.kind !== "name" && chunk.kind !== "person") || chunk.possessor) return null;
  const run = nameRun(view, chunk.from);
  return run && run[1] === chunk.to ? chunk.name : null;
}

/** Who came in the place of the one replaced. */
function otherOf(predicate: Predicate, view: SentenceView, mentions: readonly Mention[]): string | null {
  const chunks = predicate.passive
    ? (predicate.obliques.find(({ preposition }) => preposition === "by" || preposition === "with")?.phrases ?? [])
    : (predicate.subject ?? []);
  for (const chunk of chunks) {
    const mention = mentions.find(({ whole }) => chunk.from < whole[1] && whole[0] < chunk.to);
    const name = mention?.person ?? plainName(chunk, view);
    if (name) return name;
  }
  return null;
}
