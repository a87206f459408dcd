import { extname } from "node:path";
import type { DecisionRequest } from "../../ask/request.ts";
import { type Change, changeSchema, type Modality, modalitySchema, Problem } from "../../model/index.ts";
import { geometryFile } from "./geometry-file.ts";

/** Every form of `contested decide`, as its help shows them; a form may go on in further lines. */
export const decisionForms: readonly (readonly [form: string, what: string])[] = [
  ["confirm CLAIM", "the sentence says so"],
  ["reject CLAIM", "the sentence says no such thing"],
  [
    "correct CLAIM [place PLACE] [date DATE] [holder SIDE|nobody]\n  [extent whole|part|none|0.3] [change CHANGE] " +
      "[modality MODALITY]\n  [low N] [best N] [high N]",
    "what the sentence says",
  ],
  [
    "add DOCUMENT START END place PLACE date DATE change CHANGE\n  holder SIDE|nobody [extent EXTENT] [modality MODALITY]",
    "a claim by hand, from these characters of the document",
  ],
  ["join PLACE with PLACE [with PLACE]", "they are one place"],
  ["split PLACE in DOCUMENT [and DOCUMENT]", "what these speak of is another place"],
  ["place PLACE at LATITUDE,LONGITUDE|FILE.geojson", "put it on the map"],
  ["place PLACE nowhere", "take it off the map"],
  ["rename PLACE to NAME", "what it is called"],
  ["type PLACE is TYPE", "what kind of place it is"],
  ["put PLACE in PLACE|nothing", "where it lies"],
  ["name SIDE as NAME", "what the side is called"],
  ["colour SIDE as #rrggbb", "its colour"],
  ["join-sides SIDE with SIDE", "they are one side"],
  ["split-side SIDE in DOCUMENT [and DOCUMENT]", "what these speak of is another side"],
  ["force FORCE on SIDE [from DAY] [to DAY]", "which side a force fights on"],
  ["source SOURCE for SIDE|nobody|unknown", "whom a source speaks for"],
  ["link PLACE with PLACE [by WHAT]", "one can get from one to the other"],
  ["unlink PLACE with PLACE [by WHAT]", "one cannot"],
  ["withhold document DOCUMENT", "leave it out of all exports"],
  ["withhold span DOCUMENT START END", "leave out these characters"],
  ["withhold person NAME [or NAME]", "leave out a person by all names"],
  ["withhold source NAME [or NAME]", "leave out a source by all names"],
  ["undo [DECISION]", "take back the last one, or this one"],
];

/** The words of a form: those before the first key word, and those after each key word. */
interface Parts {
  readonly lead: string;
  readonly after: readonly { readonly key: string; readonly words: string }[];
}

function cut(words: readonly string[], keys: readonly string[]): Parts {
  const lead: string[] = [];
  const after: { key: string; words: string[] }[] = [];
  for (const word of words) {
    if (keys.includes(word)) after.push({ key: word, words: [] });
    else (after.at(-1)?.words ?? lead).push(word);
  }
  return { lead: lead.join(" "), after: after.map(({ key, words: own }) => ({ key, words: own.join(" ") })) };
}

/**
 * What the words after `contested decide` ask for. Key words divide them, so that names need no quotes; a name that has
 * one of the key words in it is put in quotes.
 *
 * @param folder what a relative path of a file with an outline starts from
 * @throws Problem that shows the form where the words do not have it
 */
