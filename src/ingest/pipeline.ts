import { createHash } from "node:crypto";
import type { Case } from "../case/index.ts";
import {
  type CaptureDetails,
  type Document,
  type DocumentId,
  type Given,
  Problem,
  type Reading,
} from "../model/index.ts";
import { version } from "../model/version.ts";
import { Batch } from "./batch.ts";
import type { FetchLimits } from "./fetch/index.ts";
import { type DocumentInput, expandInputs, type IngestInput } from "./inputs.ts";
import { type OpenedInput, partsOf } from "./parts.ts";
import { type IngestOutcome, type IngestProgress, type IngestReport, reportOf } from "./report.ts";

/** The stages an ingest runs through; `index.ts` gives the real ones. */
export interface Stages {
  readonly capture: (input: {
    bytes: Uint8Array;
    origin: string;
    url?: string;
    mapping?: Readonly<Record<string, string>>;
    given?: Given;
  }) => Document | Promise<Document>;
  readonly read: (document: Document) => Reading;
  /** What the user should know of how the bytes were decoded. */
  readonly note?: (bytes: Uint8Array) => string | null;
  /** The name of the reader that would read a document of this language and format: what `Reading.reader` would say. */
  readonly readerOf: (document: Pick<Document, "language" | "format">) => string;
}

export interface IngestOptions {
  readonly progress?: (event: IngestProgress) => void;
  /** What relative paths are relative to; the current folder, if not given. */
  readonly folder?: string;
  /** Reads again what is in the case already. */
  readonly again?: boolean;
  /** Which column of a table tells what: { place: "Ort", date: "Datum" }. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** What the user says of the documents; kept in the case, so that it still holds when they are read again. */
  readonly given?: Given;
  /** Fetches addresses, within these limits; without it an address among the inputs is refused. */
  readonly fetch?: FetchLimits;
}

/** The case to store in, a function that makes or opens it when there is something to store, or null to store nothing. */
export type IngestCase = Case | (() => Case) | null;

type Status = IngestOutcome["status"];

/** What is known of a document when its outcome is written down. */
interface Done {
  readonly status: Status;
  readonly id: DocumentId;
  readonly title: string | null;
  readonly claims: number;
  readonly notes: readonly string[];
  readonly document: Document | null;
  readonly reading: Reading | null;
}

/** Runs the inputs through the stages one after the other; see `ingest` in `index.ts`. */
export async function runStages(
  target: IngestCase,
  inputs: readonly IngestInput[],
  stages: Stages,
  options: IngestOptions = {},
): Promise<IngestReport> {
  const started = performance.now();
  const { documents, failures, passedOver } = expandInputs(
    inputs,
    options.folder ?? process.cwd(),
    options.fetch !== undefined,
  );
  const outcomes: IngestOutcome[] = [];
  let total = documents.length + failures.length;
  const report = options.progress ?? (() => {});
  const done = (outcome: IngestOutcome, document: Document | null = null, reading: Reading | null = null): void => {
    outcomes.push(outcome);
    report({
      kind: "done",
      index: outcomes.length,
      total: Math.max(total, outcomes.length),
      outcome,
      document,
      reading,
    });
  };
  for (const { origin, problem } of failures) done(failedOutcome(origin, 0, 0, problem));
  const store = new Store(target);
  const batch = new Batch((changes) => store.together(changes));
  const more = (count: number): void => {
    total += count;
  };
  const take = async (part: OpenedInput): Promise<void> => {
    const { origin } = part;
    const index = outcomes.length + batch.size + 1;
    report({ kind: "started", origin, index, total: Math.max(total, index) });
    const begun = performance.now();
    const seconds = (): number => (performance.now() - begun) / 1000;
    let size = 0;
    let read: Processed | string;
    try {
      if ("problem" in part) throw new Problem(part.problem, 1);
      const bytes = typeof part.bytes === "function" ? part.bytes() : part.bytes;
      size = bytes.byteLength;
      read = await processOne(store, stages, part, bytes, options);
    } catch (error) {
      if (error instanceof StoreFailure) throw error;
      read = lineOf(error, origin);
    }
    const taken = seconds();
    if (typeof read === "string") {
      const failed = failedOutcome(origin, size, taken, read);
      batch.add(0, null, () => done(failed));
    } else {
      const { store: write, ...known } = read;
      batch.add(size, write, (status) =>
        done(outcomeOf({ ...known, status }, origin, size, taken), known.document, known.reading),
      );
    }
  };
  try {
    for (const input of documents) {
      // An address may keep those that wait to be stored waiting for long.
      if (input.address !== undefined) batch.flush();
      for await (const part of partsOf(input, options, more)) {
        await take(part);
        if (target === null) batch.flush();
      }
    }
    batch.flush();
  } catch (error) {
    throw error instanceof StoreFailure ? error.problem(outcomes) : error;
  }
  return reportOf(outcomes, passedOver, (performance.now() - started) / 1000);
}

