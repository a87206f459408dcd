import { Problem } from "../../model/problem.ts";

/** "place=Ort,date=Datum": what each column tells, by its name in the table. Throws a `Problem` for anything else. */
export function parseMapping(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(",").map((pair) => pair.split("=").map((part) => part.trim()));
  const wrong = pairs.find((pair) => pair.length !== 2 || pair[0] === "" || pair[1] === "");
  if (wrong)
    throw new Problem(
      `"${wrong.join("=")}" is no pair of a mapping; write what a column tells and its name, for example place=Ort,date=Datum,holder=Seite`,
    );
  return Object.fromEntries(pairs as [string, string][]);
}
