import { describe, expect, it } from "vitest";
import { contested } from "./fake-context.ts";
import { folderWith } from "./folder.ts";

const notes = {
  "reports/first-note.txt":
    "On 3 May 2031, League forces captured Kalmenar from the Crown army. On 9 May 2031 the Crown army recaptured Kalmenar. " +
    "The Crown army accused the League of shelling civilians in Kalmenar on 4 May 2031.",
  "reports/second-note.txt":
    "On 3 May 2031, League forces captured Kalmenar. On 11 May 2031 the Crown army recaptured Kalmenar from the League.",
};

async function asked(...words: string[]) {
  const folder = folderWith(notes);
  await contested(["read", "reports", "--case", "notes.gpkg"], { folder });
  return contested(words, { folder });
}

describe("a document without a title", () => {
  it.each([
    ["sources"],
    ["claims"],
    ["disputes"],
    ["custody"],
    ["review"],
    ["allegations"],
    ["compare", "reports/first-note.txt", "reports/second-note.txt"],
    ["why", "Kalmenar", "2031-05-10"],
    ["read", "reports/first-note.txt"],
  ])("is called by its file in %s", async (...words) => {
    const { out } = await asked(...words);
    expect(out).toContain("first-note.txt");
    expect(out).not.toMatch(/without a title|document [0-9a-f]{8}|reports\/(first|second)-note.txt \(/i);
  });

  it("is called the same where a claim of it is explained, and where two cases differ by it", async () => {
    const folder = folderWith(notes);
    await contested(["read", "reports", "--case", "notes.gpkg"], { folder });
    await contested(["read", "reports/second-note.txt", "--case", "one.gpkg"], { folder });
    const [claim] = (await contested(["claims", "--json", "--case", "notes.gpkg"], { folder })).json() as {
      id: string;
    }[];
    expect((await contested(["explain", claim!.id, "--case", "notes.gpkg"], { folder })).out).toMatch(
      /In (first|second)-note\.txt; claim/,
    );
    expect((await contested(["diff", "notes.gpkg", "one.gpkg"], { folder })).out).toContain(
      "first-note.txt: only in notes.gpkg",
    );
  });
});

describe("a place by a name that is not written so", () => {
  it.each([["at", "2031-05-10"], ["history"], ["claims"]])("is told what it is taken as (%s)", async (...words) => {
    const { code, out, err } = await asked(...words, "Kalmennar");
    expect({ code, err }).toEqual({ code: 0, err: 'contested: "Kalmennar" is taken as Kalmenar\n' });
    expect(out).toContain("Kalmenar");
  });

  it("is told so for why, whose day stands last", async () => {
    expect((await asked("why", "Kalmennar", "2031-05-10")).err).toBe('contested: "Kalmennar" is taken as Kalmenar\n');
  });

  it("is not told where it is written as the case has it, in any case", async () => {
    for (const name of ["Kalmenar", "kalmenar", "KALMENAR"])
      expect([name, (await asked("history", name)).err]).toEqual([name, ""]);
  });

  it("suggests what is near alone", async () => {
    for (const name of ["Kalmeno", "Kalm", "Kalmenar town"])
      expect((await asked("history", name)).err).toContain("near it are Kalmenar (kalmenar)");
    const { code, err } = await asked("history", "Nowhere");
    expect({ code, err }).toEqual({
      code: 2,
      err: 'contested: no place of this case is called "Nowhere"; see "contested places"\n',
    });
  });
});

describe("days on the command line", () => {
  it("may be months and years: what was so by the end of them, what changed within them", async () => {
    expect((await asked("at", "2031-05", "Kalmenar")).out).toContain("Kalmenar on 31 May 2031");
    expect((await asked("at", "2031", "Kalmenar")).out).toContain("Kalmenar on 31 December 2031");
    expect((await asked("why", "Kalmenar", "2031-05")).out).toContain("Kalmenar on 31 May 2031");
    expect((await asked("changes", "2031-05", "2031-05")).out).toContain("3 May 2031");
    expect((await asked("ribbons", "--from", "2031-05", "--to", "2031-05")).out).toMatch(/May 2031: 1 place/);
    expect((await asked("at", "2031-14")).err).toContain('"2031-14" is no month');
  });
});

describe("what is only inferred of the time before the first change", () => {
  it("is carried back half a year at most", async () => {
    const soon = await asked("at", "2031-04-01", "Kalmenar");
    expect(soon.out).toMatch(/held by (the )?Crown army \(inferred\)/);
    expect((await asked("at", "1500-01-01", "Kalmenar")).out).toMatch(/nothing is known|not known/i);
    expect((await asked("at", "1500-01-01")).out).toContain("Nothing is known of this day.");
    const { out } = await asked("why", "Kalmenar", "1500-01-01");
    expect(out).toContain("Kalmenar on 1 January 1500: nothing is known.");
    expect(out.replace(/\s+/g, " ")).toContain("not carried back further than half a year");
    const [history] = (await asked("history", "Kalmenar", "--json")).json() as { intervals: { first: string }[] }[];
    const first = new Date(`${history!.intervals[0]!.first}T00:00:00Z`).getTime();
    const day = (ago: number) => new Date(first - ago * 86_400_000).toISOString().slice(0, 10);
    const state = async (ago: number) => {
      const [answer] = (await asked("at", day(ago), "Kalmenar", "--json")).json() as { places: { status: string }[] }[];
      return answer!.places[0]!.status;
    };
    expect([await state(180), await state(181)]).toEqual(["held", "unknown"]);
  });
});

describe("a text that names no year", () => {
  const text =
    "On 3 May, League forces captured Kalmenar from the Crown army. On 9 May the Crown army recaptured Kalmenar.";

  it("is told to be without one, and how to mend it", async () => {
    const folder = folderWith({ "note.txt": text });
    const { out } = await contested(["read", "note.txt"], { folder });
    expect(out.replace(/\s+/g, " ")).toContain("it names no year, and does not say when it was published.");
    expect(out).toContain("--published YYYY-MM-DD");
    const mended = (await contested(["read", "note.txt", "--published", "2031-05-20"], { folder })).out;
    expect(mended).not.toContain("--published");
    expect(mended).toContain("Kalmenar");
  });

  it("is told of each of many as well, and of none that has a year", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [`notes/${index}.txt`, `${text} ${index}.`]),
    );
    const folder = folderWith({ ...many, "dated.txt": text.replace("3 May", "3 May 2031") });
    expect((await contested(["read", "notes"], { folder })).out).toContain("and 11 more: No day is known");
    expect((await contested(["read", "dated.txt"], { folder })).out).not.toContain("No day is known");
  });
});
