import type { IngestOutcome } from "./report.ts";

type Status = IngestOutcome["status"];

/** Milliseconds of reading after which what was read is stored: as much may be lost when the process is killed. */
const PATIENCE = 250;
/** Documents, and bytes of them, that wait to be stored at most: so memory does not grow with the collection. */
const MOST = 200;
const MOST_BYTES = 4_000_000;

/** A document that was read, or one that failed and keeps its turn. */
interface Waiting {
  readonly store: (() => Status) | null;
  readonly tell: (status: Status) => void;
}

/**
 * Documents that were read and are stored together, since a transaction costs as long as reading a short article. Each
 * is told as done after the transaction it is in, in the order in which they came.
 */
export class Batch {
  #waiting: Waiting[] = [];
  #bytes = 0;
  #since = 0;
  readonly #together: (changes: () => Status[]) => Status[];

  /** @param together runs the changes as one durable transaction */
  constructor(together: (changes: () => Status[]) => Status[]) {
    this.#together = together;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /**
   * @param store null for what is not stored, which only waits for its turn to be told
   * @param tell told the status when it is durable
   */
  add(bytes: number, store: (() => Status) | null, tell: (status: Status) => void): void {
    if (this.#waiting.length === 0) this.#since = performance.now();
    this.#waiting.push({ store, tell });
    this.#bytes += bytes;
    const due = performance.now() - this.#since > PATIENCE;
    if (due || this.#waiting.length >= MOST || this.#bytes > MOST_BYTES) this.flush();
  }

  /** Stores all that waits and tells it. Throws where the case cannot be written to; nothing of it is told then. */
  flush(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    this.#bytes = 0;
    const failed = (): Status => "failed";
    const statuses = waiting.some(({ store }) => store !== null)
      ? this.#together(() => waiting.map(({ store }) => (store ?? failed)()))
      : waiting.map(failed);
    for (const [at, { tell }] of waiting.entries()) tell(statuses[at]!);
  }
}
