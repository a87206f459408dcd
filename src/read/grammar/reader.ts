import { hash } from "node:crypto";
import type { Claim, Document, Reading, When } from "../../model/index.ts";
import { buildTimeline } from "../clock/timeline.ts";
import { readFigures, rememberAttributions } from "../figures/index.ts";
import type { GlossaryLanguage } from "../glossary/language.ts";
import { readHappenings } from "../happenings/index.ts";
import type { Language } from "../languages/language.ts";
import type { Reader } from "../reader.ts";
import { splitSentences } from "../text/split.ts";
import { ControlReader } from "./control.ts";
import { Glosses } from "./glosses.ts";

/** Says how a reader of one language reads: version it when its readings change. */
const VERSION = "3";

/** The grammar reader of one language; the others lend their words for what a text left untranslated. */
export function grammarReader(language: Language, _index: number, all: readonly Language[]): Reader {
  const others = all.flatMap((other) => (other !== language && other.glossary ? [other.glossary] : []));
  const name = `grammar/${language.code}`;
  return {
    name: `${name}/${VERSION}`,
    reads: (document) => document.language === language.code,
    read: (document) => read(document, language, name, others),
  };
}

const UNKNOWN: When = { edtf: "", first: null, last: null, basis: "document" };

function read(document: Document, known: Language, reader: string, others: readonly GlossaryLanguage[]): Reading {
  const attribution = rememberAttributions(known.figures.attribution);
  const language: Language = { ...known, figures: { ...known.figures, attribution } };
  const sentences = splitSentences(document, language.text);
  const timeline = buildTimeline(document, sentences, language.dates);
  const control = new ControlReader(document, sentences, language.grammar, language.figures.attribution);
  const sideOf = (name: string): string | null => control.sideOfName(name);
  const claims: Claim[] = [];
  const ids = new Map<string, number>();
  const identify = (parts: readonly (string | number)[]): string => {
    const key = hash("sha256", JSON.stringify([document.id, reader, ...parts]), "hex").slice(0, 16);
    const seen = ids.get(key) ?? 0;
    ids.set(key, seen + 1);
    return seen === 0 ? key : `${key}-${seen}`;
  };
  const told = control.places();
  const glosses = new Glosses(told, language.glossary, others, language.grammar.featureType !== undefined);
  for (const draft of control.claims().map((one) => glosses.draft(one))) {
    const { span, dated, ...rest } = draft;
    const when = timeline.whenAt(dated) ?? UNKNOWN;
    claims.push({
      kind: "control",
      id: identify(["control", span.start, span.end, draft.place.id, draft.change, draft.holder ?? ""]),
      document: document.id,
      evidence: [span],
      when,
      reader,
      ...rest,
    });
  }
  for (const draft of readFigures({
    document,
    sentences,
    language: language.figures,
    sideOf,
  })) {
    const span = draft.evidence[0]!;
    claims.push({
      kind: "figure",
      id: identify(["figure", span.start, span.end, draft.figure.what]),
      document: document.id,
      evidence: [...draft.evidence],
      when: timeline.whenAt(span) ?? UNKNOWN,
      figure: draft.figure,
      modality: draft.modality,
      attribution: { source: draft.source, citations: [...draft.citations] },
      reader,
      confidence: draft.confidence,
      rule: draft.rule,
    });
  }
  const places = glosses.places(told);
  claims.push(
    ...readHappenings({
      document,
      sentences,
      language,
      timeline,
      sideOf,
      places,
      claims: [...claims],
      reader,
      identify,
    }),
  );
  claims.sort(inOrderOfText);
  return {
    document: document.id,
    reader: `${reader}/${VERSION}`,
    sides: control.sides().map((side) => glosses.side(side)),
    places,
    claims,
    notes: [],
  };
}

/** Of two claims that begin alike the shorter comes first, so that the steps a sentence tells stay in its order. */
function inOrderOfText(a: Claim, b: Claim): number {
  const [one] = a.evidence;
  const [other] = b.evidence;
  return one!.start - other!.start || one!.end - other!.end || (a.id < b.id ? -1 : 1);
}
