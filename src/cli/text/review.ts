import type { ReviewItem, ReviewQueue } from "../../ask/index.ts";
import { spoken } from "../../export/spoken.ts";
import type { SideKey } from "../../model/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap, wrapMarked } from "../output/wrap.ts";
import { counted } from "../words/counts.ts";
import type { DocumentNames } from "../words/documents.ts";

/** The queue as a list: why each thing is in it, the sentence, and the words that decide it. */
export function reviewText(
  { items, open, decided }: ReviewQueue,
  places: readonly { readonly id: string; readonly name: string }[],
  sides: readonly { readonly key: SideKey; readonly names: readonly string[] }[],
  documents: DocumentNames,
  terminal: Terminal,
): string[] {
  if (items.length === 0) return [`Nothing is left to review; ${counted(decided, "claim")} decided.`];
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const sideNames = new Map(sides.map(({ key, names: own }) => [key, own[0] ?? key]));
  const listed = items.flatMap((item, index) => {
    const [first = "", ...rest] = wrap(`${index + 1}. ${item.why}`, terminal.columns);
    return [bold(first, terminal), ...rest, ...itemText(item, names, sideNames, documents, terminal), ""];
  });
  const more = open > items.length ? `, ${items.length} shown` : "";
  return [...listed, `${open} to review${more}; ${counted(decided, "claim")} decided.`];
}

function itemText(
  item: ReviewItem,
  places: ReadonlyMap<string, string>,
  sides: ReadonlyMap<SideKey, string>,
  documents: DocumentNames,
  terminal: Terminal,
): string[] {
  const indent = "   ";
  const say = (text: string) => wrap(text, terminal.columns, indent);
  switch (item.kind) {
    case "claim": {
      const { sentence, evidence, document, id } = item.claim;
      const { text, marks } = spoken(sentence, evidence.slice(0, 1));
      return [
        ...wrapMarked(text, marks, terminal, indent),
        ...say(`${documents(document)}; decide confirm ${id}, decide reject ${id}`),
      ];
    }
    case "dispute": {
      const { place, versions } = item.dispute;
      const about = place === null ? "" : `${places.get(place) ?? place}: `;
      const each = versions.map(({ says, holder, claims }) => {
        const version = holder === null ? says : (sides.get(holder) ?? holder);
        return `${version} (${claims.map((claim) => claim.slice(0, 12)).join(", ")})`;
      });
      return say(about + each.join("; "));
    }
    case "join":
      return say(`decide join ${item.proposal.a} with ${item.proposal.b}`);
    case "locate":
      return say(`decide place ${item.place.id} at LATITUDE,LONGITUDE`);
    case "source":
      return say(`decide source ${item.source} for ${item.side}, decide source ${item.source} for nobody`);
  }
}