/** A document that was read, and how it is stored. */
type Processed = Omit<Done, "status"> & { readonly store: () => Status };

async function processOne(
  store: Store,
  stages: Stages,
  input: DocumentInput,
  bytes: Uint8Array,
  options: IngestOptions,
): Promise<Processed> {
  const id = createHash("sha256").update(bytes).digest("hex");
  const before = store.given(id);
  const given: Given = { ...before, ...options.given };
  const said = Object.keys(given).length > 0;
  const news = JSON.stringify(given) !== JSON.stringify(before);
  const known = options.again === true || news ? null : store.known(id, stages.readerOf);
  const { origin, url } = input;
  const details = { ...input.details, program: version(), ...(said ? { given } : {}) };
  if (known !== null) {
    const again = { id, origin, url: url ?? null };
    return {
      id,
      title: known.title,
      claims: known.claims,
      notes: known.notes,
      document: null,
      reading: null,
      store: () => store.seenAgain(again, bytes.byteLength, details),
    };
  }
  const { mapping } = options;
  const document = await stages.capture({
    bytes,
    origin,
    ...(url ? { url } : {}),
    ...(mapping ? { mapping } : {}),
    ...(said ? { given } : {}),
  });
  const notes = [input.note ?? stages.note?.(bytes) ?? []].flat();
  const read = stages.read(document);
  const reading = notes.length === 0 ? read : { ...read, notes: [...notes, ...read.notes] };
  return {
    id,
    title: document.title,
    claims: reading.claims.length,
    notes: reading.notes,
    document,
    reading,
    store: () => store.add(document, bytes, reading, details),
  };
}

/** That the case could not be written to: no fault of the document, and no use in going on. */
class StoreFailure extends Error {
  /** The same failure as the end of an ingest of which some outcomes are already durable. */
  problem(outcomes: readonly IngestOutcome[]): unknown {
    const kept = outcomes.some(({ status }) => status === "added" || status === "read again");
    if (!(this.cause instanceof Problem) || !kept) return this.cause;
    return new Problem(`${this.cause.message} (what was reported as done is in the case)`, 1);
  }
}

/** The case of an ingest, opened when it is first needed. */
class Store {
  private target: IngestCase;
  private languages: ReadonlyMap<
    DocumentId,
    Pick<IngestOutcome, "title" | "claims" | "notes"> & Pick<Document, "language" | "format">
  > | null = null;

  constructor(target: IngestCase) {
    this.target = target;
  }

  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw new StoreFailure("the case", { cause: error });
    }
  }

  /** What the case knows of a document that it has as today's reader would read it; else null. */
  known(id: DocumentId, readerOf: Stages["readerOf"]): Pick<IngestOutcome, "title" | "claims" | "notes"> | null {
    const { target } = this;
    if (target === null || typeof target === "function") return null;
    return this.attempt(() => {
      this.languages ??= new Map(target.documents().map((summary) => [summary.id, summary]));
      const summary = this.languages.get(id);
      if (summary === undefined || !target.hasDocument(id, readerOf(summary))) return null;
      return { title: summary.title, claims: summary.claims, notes: summary.notes };
    });
  }

  /** What the user said of a document of the case before. */
  given(id: DocumentId): Given {
    const { target } = this;
    if (target === null || typeof target === "function") return {};
    return this.attempt(() => target.captures(id).findLast(({ given }) => given !== undefined)?.given ?? {});
  }

  /** Notes that the bytes of a document of the case were captured again, perhaps from elsewhere. */
  seenAgain(
    document: { readonly id: DocumentId; readonly origin: string; readonly url: string | null },
    bytes: number,
    details: CaptureDetails,
  ): "unchanged" {
    this.opened().addCapture({ ...document, captured: new Date().toISOString() }, bytes, details);
    return "unchanged";
  }

  add(document: Document, bytes: Uint8Array, reading: Reading, details: CaptureDetails): Status {
    return this.target === null ? "read" : this.opened().addDocument(document, bytes, reading, details);
  }

  /** Runs the changes as one durable transaction; where that fails, none of them was made. */
  together<T>(changes: () => T): T {
    return this.target === null ? changes() : this.attempt(() => this.opened().together(changes));
  }

  /** The case, opened now where it was not needed before. */
  private opened(): Case {
    if (typeof this.target === "function") this.target = this.target();
    return this.target!;
  }
}

function outcomeOf(done: Done, origin: string, bytes: number, seconds: number): IngestOutcome {
  const { status, id, title, claims, notes } = done;
  return { origin, status, document: id, title, bytes, claims, seconds, notes, problem: null };
}

function failedOutcome(origin: string, bytes: number, seconds: number, problem: string): IngestOutcome {
  return { origin, status: "failed", document: null, title: null, bytes, claims: 0, seconds, notes: [], problem };
}

/** One line for what went wrong with one document. */
function lineOf(error: unknown, origin: string): string {
  if (error instanceof Problem) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `${origin}: Contested failed on this document (${message.split("\n", 1)[0]}); please report it with the document`;
}
