import { type Case, openCase } from "../case/index.ts";
import { Problem } from "../model/index.ts";

/** Milliseconds to wait for another thread of this program that writes, between two tries, and where documents are added. */
const patience = 2_000;
const pause = 20;
const patienceOfAdding = 30_000;

/**
 * Opens a case to write to it; where another thread of this program is writing, as soon as that has finished. What another
 * program writes is not waited for: that may take long, and the user is told.
 */
export function openInTurn(path: string, most = patience): Case {
  const until = performance.now() + most;
  for (;;) {
    try {
      return openCase(path);
    } catch (error) {
      const own = error instanceof Problem && error.message.includes(`(number ${process.pid},`);
      if (!own || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

/** A case that is read at any time, and whose right to write is taken for each `together` alone. */
export function writtenInTurns(path: string): Case {
  const reader = openCase(path, { readOnly: true });
  let writer: Case | null = null;
  const together = <T>(changes: () => T): T => {
    if (writer !== null) return writer.together(changes);
    const own = openInTurn(path, patienceOfAdding);
    writer = own;
    try {
      return own.together(changes);
    } finally {
      writer = null;
      own.close();
    }
  };
  return new Proxy(reader, {
    get(_reader, name) {
      if (name === "together") return together;
      const now = writer ?? reader;
      const value: unknown = Reflect.get(now, name, now);
      return typeof value === "function" ? value.bind(now) : value;
    },
  });
}
