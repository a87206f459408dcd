import type { RelationClaim } from "../../model/index.ts";
import { fold } from "../grammar/fold.ts";
import { baseOf, type Told } from "./base.ts";
import { type HappeningContext, whenOf } from "./context.ts";
import type { FoundRelation } from "./found.ts";

const RELATIONS: ReadonlySet<string> = new Set(["part of", "preceded by", "followed by"]);

/** Relations between campaigns: those of the infobox first, then what the lead adds. */
export function relationClaims(told: readonly Told<FoundRelation>[], context: HappeningContext): RelationClaim[] {
  const { document, happenings } = context;
  const own = document.title?.replace(/\s+/g, " ").trim() ?? null;
  if (!own) return [];
  const claims: RelationClaim[] = [];
  const known = new Set<string>();
  const add = (claim: RelationClaim): void => {
    const [subject, object] = [fold(claim.subject), fold(claim.object)];
    const key = JSON.stringify([claim.relation, subject, object]);
    if (subject === object || known.has(key)) return;
    known.add(key);
    claims.push(claim);
  };
  for (const block of document.blocks) {
    if (block.kind !== "field" || !block.key) continue;
    const field = happenings.fieldOf(block.key);
    if (!field || !RELATIONS.has(field.kind)) continue;
    const { start, end } = block.span;
    for (const campaign of happenings.campaigns(document.text.slice(start, end))) {
      const turned = field.kind === "followed by";
      add({
        kind: "relation",
        id: context.identify(["relation", start, field.kind, campaign]),
        document: document.id,
        evidence: [{ start, end }],
        when: whenOf(context, block.span),
        modality: "stated",
        attribution: { source: null, citations: [] },
        reader: context.reader,
        confidence: 0.9,
        rule: "relation: infobox",
        relation: field.kind === "followed by" ? "preceded by" : (field.kind as RelationClaim["relation"]),
        subject: turned ? campaign : own,
        object: turned ? own : campaign,
      });
    }
  }
  for (const one of told) {
    const { found } = one;
    const base = baseOf(one, context);
    const { start, end } = base.evidence[0]!;
    add({
      kind: "relation",
      id: context.identify(["relation", start, end, found.relation]),
      ...base,
      relation: found.relation,
      subject: found.subject ?? own,
      object: found.subject === null ? found.object : own,
    });
  }
  return claims;
}
