import { parse } from "csv-parse/sync";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import * as ask from "../../src/ask/index.ts";
import { openCase } from "../../src/case/index.ts";
import { type ExportFormat, formats as ownFormats } from "../../src/export/index.ts";
import { acledColumns } from "../../src/export/tables/acled.ts";
import { csv } from "../../src/export/tables/csv.ts";
import { daysMeant, middleOf } from "../../src/export/tables/days.ts";
import { ucdpColumns } from "../../src/export/tables/ucdp.ts";
import { site } from "../../src/serve/site/index.ts";
import { leaksIn } from "../ask/redaction/leaks.ts";
import { contested } from "../cli/fake-context.ts";
import { folderWith } from "../cli/folder.ts";
import { buildPage } from "../web/build-page.ts";
import { textOfPdf } from "./pdf-text.ts";
import { exported, text, valley } from "./valley.ts";

const formats: readonly ExportFormat[] = [...ownFormats, site];
beforeAll(buildPage, 120_000);

const format = (name: string): ExportFormat => formats.find((one) => one.name === name)!;

type Row = Record<string, string>;
const rows = (table: string): Row[] => parse(table, { columns: true }) as Row[];

// The site, the first picture and the first case of a run take their time on a busy machine.
describe("every format", { timeout: 60_000 }, () => {
  test.each(formats.map((one) => [one.name, one] as const))(
    "%s gives the same bytes each time and carries the hash of the decisions",
    async (_name, one) => {
      const { kase, decide } = await valley();
      decide({ kind: "describe-place", place: "Oldmill", name: "Old Mill" });
      const first = await exported(one, kase);
      expect(await exported(one, kase)).toEqual(first);
      const readable = [...first.values()].some((bytes) => leaksIn(bytes, [kase.head()!]).length > 0);
      expect(readable).toBe(true);
    },
  );

  test.each(formats.map((one) => [one.name, one] as const))(
    "%s leaves out what is confidential, in every byte, and says so",
    async (_name, one) => {
      const { kase, decide } = await valley();
      const digest = ask.documentNamed(kase, "The spring offensive {in} the | Tarn valley");
      const whole = kase.document(digest)!.text;
      const words = "the League captured Stonebridge after a courier had opened the eastern gate at night";
      const start = whole.indexOf(words);
      decide({ kind: "withhold", confidential: { what: "person", names: ["Idris Velkan"] } });
      decide({ kind: "withhold", confidential: { what: "source", names: ["Tarn Valley Monitor"] } });
      decide({
        kind: "withhold",
        confidential: { what: "span", document: digest, span: { start, end: start + words.length } },
      });
      const letter = kase.documents().find(({ id }) => id !== digest)!.id;
      decide({ kind: "withhold", confidential: { what: "document", document: letter } });
      const secret = [
        ...["Idris Velkan", "Velkan", "Tarn Valley Monitor", "eastern gate", "digest.example", digest, letter],
        ...["letter.txt", "took Lower Tarn", "is no sum"],
      ];
      const files = await exported(one, kase);
      for (const [name, bytes] of files) {
        expect([name, leaksIn(bytes, secret)]).toEqual([name, []]);
        // In a PDF words are written as numbers of shapes.
        if (one.extension === ".pdf") expect(leaksIn(await textOfPdf(bytes), secret)).toEqual([]);
      }
      const told = [...files.values()].some((bytes) => leaksIn(bytes, ["Something is withheld here"]).length > 0);
      expect(told).toBe(true);
    },
  );

  test("has a name and a file of its own", () => {
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
  });
});