export function parseDecision(words: readonly string[], folder: string): DecisionRequest {
  const [verb = "", ...rest] = words;
  const wrong = (): Problem => {
    const forms = decisionForms.filter(([form]) => form.split(" ")[0] === verb).map(([form]) => form);
    if (forms.length > 0)
      return new Problem(`write it as: contested decide ${forms.join("; ").replaceAll(/\s+/g, " ")}`);
    const verbs = [...new Set(decisionForms.map(([form]) => form.split(" ")[0]!))];
    return new Problem(`"${verb}" is no decision; one of ${verbs.join(", ")}; see contested decide --help`);
  };
  const need = (text: string | undefined): string => {
    if (text === undefined || text === "") throw wrong();
    return text;
  };
  /** "A key B key C" with one key word: what stands before it, and what after each. */
  const around = (...keys: readonly string[]): [string, string[]] => {
    const { lead, after } = cut(rest, keys);
    return [need(lead), after.map(({ words: own }) => need(own))];
  };
  const only = (list: readonly string[]): string => {
    if (list.length !== 1) throw wrong();
    return list[0]!;
  };
  switch (verb) {
    case "confirm":
    case "reject":
      return { kind: verb, claim: only(rest) };
    case "correct":
      return { kind: "correct", claim: need(rest[0]), to: corrections(rest.slice(1), wrong) };
    case "add":
      return added(rest, wrong);
    case "join": {
      const [first, others] = around("with");
      return { kind: "join-places", places: [first, need(others[0]), ...others.slice(1)] };
    }
    case "split":
    case "split-side": {
      const [name, documents] = around("in", "and");
      if (documents.length === 0) throw wrong();
      return verb === "split"
        ? { kind: "split-place", place: name, documents }
        : { kind: "split-side", side: name, documents };
    }
    case "place":
      return located(rest, folder, wrong);
    case "rename": {
      const [place, names] = around("to");
      return { kind: "describe-place", place, name: only(names) };
    }
    case "type": {
      const [place, types] = around("is");
      return { kind: "describe-place", place, type: only(types) };
    }
    case "put": {
      const [place, parents] = around("in");
      const parent = only(parents);
      return { kind: "describe-place", place, parent: parent === "nothing" ? null : parent };
    }
    case "name": {
      const [side, names] = around("as");
      return { kind: "describe-side", side, name: only(names) };
    }
    case "colour": {
      const [side, colours] = around("as");
      return { kind: "describe-side", side, colour: only(colours) };
    }
    case "join-sides": {
      const [first, others] = around("with");
      return { kind: "join-sides", sides: [first, need(others[0]), ...others.slice(1)] };
    }
    case "force": {
      const { lead, after } = cut(rest, ["on", "from", "to"]);
      const given = (key: string) => after.find((part) => part.key === key)?.words;
      return {
        kind: "membership",
        force: need(lead),
        side: need(given("on")),
        from: given("from") ?? null,
        to: given("to") ?? null,
      };
    }
    case "source": {
      const [source, sides] = around("for");
      const side = only(sides);
      return { kind: "align-source", source, side: side === "nobody" ? null : side };
    }
    case "link":
    case "unlink": {
      const { lead, after } = cut(rest, ["with", "by"]);
      const other = after.find(({ key }) => key === "with")?.words;
      const by = after.find(({ key }) => key === "by")?.words;
      const request = { kind: "adjacency", places: [need(lead), need(other)], adjacent: verb === "link" } as const;
      return by === undefined
        ? { ...request, places: [...request.places] }
        : { ...request, places: [...request.places], by };
    }
    case "withhold":
      return withheld(rest, wrong);
    case "undo":
      if (rest.length > 1) throw wrong();
      return rest[0] === undefined ? { kind: "undo" } : { kind: "undo", decision: rest[0] };
    default:
      throw wrong();
  }
}

const fields = ["place", "date", "holder", "extent", "change", "modality", "low", "best", "high"];

/** The named fields of a correction or a claim by hand, each at most once. */
function fieldsOf(words: readonly string[], wrong: () => Problem): Map<string, string> {
  const { lead, after } = cut(words, fields);
  if (lead !== "" || after.some(({ words: own }) => own === "")) throw wrong();
  if (new Set(after.map(({ key }) => key)).size < after.length) throw new Problem("a field is given twice");
  return new Map(after.map(({ key, words: own }) => [key, own]));
}

function corrections(
  words: readonly string[],
  wrong: () => Problem,
): Extract<DecisionRequest, { kind: "correct" }>["to"] {
  const given = fieldsOf(words, wrong);
  if (given.size === 0) throw wrong();
  const get = (key: string) => given.get(key);
  const holder = get("holder");
  const bounds = ["low", "best", "high"].map((key) => (get(key) === undefined ? null : numberOf(get(key)!)));
  const [low, best, high] = bounds as [number | null, number | null, number | null];
  return {
    ...(get("place") === undefined ? {} : { place: get("place") }),
    ...(get("date") === undefined ? {} : { when: get("date") }),
    ...(holder === undefined ? {} : { holder: holder === "nobody" ? null : holder }),
    ...(get("extent") === undefined ? {} : { extent: extentOf(get("extent")!) }),
    ...(get("change") === undefined ? {} : { change: changeOf(get("change")!) }),
    ...(get("modality") === undefined ? {} : { modality: modalityOf(get("modality")!) }),
    ...(bounds.every((bound) => bound === null) ? {} : { figure: { low, best, high } }),
  };
}

