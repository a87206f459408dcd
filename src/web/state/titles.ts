import { useMemo } from "react";
import type { DocumentSummary } from "../../serve/answers.ts";
import { titleOf } from "../words/title.ts";
import { useAnswer } from "./answers.ts";

const none: ReadonlyMap<string, string> = new Map();

/** What each document is called, by its id: its title, else the file it came from. */
export function useTitles(): ReadonlyMap<string, string> {
  const { data } = useAnswer<readonly DocumentSummary[]>("/api/documents");
  return useMemo(() => (data ? new Map(data.map((document) => [document.id, titleOf(document)])) : none), [data]);
}
