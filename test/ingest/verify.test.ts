import { describe, expect, onTestFinished, test } from "vitest";
import { captureFile } from "../../src/capture/index.ts";
import { openCase } from "../../src/case/index.ts";
import { verify } from "../../src/ingest/index.ts";
import type { Document } from "../../src/model/index.ts";
import { version } from "../../src/model/version.ts";
import { readDocument } from "../../src/read/index.ts";
import { pdfOf } from "../capture/made.ts";
import { contested } from "../cli/fake-context.ts";
import { folderWith } from "../cli/folder.ts";

const bytes = pdfOf([
  [
    { x: 72, y: 700, size: 11, text: "On 3 May 2031, League forces captured Lower Tarn from the Crown army." },
    { x: 72, y: 686, size: 11, text: "On 9 May 2031 the Crown army recaptured Lower Tarn." },
  ],
]);

async function caseWith(change: (document: Document) => Document) {
  const folder = folderWith({});
  const kase = openCase(`${folder}/report.gpkg`, { create: true });
  onTestFinished(() => kase.close());
  const document = change(await captureFile({ bytes, origin: "report.pdf" }));
  kase.addDocument(document, bytes, readDocument(document), { program: version() });
  return { kase, folder };
}

describe("a case with a PDF", () => {
  test("is captured again, which comes out as it is stored", async () => {
    const { kase } = await caseWith((document) => document);
    const shown: [number, number][] = [];
    const found = await verify(kase, (done, all) => shown.push([done, all]));
    expect(found).toMatchObject({ problem: null, notes: [], checked: { documents: 1 } });
    expect(shown).toEqual([[0, 1]]);
  });

  test("does not hold where the stored text is not what the PDF says", async () => {
    const { kase, folder } = await caseWith((document) => ({
      ...document,
      text: document.text.replaceAll("Lower Tarn", "Upper Tarn"),
    }));
    expect((await verify(kase)).problem).toMatch(/^document [0-9a-f]{12}: its text is not what its original says$/);
    const { code, out } = await contested(["verify", "report.gpkg"], { folder });
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/^Does not hold: document/) });
  });
});
