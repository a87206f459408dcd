import type { Act, ClaimHandle, Correction } from "../model/index.ts";

/** So many code units of a sentence are enough to know it again. */
const longest = 90;

/** What was decided, as a clause in the past tense. `actOf` gives what another decision was about, for undos. */
export function actInWords(act: Act, actOf: (decision: string) => Act | null): string {
  switch (act.kind) {
    case "confirm":
      return `confirmed the claim from ${quoted(act.claim)}`;
    case "reject":
      return `rejected the claim from ${quoted(act.claim)}`;
    case "correct":
      return `corrected the claim from ${quoted(act.claim)}: ${correctionInWords(act.to)}`;
    case "add-claim":
      return `made a claim by hand from ${inQuotes(act.quote)}`;
    case "join-places":
      return `joined the places ${listed(act.places.map(({ name }) => name))}`;
    case "split-place":
      return `split ${act.place.name}: what ${count(act.mentions.map(documentOf), "document")} speak of is another place`;
    case "locate":
      return act.geometry === null
        ? `took ${act.place.name} off the map`
        : `put ${act.place.name} on the map as a ${act.geometry.type.replace("Multi", "").toLowerCase()}`;
    case "describe-place": {
      const said = [
        act.name === undefined ? "" : `is called ${act.name}`,
        act.type === undefined ? "" : `is a ${act.type}`,
        act.parent === undefined ? "" : act.parent === null ? "lies in no other place" : `lies in ${act.parent.name}`,
      ];
      return `said that ${act.place.name} ${listed(said.filter((words) => words !== ""))}`;
    }
    case "describe-side": {
      const said = [
        act.name === undefined ? "" : `is called ${act.name}`,
        act.colour === undefined ? "" : `has the colour ${act.colour}`,
      ];
      return `said that the side ${act.side.name} ${listed(said.filter((words) => words !== ""))}`;
    }
    case "join-sides":
      return `joined the sides ${listed(act.sides.map(({ name }) => name))}`;
    case "split-side":
      return `split the side ${act.side.name}: what ${count(act.mentions.map(documentOf), "document")} speak of is another`;
    case "membership":
      return `put ${act.force} on the side ${act.side.name}${period(act.from, act.to)}`;
    case "align-source":
      if (act.side === "unknown") return `took back whom ${act.source} speaks for`;
      return act.side === null
        ? `called ${act.source} independent`
        : `said that ${act.source} speaks for ${act.side.name}`;
    case "adjacency": {
      const [a, b] = act.places;
      const by = act.by === undefined ? "" : ` (${act.by})`;
      return act.adjacent
        ? `said that one can get from ${a.name} to ${b.name}${by}`
        : `said that one cannot get from ${a.name} to ${b.name}${by}`;
    }
    case "withhold":
      return withheldInWords(act.confidential);
    case "undo": {
      const taken = actOf(act.decision);
      return `took back ${act.decision.slice(0, 12)}${taken === null ? "" : `, which ${actInWords(taken, () => null)}`}`;
    }
    case "merge": {
      const called = act.title === "" ? "another case" : `the case “${act.title}”`;
      const number = (value: number, one: string) =>
        `${value === 0 ? "no" : value} new ${one}${value === 1 ? "" : "s"}`;
      const { length } = act.conflicts;
      const differently = length === 0 ? "nothing" : length === 1 ? "1 thing" : `${length} things`;
      return `joined ${called} to this one: ${number(act.documents, "document")}, ${number(act.decisions, "decision")}, ${differently} said differently`;
    }
  }
}

function correctionInWords({ place, when, holder, extent, change, modality, figure }: Correction): string {
  const said = [
    place && `the place is ${place.name}`,
    when && `the date is ${when.edtf}`,
    holder === undefined ? undefined : holder === null ? "nobody holds it" : `the holder is ${holder.name}`,
    extent === undefined ? undefined : `the extent is ${extent}`,
    change && `the change is ${change}`,
    modality && `it is ${modality}`,
    figure && `the figure is ${figure.low ?? "?"} to ${figure.high ?? "?"}, at best ${figure.best ?? "?"}`,
  ];
  return listed(said.filter((words) => words !== undefined));
}

function withheldInWords(confidential: Extract<Act, { kind: "withhold" }>["confidential"]): string {
  const document = "document" in confidential ? confidential.document.slice(0, 12) : "";
  if (confidential.what === "document") return `made the document ${document} confidential`;
  if (confidential.what === "span")
    return `made characters ${confidential.span.start} to ${confidential.span.end} of the document ${document} confidential`;
  return `made the ${confidential.what} ${listed(confidential.names)} confidential`;
}

function quoted({ quote }: ClaimHandle): string {
  return inQuotes(quote);
}

function inQuotes(text: string): string {
  const words = text.replaceAll(/\s+/g, " ").trim();
  return `“${words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words}”`;
}

function documentOf(mention: string): string {
  return mention.split("#", 1)[0]!;
}

function count(documents: readonly string[], what: string): string {
  const number = new Set(documents).size;
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function period(from: string | null, to: string | null): string {
  return `${from === null ? "" : ` from ${from}`}${to === null ? "" : ` until ${to}`}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
