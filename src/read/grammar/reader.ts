import { hash } from "node:crypto";
import type { Claim, Document, Reading, Span, When } from "../../model/index.ts";
import { buildTimeline, type Timeline } from "../clock/timeline.ts";
import type { Inspection } from "../explain/inspection.ts";
import { type ToldBy, toldByEvent, toldByFigure, toldByFound } from "../explain/told-by.ts";
import { readFigures, rememberAttributions } from "../figures/index.ts";
import type { GlossaryLanguage } from "../glossary/language.ts";
import type { Found } from "../happenings/found.ts";
import { readHappenings } from "../happenings/index.ts";
import type { Language } from "../languages/language.ts";
import type { Reader } from "../reader.ts";
import type { Sentence } from "../text/sentence.ts";
import { splitSentences } from "../text/split.ts";
import { datedByTelling } from "./control/retold.ts";
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
    read: (document) => read(document, language, name, others).reading,
    inspect: (document) => inspect(document, language, name, others),
  };
}

const UNKNOWN: When = { edtf: "", first: null, last: null, basis: "document" };

interface Read {
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
  readonly timeline: Timeline;
}

/** Reads the document once more, keeping what each claim was made of. */
function inspect(
  document: Document,
  language: Language,
  reader: string,
  others: readonly GlossaryLanguage[],
): Inspection {
  const toldBy = new Map<string, ToldBy>();
  const found = new Map<string, Found>();
  const keep: Keep = {
    claim: (id, told) => toldBy.set(id, told),
    found: (evidence, one) => found.set(keyOf(one.rule, evidence), one),
  };
  const { reading, sentences, timeline } = read(document, language, reader, others, keep);
  for (const { id, rule, evidence } of reading.claims) {
    const one = found.get(keyOf(rule ?? "", evidence));
    if (one && !toldBy.has(id)) toldBy.set(id, toldByFound(one));
  }
  const stagesOf = (sentence: Sentence) => language.grammar.stages?.(sentence, document) ?? [];
  return { document, reading, sentences, timeline, toldBy, stagesOf };
}

const keyOf = (rule: string, [first]: readonly Span[]): string => `${rule} ${first!.start} ${first!.end}`;

/** Told what claims are made of, where somebody asks. */
interface Keep {
  readonly claim: (id: string, told: ToldBy) => void;
  readonly found: (evidence: readonly Span[], found: Found) => void;
}

function read(
  document: Document,
  known: Language,
  reader: string,
  others: readonly GlossaryLanguage[],
  keep: Keep | null = null,
): Read {
  const attribution = rememberAttributions(known.figures.attribution);
  const language: Language = { ...known, figures: { ...known.figures, attribution } };
  const sentences = splitSentences(document, language.text);
  const timeline = buildTimeline(document, sentences, language.dates);
  const control = new ControlReader(document, sentences, language.grammar, language.figures.attribution);
  const sideOf = (name: string): string | null => control.sideOfName(name);
  const claims: Claim[] = [];
  const ids = new Map<string, number>();
  const whose = JSON.stringify([document.id, reader]).slice(0, -1);
  const identify = (parts: readonly (string | number)[]): string => {
    const key = hash("sha256", `${whose},${JSON.stringify(parts).slice(1)}`, "hex").slice(0, 16);
    const seen = ids.get(key) ?? 0;
    ids.set(key, seen + 1);
    return seen === 0 ? key : `${key}-${seen}`;
  };
  const told = control.places();
  const glosses = new Glosses(told, language.glossary, others, language.grammar.featureType !== undefined);
  const drafts = control.claims().map((one) => glosses.draft(one));
  for (const { draft, when } of datedByTelling(drafts, timeline)) {
    const { span, dated: _dated, event: _event, target: _target, ...rest } = draft;
    const id = identify(["control", span.start, span.end, draft.place.id, draft.change, draft.holder ?? ""]);
    keep?.claim(id, toldByEvent(draft));
    claims.push({
      kind: "control",
      id,
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
    mayNameSide: (words, from, to) => control.mayNameSide(words, from, to),
  })) {
    const span = draft.evidence[0]!;
    const id = identify(["figure", span.start, span.end, draft.figure.what]);
    keep?.claim(id, toldByFigure(draft));
    claims.push({
      kind: "figure",
      id,
      document: document.id,
      evidence: [...draft.evidence],
      when: timeline.whenAt(draft.dated ?? toldBehind(draft.evidence)) ?? UNKNOWN,
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
      ...(keep ? { note: keep.found } : {}),
    }),
  );
  claims.sort(inOrderOfText);
  const reading = {
    document: document.id,
    reader: `${reader}/${VERSION}`,
    sides: control.sides().map((side) => glosses.side(side)),
    places,
    claims,
    notes: [],
  };
  return { reading, sentences, timeline };
}

/** "8,500 had been evacuated by 5 May": where it stands behind those counted, the verb that tells what was done to them. */
function toldBehind([counted, told]: readonly Span[]): Span {
  return told && told.start > counted!.end ? told : counted!;
}

/** Of two claims that begin alike the shorter comes first, so that the steps a sentence tells stay in its order. */
function inOrderOfText(a: Claim, b: Claim): number {
  const [one] = a.evidence;
  const [other] = b.evidence;
  return one!.start - other!.start || one!.end - other!.end || (a.id < b.id ? -1 : 1);
}
