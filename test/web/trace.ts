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

  /** Everything that the threads did that make the view. */
  *#tasks(): Iterable<{ readonly thread: string; readonly work: Work }> {
    for (const event of this.#events) {
      if (event.name !== "ThreadControllerImpl::RunTask" || event.ph !== "X") continue;
      const thread = this.#threads.get(`${event.pid} ${event.tid}`) ?? "";
      const ofPage = thread !== "CrRendererMain" || event.pid === this.#page.pid;
      if (making.test(thread) && ofPage) yield { thread, work: workOf(event) };
    }
  }

  /** Milliseconds within tasks of the page's own thread, between two moments, in which it had no processor. */
  waited(from: number, to: number): number {
    return this.outermost(({ name }) => name === "ThreadControllerImpl::RunTask")
      .filter(({ start, clock }) => start >= from && start + clock <= to)
      .reduce((sum, { clock, processor }) => sum + clock - processor, 0);
  }

  /**
   * Processor time that the view takes between two moments, in milliseconds: that of the page's own thread, and that of its
   * workers while the page's thread has nothing to do but wait for them. What the thread that draws in software takes is
   * told, but in no sum.
   */
  taken(from: number, to: number): { readonly page: number; readonly workers: number; readonly drawing: number } {
    const within = [...this.#tasks()].filter(({ work }) => work.start >= from && work.start <= to);
    const of = (name: string) => within.filter(({ thread }) => thread === name).map(({ work }) => work);
    const sum = (all: readonly Work[]) => all.reduce((total, { processor }) => total + processor, 0);
    const page = of("CrRendererMain");
    const workers = of("DedicatedWorker thread").reduce((total, work) => {
      const busy = page.reduce((overlap, other) => overlap + overlapOf(work, other), 0);
      return total + (work.clock === 0 ? 0 : work.processor * Math.max(0, 1 - busy / work.clock));
    }, 0);
    return { page: sum(page), workers, drawing: sum(of("CrGpuMain")) };
  }
}

function overlapOf(a: Work, b: Work): number {
  return Math.max(0, Math.min(a.start + a.clock, b.start + b.clock) - Math.max(a.start, b.start));
}

function workOf({ name, args, ts, dur = 0, tdur = 0 }: TraceEvent): Work {
  return { name, url: args?.data?.url ?? "", start: ts / 1000, clock: dur / 1000, processor: tdur / 1000 };
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
