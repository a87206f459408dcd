import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import * as ask from "../../src/ask/index.ts";
import { type Case, openCase } from "../../src/case/index.ts";
import type { Exported, ExportFormat, ExportRequest } from "../../src/export/index.ts";
import { contested } from "../cli/fake-context.ts";
import { folderWith } from "../cli/folder.ts";

/** Documents about a valley that is none, with what texts of this world have: emoji, vowel signs, decomposed letters, markup. */
export const documents = {
  "digest.md": `---
title: The spring offensive {in} the | Tarn valley
publisher: Valley Digest & Sons
published: 2031-06-02
url: https://digest.example/spring?a=1&b=2
---

# The spring offensive in the Tarn valley

📰 On 3 May 2031, League forces captured Lower Tarn from the Crown army. The League commander Idris Velkan was killed near Oldmill.[1]

On 10 May, the Crown army recaptured Oldmill. According to the Tarn Valley Monitor, 36 Crown soldiers were killed.

On 14 May 2031, the League shelled Saltford, killing 7 civilians. On 20 May, the League captured Stonebridge after a courier had opened the eastern gate at night.

## References

1. "Death of Idris Velkan", Valley Courier, 4 May 2031
`,
  "letter.txt": `Letter from Cafe\u0301 Mill (\u0642\u064e\u0644\u0652\u0639\u064e\u0629)

Published 5 June 2031

=1+1 is no sum. On 3 May 2031, forces of the League took Lower Tarn. On 12 May, the Crown army recaptured Oldmill from the League. On 21 May 2031 the Crown army captured Saltford 🏰.
`,
};

const gazetteer = `id,name,names,type,latitude,longitude
lower-tarn,Lower Tarn,,town,40.5,20.5
oldmill,Oldmill,,village,40.6,20.6
saltford,Saltford,,village,40.55,20.7
stonebridge,Stonebridge,,village,40.65,20.4
`;

/** The valley's case, its file, and a way to decide about it. */
export async function valley(): Promise<{
  kase: Case;
  path: string;
  folder: string;
  decide: (request: ask.DecisionRequest) => void;
}> {
  const folder = folderWith(documents);
  const path = join(folder, "valley.gpkg");
  writeFileSync(join(folder, "places.csv"), gazetteer);
  for (const words of [
    ["read", ...Object.keys(documents)],
    ["gazetteer", "add", "places.csv"],
  ]) {
    const { code, err } = await contested([...words, "--case", path], { folder });
    if (code !== 0) throw new Error(err);
  }
  const kase = openCase(path);
  onTestFinished(() => kase.close());
  return {
    kase,
    path,
    folder,
    decide: (request) => ask.decide(kase, request, { author: "A", reason: "they asked us to" }),
  };
}

/** The files of an export by their names ("" where it is one file). */
export async function exported(
  format: ExportFormat,
  kase: Case,
  request: Partial<ExportRequest> = {},
): Promise<Map<string, Buffer>> {
  return filesOf(await format.write(ask.publishable(kase), { view: {}, ...request }));
}

function filesOf(exported: Exported): Map<string, Buffer> {
  const bytes = (content: string | Uint8Array) => Buffer.from(content as Uint8Array);
  if (exported.kind === "folder") return new Map([...exported.files].map(([name, content]) => [name, bytes(content)]));
  return new Map([["", Buffer.concat([...exported.chunks].map(bytes))]]);
}

/** The text of an export of one file. */
export async function text(format: ExportFormat, kase: Case, request: Partial<ExportRequest> = {}): Promise<string> {
  return (await exported(format, kase, request)).get("")!.toString("utf8");
}