test("GeoJSON tells the days of each state, with the gazetteer's geometry", async () => {
  const { kase } = await valley();
  const { features } = JSON.parse(await text(format("geojson"), kase)) as {
    features: { geometry: unknown; properties: Record<string, unknown> }[];
  };
  const mill = features.filter(({ properties }) => properties.name === "Oldmill").map(({ properties }) => properties);
  expect(mill.map(({ holder, start }) => [holder, start])).toContainEqual(["crown-army", "2031-05-12"]);
  expect(mill[0]!.start).toBeNull();
  expect(features.find(({ properties }) => properties.name === "Oldmill")!.geometry).toEqual({
    type: "Point",
    coordinates: [20.6, 40.6],
  });
  const day = JSON.parse(await text(format("geojson"), kase, { date: "2031-05-04" })) as {
    features: { properties: { place: string } }[];
  };
  const places = day.features.map((one) => one.properties.place);
  expect(new Set(places).size).toBe(places.length);
  const byDay = await exported(format("geojson"), kase, { byDay: true });
  expect([...byDay.keys()]).toContain("2031-05-03.geojson");
});

test("KML is well formed, with a span of days and a style for each placemark", async () => {
  const { kase } = await valley();
  const marks: string[] = [];
  const parser = new SaxesParser();
  const errors: Error[] = [];
  const styles: string[] = [];
  parser.on("error", (error) => errors.push(error));
  parser.on("opentag", ({ name, attributes }) => {
    marks.push(name);
    if (name === "Style") styles.push(`#${(attributes as Row).id}`);
  });
  const kml = await text(format("kml"), kase);
  parser.write(kml).close();
  expect(errors).toEqual([]);
  const placemarks = marks.filter((name) => name === "Placemark").length;
  expect(placemarks).toBeGreaterThan(3);
  expect(marks.filter((name) => name === "TimeSpan")).toHaveLength(placemarks);
  for (const [, used] of kml.matchAll(/<styleUrl>(.*?)<\/styleUrl>/g)) expect(styles).toContain(used);
});

