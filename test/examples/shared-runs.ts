/** The words of a text in lower case, without punctuation; an apostrophe inside a word stays. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Every run of `length` words of `text` that also stands in one of `others`, in order. */
export function findSharedRuns(text: string, others: readonly string[], length: number): string[] {
  const known = new Set(others.flatMap((other) => runsOf(other, length)));
  return runsOf(text, length).filter((run) => known.has(run));
}

function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(" "));
}
