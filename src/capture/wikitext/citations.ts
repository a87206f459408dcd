import type { TemplateArguments } from "./arguments.ts";

/** `{{harvnb|Smith|2031|p=3}}` and `{{sfn|…}}` as "Smith 2031, p. 3". */
export function printShortCitation(given: TemplateArguments): string {
  const page = given.named("p", "page");
  const pages = given.named("pp", "pages");
  const location = page
    ? `, p. ${page}`
    : pages
      ? `, pp. ${pages}`
      : given.named("loc")
        ? `, ${given.named("loc")}`
        : "";
  return given.all().join(" ") + location;
}

/** What a citation template tells: the words of the reference, its address and its date as written. */
export interface WikiCitation {
  readonly text: string;
  readonly url: string;
  readonly date: string;
}

/** Prints `{{cite news|…}}`, `{{citation|…}}`, `{{cite tweet|…}}` and their like as a line of a bibliography. */
export function printCitation(given: TemplateArguments): WikiCitation {
  const authors: string[] = [];
  for (const number of ["", "1", "2", "3", "4"]) {
    const last = given.named(`last${number}`, `author${number}`, ...(number === "" ? ["authors", "vauthors"] : []));
    const forename = given.named(`first${number}`);
    const author = forename ? `${last}, ${forename}` : last;
    if (last !== "" && !authors.includes(author)) authors.push(author);
  }
  const date = given.named("date", "year", "publication-date");
  const title = [
    given.named("title", "script-title", "chapter"),
    given.named("trans-title") && `[${given.named("trans-title")}]`,
  ]
    .filter(Boolean)
    .join(" ");
  const work = [
    given.named("work", "newspaper", "website", "journal", "magazine", "agency"),
    given.named("publisher"),
  ].filter((part, at, all) => part !== "" && all.indexOf(part) === at);
  const pages = given.named("p", "page")
    ? `p. ${given.named("p", "page")}`
    : given.named("pp", "pages")
      ? `pp. ${given.named("pp", "pages")}`
      : "";
  const head = authors.length > 0 ? `${authors.join("; ")}${date ? ` (${date})` : ""}` : "";
  const parts = [head, title && `"${title}"`, ...work, authors.length > 0 ? "" : date, pages];
  return {
    text: `${parts.filter((part) => part !== "").join(". ")}.`,
    url: given.named("url", "chapter-url", "archive-url"),
    date,
  };
}
