import type { Case } from "../case/case.ts";
import type { Claim } from "../model/index.ts";
import { documentName, sourceKey } from "../reconcile/index.ts";
import type { SourceSummary } from "./answers.ts";
import { derived } from "./derived.ts";

interface Tally {
  claims: number;
  control: number;
  figures: number;
  /** The spellings of a quoted source's name, with how often each stands. */
  readonly names: Map<string, number>;
}

/** The sources of the case: each document, and each source that documents quote, with how many claims it makes. */
export function sources(kase: Case): SourceSummary[] {
  const { evidence } = derived(kase);
  const documents = new Map(evidence.documents.map((document) => [document.id, document]));
  const found: SourceSummary[] = [];
  const quoted = new Map<string, Tally>();
  for (const reading of evidence.readings) {
    const own = newTally();
    for (const claim of reading.claims) {
      const { source } = claim.attribution;
      if (source === null) {
        count(own, claim);
        continue;
      }
      const tally = quoted.get(sourceKey(source)) ?? newTally();
      quoted.set(sourceKey(source), tally);
      count(tally, claim);
      tally.names.set(source, (tally.names.get(source) ?? 0) + 1);
    }
    const document = documents.get(reading.document);
    const name = document ? documentName(document) : reading.document.slice(0, 12);
    const { claims, control, figures } = own;
    const published = document?.published ?? null;
    found.push({ name, kind: "document", document: reading.document, published, claims, control, figures });
  }
  for (const { names, claims, control, figures } of quoted.values()) {
    const name = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
    found.push({ name, kind: "quoted", document: null, published: null, claims, control, figures });
  }
  return found.sort(compareSources);
}

function newTally(): Tally {
  return { claims: 0, control: 0, figures: 0, names: new Map() };
}

function count(tally: Tally, { kind }: Claim): void {
  tally.claims++;
  if (kind === "control") tally.control++;
  if (kind === "figure") tally.figures++;
}

/** Documents first, then by how much they say, then by name. */
function compareSources(a: SourceSummary, b: SourceSummary): number {
  if (a.kind !== b.kind) return a.kind === "document" ? -1 : 1;
  return b.claims - a.claims || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
