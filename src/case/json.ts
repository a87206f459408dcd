import { Problem } from "../model/index.ts";

/** Reads a JSON cell of the case; where another program has damaged it, a Problem says which one. */
export function fromJson<T>(cell: unknown, path: string, what: string): T {
  try {
    return JSON.parse(cell as string) as T;
  } catch {
    throw new Problem(`${path}: ${what} is damaged; restore the case from a backup`);
  }
}
