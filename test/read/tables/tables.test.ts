import { describe, expect, test } from "vitest";
import { capture } from "../../../src/capture/index.ts";
import { readingSchema } from "../../../src/model/index.ts";
import { readDocument } from "../../../src/read/index.ts";

function read(text: string, mapping?: Record<string, string>) {
  const document = capture({
    bytes: new TextEncoder().encode(text),
    origin: "table.csv",
    ...(mapping ? { mapping } : {}),
  });
  const reading = readingSchema.parse(readDocument(document));
  const control = reading.claims.filter((claim) => claim.kind === "control");
  const figures = reading.claims.filter((claim) => claim.kind === "figure");
  const actions = reading.claims.filter((claim) => claim.kind === "action");
  const quote = ({ evidence }: { evidence: { start: number; end: number }[] }) =>
    document.text.slice(evidence[0]!.start, evidence[0]!.end);
  return { document, reading, control, figures, actions, quote };
}

describe("places by days", () => {
  test("each row is a claim and its own evidence", () => {
    const { reading, control, quote } = read(
      'date,place,holder,source\n1931-05-03,Oakford,League,Monitor\r\n1931-05-04,"Elmhurst, Upper",Azania,\n\n',
    );
    expect(reading.reader).toBe("tables/1");
    expect(
      control.map(({ when, place, holder, modality, attribution }) => [
        when.edtf,
        place.name,
        holder,
        modality,
        attribution.source,
      ]),
    ).toEqual([
      ["1931-05-03", "Oakford", "league", "reported", "Monitor"],
      ["1931-05-04", "Elmhurst, Upper", "azania", "stated", null],
    ]);
    expect(control.map(quote)).toEqual(["1931-05-03,Oakford,League,Monitor", '1931-05-04,"Elmhurst, Upper",Azania,']);
    expect(reading.sides).toEqual([
      { key: "league", names: ["League"] },
      { key: "azania", names: ["Azania"] },
    ]);
  });

  test("a column for each source, a contested day", () => {
    const { control } = read(
      "settlement;date;status_wiki;status_isw;status\nOakford;19310503;League;CONTESTED;League\n",
    );
    expect(control.map(({ attribution, change, holder }) => [attribution.source, change, holder])).toEqual([
      ["WIKI", "hold", "league"],
      ["ISW", "contest", null],
    ]);
  });

  test("changes, shares, actors and numbers", () => {
    const { control, figures } = read(
      "place,date,until,holder,change,extent,by,against,killed\nOakford,3 May 1931,1931-05-05,League,advance,40%,League 2nd Brigade,Azania,12\n",
    );
    expect(control[0]).toMatchObject({
      change: "advance",
      extent: 0.4,
      by: { name: "League 2nd Brigade" },
      when: { first: "1931-05-03", last: "1931-05-05" },
    });
    expect(figures[0]!.figure).toMatchObject({ what: "killed", low: 12, best: 12, high: 12 });
  });

  test("a mapping names the columns; their cells keep their offsets", () => {
    const { control, quote } = read("Ort\tDatum\tSeite\nOakford 🕊️\t03.05.1931\tLiga\n", {
      place: "Ort",
      date: "datum",
      holder: "Seite",
    });
    expect(control).toMatchObject([{ place: { name: "Oakford 🕊️" }, holder: "liga" }]);
    expect(quote(control[0]!)).toBe("Oakford 🕊️\t03.05.1931\tLiga");
  });

  test("line breaks and doubled quotation marks inside a cell", () => {
    const { control } = read(
      'date,place,holder,notes\n1931-05-03,"Oak ""Old"" ford",League,"one\ntwo"\n1931-05-04,Elmhurst,Azania,\n',
    );
    expect(control.map(({ place }) => place.name)).toEqual(['Oak "Old" ford', "Elmhurst"]);
  });
});

test("UCDP GED: an event with its dead by side, low, best and high", () => {
  const { actions, figures } = read(
    [
      "id,type_of_violence,side_a,side_b,where_coordinates,adm_1,date_start,date_end,deaths_a,deaths_b,deaths_civilians,best,high,low",
      "1,1,Government of Azania,League,Oakford,Lake province,1931-05-03 00:00:00.000,1931-05-04 00:00:00.000,4,7,0,12,15,11",
    ].join("\n"),
  );
  expect(actions).toMatchObject([
    {
      action: "clash",
      by: { name: "Government of Azania" },
      against: { name: "League" },
      place: { name: "Oakford" },
      when: { edtf: "1931-05-03/1931-05-04" },
    },
  ]);
  expect(figures.map(({ figure }) => [figure.who, figure.low, figure.best, figure.high])).toEqual([
    ["people", 11, 12, 15],
    ["government-of-azania", 4, 4, 4],
    ["league", 7, 7, 7],
  ]);
});

test("ACLED: sub-types of territory take a place, others are actions", () => {
  const { control, actions, figures } = read(
    [
      "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,admin1,location,source,fatalities",
      "A1,03 May 1931,1,Battles,Non-state actor overtakes territory,League (1919-1931),Military Forces of Azania (1919-),Lake,Oakford,Monitor,12",
      "A2,04 May 1931,2,Explosions/Remote violence,Shelling/artillery/missile attack,League (1919-1931),Civilians (Azania),Lake,Elmhurst,Monitor; Herald,0",
    ].join("\n"),
  );
  expect(control).toMatchObject([
    {
      change: "capture",
      holder: "league",
      against: { name: "Military Forces of Azania" },
      attribution: { source: "Monitor" },
    },
  ]);
  expect(actions).toMatchObject([
    { action: "shelling", by: { name: "League" }, against: null, when: { first: "1931-05-04", last: "1931-05-10" } },
  ]);
  expect(figures.map(({ figure }) => [figure.low, figure.best, figure.high])).toEqual([[null, 12, null]]);
});

describe("what is no claim", () => {
  test("a table of other columns says so", () => {
    const { reading } = read("name,weight\nflour,12\nsugar,7\n");
    expect(reading.claims).toEqual([]);
    expect(reading.notes[0]).toContain("--mapping");
  });

  test("rows without a day or place are counted", () => {
    const { reading } = read(
      "date,place,holder\nlong ago,Oakford,League\n1931-02-30,Oakford,League\n1931-05-03,Oakford,League\n",
    );
    expect(reading.claims).toHaveLength(1);
    expect(reading.notes).toEqual(["2 of 3 rows name no day, place or holder that can be read and make no claims."]);
  });

  test("a text with commas is no table", () => {
    const text = "Oakford, a town, fell on 3 May.\nElmhurst, a village, held, though barely, until 4 May.\n";
    const document = capture({ bytes: new TextEncoder().encode(text), origin: "a.txt" });
    expect(document.format).toBe("text");
  });
});

test("a hundred thousand rows take time in proportion", () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `1931-05-03,Town ${at % 500},League,Monitor`);
  const time = (count: number): number => {
    const start = performance.now();
    expect(read(`date,place,holder,source\n${rows.slice(0, count).join("\n")}`).control).toHaveLength(count);
    return performance.now() - start;
  };
  time(2_000);
  expect(time(20_000)).toBeLessThan(Math.max(time(2_000), 10) * 30);
});
