import { useEffect, useState } from "react";
import { published, publishedAnswer } from "./published.ts";

/** An answer of the server, on its way or here; while a new one is on its way the last one stays. */
export interface Answer<T> {
  readonly data: T | null;
  readonly error: string | null;
  readonly loading: boolean;
}

const kept = new Map<string, Promise<unknown>>();
const keptAtMost = 60;

/** Asks the server once for each address; the browser's cache revalidates by the revision of the case. */
export function ask<T>(address: string): Promise<T> {
  let answer = kept.get(address) as Promise<T> | undefined;
  if (!answer) {
    answer = fetchAnswer<T>(address);
    answer.catch(() => kept.delete(address));
    if (kept.size >= keptAtMost) kept.delete(kept.keys().next().value!);
    kept.set(address, answer);
  }
  return answer;
}

const waiting = new Set<() => void>();

/** Forgets every answer and lets whoever shows one ask again: the case has changed. */
export function forgetAnswers(): void {
  kept.clear();
  for (const again of waiting) again();
}

async function fetchAnswer<T>(address: string): Promise<T> {
  if (published !== null) return publishedAnswer(published, address) as T;
  // Without headers of its own, so that it is the request that the server told the browser of with the page.
  const response = await fetch(address);
  const value = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(value.error ?? `${response.status}`);
  return value;
}

/** The answer to an address of the API; null asks nothing. */
export function useAnswer<T>(address: string | null): Answer<T> {
  const [state, setState] = useState<Answer<T> & { address: string | null }>({
    address: null,
    data: null,
    error: null,
    loading: address !== null,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const again = () => setTurn((before) => before + 1);
    waiting.add(again);
    return () => {
      waiting.delete(again);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks the same address again
  useEffect(() => {
    if (address === null) return;
    let current = true;
    setState((before) => ({ ...before, loading: true, error: null }));
    ask<T>(address).then(
      (data) => current && setState({ address, data, error: null, loading: false }),
      (error: Error) => current && setState({ address, data: null, error: error.message, loading: false }),
    );
    return () => {
      current = false;
    };
  }, [address, turn]);
  return address === null ? { data: null, error: null, loading: false } : state;
}
