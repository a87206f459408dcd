import type { Span } from "../../model/index.ts";
import type { FigureDraft } from "../figures/index.ts";
import type { ControlDraft } from "../grammar/control.ts";
import type { Phrase } from "../grammar/phrase.ts";
import type { Found, Named } from "../happenings/found.ts";

/** Words of a sentence with the part they play in a claim: "subject", "verb", "place", "number", "speaker" … */
export interface RoleSpan {
  readonly role: string;
  readonly span: Span;
}

/** What a claim was made of. */
export interface ToldBy {
  readonly words: readonly RoleSpan[];
  /** The words whose date the claim has. */
  readonly dated: Span;
}

/** The verb, who acts, on whom, and which place, of a claim about ground. */
export function toldByEvent({ event, target, dated }: ControlDraft): ToldBy {
  return toldBy(dated, [
    spoken("subject", event.agent),
    { role: "verb", span: event.trigger },
    spoken("place", target),
    spoken("from", event.patient),
  ]);
}

/** The number with its noun, and the word that says what happened to those counted. */
export function toldByFigure({ evidence }: FigureDraft): ToldBy {
  const [number, verb] = evidence;
  return toldBy(number!, [{ role: "number", span: number! }, verb ? { role: "verb", span: verb } : null]);
}

/** The words of an action, a person's fate, an agreement, an accusation, a denial, a statement, a relation. */
export function toldByFound(found: Found): ToldBy {
  const dated = found.dated ?? found.evidence[0];
  const verb = { role: "verb", span: found.trigger };
  switch (found.kind) {
    case "action":
      return toldBy(dated, [
        named("subject", found.by),
        verb,
        ...found.targets.map((phrase) => spoken("object", phrase)),
        ...found.locations.map((phrase) => spoken("place", phrase)),
      ]);
    case "person":
      return toldBy(dated, [verb, named("force", found.of)]);
    case "agreement":
      return toldBy(dated, [
        ...found.parties.map((party) => named("party", party)),
        verb,
        ...found.locations.map((phrase) => spoken("place", phrase)),
      ]);
    case "accusation":
      return toldBy(dated, [named("accuser", found.accuser), verb, named("accused", found.accused)]);
    case "denial":
      return toldBy(dated, [
        named("denier", found.denier),
        verb,
        found.content ? { role: "what is denied", span: found.content } : null,
      ]);
    case "statement":
      return toldBy(dated, [named("speaker", found.speaker), verb, { role: "what is said", span: found.content }]);
    case "relation":
    case "summary":
      return toldBy(dated, [verb]);
    case "force":
      return toldBy(dated, [named("subject", found.force), verb, named("object", found.other)]);
  }
}

function toldBy(dated: Span, words: readonly (RoleSpan | null)[]): ToldBy {
  return { dated, words: words.filter((word) => word !== null).toSorted((a, b) => a.span.start - b.span.start) };
}

function spoken(role: string, phrase: Phrase | null): RoleSpan | null {
  return phrase ? { role, span: phrase.span } : null;
}

function named(role: string, one: Named | null): RoleSpan | null {
  return one?.phrase ? spoken(role, one.phrase) : null;
}