describe("tables", () => {
  test("have the columns of their codebooks", async () => {
    const { kase } = await valley();
    for (const [name, columns] of [
      ["ucdp", ucdpColumns],
      ["acled", acledColumns],
    ] as const) {
      const [head] = (await text(format(name), kase)).split("\r\n");
      expect(head).toBe(columns.join(","));
    }
    expect(ucdpColumns).toHaveLength(50);
    expect(acledColumns).toHaveLength(32);
  });

  test("UCDP: a deadly event with its dead, its day and its cell of PRIO-GRID", async () => {
    const { kase } = await valley();
    const events = rows(await text(format("ucdp"), kase));
    const shelling = events.find((one) => one.deaths_civilians === "7")!;
    expect(shelling).toMatchObject({
      ...{ side_a: "League", best: "7", low: "7", high: "7", date_prec: "1", date_start: "2031-05-14" },
      ...{ where_coordinates: "Saltford", where_prec: "1", event_clarity: "1", number_of_sources: "1" },
      // Half degrees from the south-west corner: row 261, column 401.
      ...{ latitude: "40.55", longitude: "20.7", priogrid_gid: String(261 * 720 + 401 + 1), type_of_violence: "" },
      ...{ source_office: "Valley Digest & Sons", source_date: "2031-06-02" },
    });
    expect(events.find((one) => one.source_original === "Tarn Valley Monitor")).toMatchObject({ best: "36" });
    for (const one of events) expect(Number(one.best)).toBeGreaterThan(0);
  });

  test("ACLED: takings, remote violence, and the sentence as notes; one event of two documents has two sources", async () => {
    const { kase } = await valley();
    const events = rows(await text(format("acled"), kase));
    const shelling = events.find((one) => one.sub_event_type === "Shelling/artillery/missile attack")!;
    expect(shelling).toMatchObject({
      ...{ event_type: "Explosions/Remote violence", event_date: "2031-05-14", time_precision: "1", fatalities: "7" },
      ...{ actor1: "League", civilian_targeting: "Civilian targeting", geo_precision: "1", iso: "" },
    });
    expect(shelling.notes).toContain("shelled Saltford");
    const taking = events.filter((one) => one.location === "Lower Tarn" && one.event_date === "2031-05-03");
    expect(taking.some((one) => one.source!.split("; ").length === 2)).toBe(true);
  });

  test("ACLED: dates, targets and positions by the codebook", async () => {
    const folder = folderWith({
      "note.txt": `Published 1 August 2031

On 2 May 2031, League forces attacked Oldmill, which the Crown army held; 5 civilians were killed. Between 5 and 9 May 2031, the League shelled Saltford, killing 7 civilians. In June 2031, the Crown army shelled Stonebridge, killing 4 civilians. In 2030, the Crown army shelled Lower Tarn.
`,
      "places.csv":
        "id,name,type,latitude,longitude,parent\nsaltford,Saltford,town,40.123456,20.987654,tarnland\ntarnland,Tarnland,country,40,20,\n",
    });
    await contested(["read", "note.txt", "--case", "codes.gpkg"], { folder });
    await contested(["gazetteer", "add", "places.csv", "--case", "codes.gpkg"], { folder });
    const kase = openCase(`${folder}/codes.gpkg`);
    onTestFinished(() => kase.close());
    const events = rows(await text(format("acled"), kase));
    const at = (place: string) => events.find(({ location }) => location === place)!;
    // Of what is known to the week or the month, the day in the middle.
    expect(at("Saltford")).toMatchObject({
      ...{ event_date: "2031-05-07", time_precision: "2", year: "2031", latitude: "40.1235", longitude: "20.9877" },
      ...{ civilian_targeting: "Civilian targeting", actor2: "Civilians (Tarnland)", inter2: "Civilians" },
    });
    expect(at("Stonebridge")).toMatchObject({ event_date: "2031-06-15", time_precision: "3", actor2: "Civilians" });
    // Less than the month is no event; civilians who die in a battle are not its target.
    expect(at("Lower Tarn")).toBeUndefined();
    const battle = events.find(({ event_type }) => event_type === "Battles")!;
    expect(battle).toMatchObject({ location: "Oldmill", fatalities: "5", civilian_targeting: "", inter2: "" });
    expect(rows(await text(format("ucdp"), kase)).map(({ date_prec, best }) => [date_prec, best])).toEqual(
      expect.arrayContaining([
        ["1", "5"],
        ["2", "7"],
        ["4", "4"],
      ]),
    );
  });

  test("days before the year 1 are counted as others are", () => {
    expect(daysMeant("-0044-03-15", "-0044-03-15")).toBe(1);
    expect(daysMeant("-0001-12-30", "0000-01-02")).toBe(4);
    expect(middleOf("-0001-12-30", "0000-01-02")).toBe("-0001-12-31");
    expect(middleOf("2031-05-05", "2031-05-09")).toBe("2031-05-07");
    expect(middleOf(null, "2031-05-09")).toBeNull();
  });

  test("claims stand where the table says, and formulas are disarmed", async () => {
    const { kase } = await valley();
    const told = rows(await text(format("claims"), kase));
    expect(told).toHaveLength(ask.claims(kase).length);
    for (const one of told) {
      const { text: whole } = kase.document(one.document!)!;
      expect(one.sentence!.replace(/^'/, "")).toContain(
        whole.slice(Number(one.start), Number(one.end)).split("\n")[0]!,
      );
    }
    const cells = [...csv({ columns: ["a", "b", "c"], rows: [{ a: "=1+1", b: -5, c: "-0044-03-15" }] })].join("");
    expect(cells).toBe("a,b,c\r\n'=1+1,-5,-0044-03-15\r\n");
  });
});

describe("annotations", () => {
  interface Selector {
    type: string;
    start: number;
    end: number;
    exact: string;
    prefix: string;
    suffix: string;
  }
  interface Annotation {
    id: string;
    type: string;
    motivation: string;
    body: Record<string, unknown>;
    target: { type: string; source: string; state: Record<string, string>; selector: Selector[] }[];
  }

  test("keep the rules of the Web Annotation model, and their selectors find the words", async () => {
    const { kase } = await valley();
    const page = JSON.parse(await text(format("annotations"), kase)) as {
      "@context": unknown[];
      id: string;
      type: string;
      total: number;
      first: { type: string; startIndex: number; items: Annotation[] };
    };
    // Web Annotation Data Model, 5: a collection has its context, an IRI, its type, a total and a first page.
    expect(page["@context"][0]).toBe("http://www.w3.org/ns/anno.jsonld");
    expect(page).toMatchObject({ type: "AnnotationCollection", first: { type: "AnnotationPage", startIndex: 0 } });
    expect(page.total).toBe(page.first.items.length);
    expect(page.total).toBe(ask.claims(kase).length);
    expect(new Set(page.first.items.map(({ id }) => id)).size).toBe(page.total);
    for (const one of page.first.items) {
      // 3.1: exactly one IRI, the class Annotation, at least one target; 3.3.5: a motivation of the vocabulary.
      expect(one.id).toMatch(/^[a-z][a-z0-9+.-]*:\S+$/i);
      expect(one.type).toBe("Annotation");
      expect(one.target.length).toBeGreaterThan(0);
      expect(one.motivation).toBe("identifying");
      for (const { type, source, state, selector } of one.target) {
        expect(type).toBe("SpecificResource");
        expect(source).toMatch(/^(https?:|urn:)\S+$/);
        const whole = kase.document(state["contested:sha256"]!)!.text;
        const [position, quote] = selector as [Selector, Selector];
        expect(position.type).toBe("TextPositionSelector");
        expect(Number.isInteger(position.start) && position.start >= 0 && position.end >= position.start).toBe(true);
        expect(quote.type).toBe("TextQuoteSelector");
        expect(quote.exact).toBe(whole.slice(position.start, position.end));
        if (quote.prefix.isWellFormed() && !quote.prefix.includes("\ufffd"))
          expect(whole.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
        expect(whole.slice(position.end)).toMatch(startsWith(quote.suffix));
      }
    }
  });

  const startsWith = (words: string) =>
    new RegExp(`^${words.replace(/\ufffd$/, "").replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")}`);
});

describe("wikitext", () => {
  test("cites a document in full once and by its name after that; its markup means itself", async () => {
    const { kase } = await valley();
    const table = await text(format("wikitable"), kase, { date: "2031-05-25" });
    const digest = [...table.matchAll(/\{\{cite web [^\n]*?digest\.example[^\n]*?\}\}/g)];
    expect(digest).toHaveLength(1);
    expect(table).toContain("title=The spring offensive &#123;in&#125; the &#124; Tarn valley");
    expect(table).toMatch(/\| Stonebridge \|\| League \|\| [^\n]*20 May 2031 \|\| <ref name="d[0-9a-f]{10}"/);
    expect(table.split("{|")).toHaveLength(2);
    expect(table.trimEnd().endsWith("|}")).toBe(true);
  });

  test("the infobox opens and closes its templates", async () => {
    const { kase } = await valley();
    const box = await text(format("infobox"), kase);
    expect(box).toContain("{{Infobox military conflict");
    expect(box.match(/\{\{/g)).toHaveLength(box.match(/\}\}/g)!.length);
    expect(box).toMatch(/\| combatant1 {2}= '''/);
  });
});

test("bibliographies name every document", async () => {
  const { kase } = await valley();
  const items = JSON.parse(await text(format("csl"), kase)) as Record<string, unknown>[];
  expect(items).toHaveLength(2);
  expect(items.find(({ type }) => type === "webpage")).toMatchObject({
    URL: "https://digest.example/spring?a=1&b=2",
    issued: { "date-parts": [[2031, 6, 2]] },
    publisher: "Valley Digest & Sons",
  });
  const bib = await text(format("bibtex"), kase);
  expect(bib).toContain("title = {{The spring offensive \\{in\\} the | Tarn valley}}");
  expect(bib).toContain("organization = {{Valley Digest \\& Sons}}");
  expect(bib.match(/^@/gm)).toHaveLength(2);
});

test("a site knows the claims of each place as the case tells them", async () => {
  const { kase } = await valley();
  const told = ask.claimsByPlace(kase);
  for (const { id } of ask.places(kase))
    expect([id, told.get(id) ?? []]).toEqual([id, ask.claims(kase, { place: id }).map((claim) => claim.id)]);
  expect(told.size).toBeGreaterThan(3);
});