function added(words: readonly string[], wrong: () => Problem): DecisionRequest {
  const [document, start, end, ...rest] = words;
  const given = fieldsOf(rest, wrong);
  const need = (key: string): string => {
    const value = given.get(key);
    if (value === undefined) throw wrong();
    return value;
  };
  if (document === undefined || start === undefined || end === undefined) throw wrong();
  const holder = need("holder");
  return {
    kind: "add-claim",
    document,
    span: { start: numberOf(start), end: numberOf(end) },
    place: need("place"),
    when: need("date"),
    change: changeOf(need("change")),
    holder: holder === "nobody" ? null : holder,
    extent: extentOf(given.get("extent") ?? "whole"),
    modality: modalityOf(given.get("modality") ?? "stated"),
  };
}

function located(words: readonly string[], folder: string, wrong: () => Problem): DecisionRequest {
  if (words.at(-1) === "nowhere" && words.length > 1)
    return { kind: "locate", place: words.slice(0, -1).join(" "), geometry: null };
  const { lead, after } = cut(words, ["at"]);
  const where = after.at(-1)?.words;
  if (lead === "" || where === undefined || after.length !== 1) throw wrong();
  const position = /^(-?\d{1,2}(?:\.\d+)?)[, ]+(-?\d{1,3}(?:\.\d+)?)$/.exec(where);
  if (position) {
    const [latitude, longitude] = [Number(position[1]), Number(position[2])];
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
      throw new Problem(`${where} is no position: write latitude,longitude in degrees, as in 36.21,37.16`);
    return { kind: "locate", place: lead, geometry: { type: "Point", coordinates: [longitude, latitude] } };
  }
  if (![".json", ".geojson"].includes(extname(where).toLowerCase())) throw wrong();
  return { kind: "locate", place: lead, geometry: geometryFile(where, folder) };
}

function withheld(words: readonly string[], wrong: () => Problem): DecisionRequest {
  const [what, ...rest] = words;
  if (what === "document" && rest.length === 1) return { kind: "withhold", confidential: { what, document: rest[0]! } };
  if (what === "span" && rest.length === 3) {
    const span = { start: numberOf(rest[1]!), end: numberOf(rest[2]!) };
    return { kind: "withhold", confidential: { what, document: rest[0]!, span } };
  }
  if (what === "person" || what === "source") {
    const { lead, after } = cut(rest, ["or"]);
    const names = [lead, ...after.map(({ words: own }) => own)];
    if (names.every((name) => name !== "")) return { kind: "withhold", confidential: { what, names } };
  }
  throw wrong();
}

function numberOf(text: string): number {
  const number = Number(text.replaceAll(",", ""));
  if (text.trim() === "" || !Number.isFinite(number)) throw new Problem(`"${text}" is no number`);
  return number;
}

function extentOf(text: string): "whole" | "part" | "none" | number {
  if (text === "whole" || text === "part" || text === "none") return text;
  const share = text.endsWith("%") ? numberOf(text.slice(0, -1)) / 100 : numberOf(text);
  if (share < 0 || share > 1) throw new Problem(`"${text}" is no extent: whole, part, none, or a share from 0 to 1`);
  return share;
}

function changeOf(text: string): Change {
  const found = changeSchema.safeParse(text);
  if (!found.success) throw new Problem(`"${text}" is no change: one of ${changeSchema.options.join(", ")}`);
  return found.data;
}

function modalityOf(text: string): Modality {
  const found = modalitySchema.safeParse(text);
  if (!found.success) throw new Problem(`"${text}" is no modality: one of ${modalitySchema.options.join(", ")}`);
  return found.data;
}
