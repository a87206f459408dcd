import type { Browser, CDPSession } from "playwright-core";

/** An event of a Chrome trace with a duration; times in microseconds, `tdur` those the thread had a processor. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string; readonly message?: string } };
}

/** A stretch of work on one thread, in milliseconds of the clock and of the processor. */
export interface Work {
  readonly name: string;
  readonly url: string;
  readonly start: number;
  readonly clock: number;
  readonly processor: number;
}

const categories = ["devtools.timeline", "toplevel", "blink.console", "__metadata"];
/** The threads that a view of the page is made on: the page's own, its workers', and the one that draws for it. */
const making = /^(CrRendererMain|DedicatedWorker thread|CrGpuMain)$/;

/** A trace of the browser, as its developer tools take it. */
export class Trace {
  readonly #events: readonly TraceEvent[];
  readonly #page: TraceEvent;
  readonly #threads: ReadonlyMap<string, string>;

  /** @param mark what the page said with `console.timeStamp`, by which its process and thread are known */
  constructor(events: readonly TraceEvent[], mark: string) {
    this.#events = events;
    const page = events.find((event) => event.args?.data?.message === mark);
    if (!page) throw new Error(`the page did not say "${mark}" in the trace`);
    this.#page = page;
    this.#threads = new Map(
      events
        .filter(({ name }) => name === "thread_name")
        .map(({ pid, tid, args }) => [`${pid} ${tid}`, args?.name ?? ""]),
    );
  }

  /** When the page said what with `console.timeStamp`, in the trace's milliseconds. */
  marks(): { readonly message: string; readonly at: number }[] {
    return this.#events
      .filter(({ name, pid }) => name === "TimeStamp" && pid === this.#page.pid)
      .map(({ args, ts }) => ({ message: args?.data?.message ?? "", at: ts / 1000 }))
      .sort((a, b) => a.at - b.at);
  }

  /** The outermost events of these names on the page's main thread: none of them lies within another. */
  outermost(wanted: (event: { readonly name: string; readonly url: string }) => boolean): Work[] {
    const { pid, tid } = this.#page;
    const found = this.#events
      .filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid)
      .filter((event) => wanted({ name: event.name, url: event.args?.data?.url ?? "" }))
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    let end = Number.NEGATIVE_INFINITY;
    return found.flatMap((event) => {
      if (event.ts < end) return [];
      end = event.ts + (event.dur ?? 0);
      return [workOf(event)];
    });
  }

  /** What the page's workers did. */
  ofWorkers(): Work[] {
    return [...this.#tasks()].filter(({ thread }) => thread === "DedicatedWorker thread").map(({ work }) => work);
  }

  /** Everything that the threads did that make the view. */
  *#tasks(): Iterable<{ readonly thread: string; readonly work: Work }> {
    for (const event of this.#events) {
      if (event.name !== "ThreadControllerImpl::RunTask" || event.ph !== "X") continue;
      const thread = this.#threads.get(`${event.pid} ${event.tid}`) ?? "";
      const ofPage = thread !== "CrRendererMain" || event.pid === this.#page.pid;
      if (making.test(thread) && ofPage) yield { thread, work: workOf(event) };
    }
  }

  /** Processor time of the page's threads between two moments, in milliseconds, by the names of the threads. */
  processor(from: number, to: number): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const { thread, work } of this.#tasks())
      if (work.start >= from && work.start <= to) sums.set(thread, (sums.get(thread) ?? 0) + work.processor);
    return sums;
  }
}

function workOf({ name, args, ts, dur = 0, tdur = 0 }: TraceEvent): Work {
  return { name, url: args?.data?.url ?? "", start: ts / 1000, clock: dur / 1000, processor: tdur / 1000 };
}

/**
 * How many times as long as the processor the clock ran during some work: 1 where nothing else wanted the processor. It
 * must be work that waits for nothing but that.
 */
export function slowness(work: readonly Work[]): number {
  const clock = work.reduce((sum, one) => sum + one.clock, 0);
  const processor = work.reduce((sum, one) => sum + one.processor, 0);
  return processor === 0 ? 1 : Math.max(1, clock / processor);
}

/** Traces the browser while something is done in it. */
export async function traced(browser: Browser, work: () => Promise<void>, mark: string): Promise<Trace> {
  const session: CDPSession = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories, excludedCategories: ["*"] },
  });
  try {
    await work();
  } finally {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    await session.detach();
  }
  return new Trace(events, mark);
}
