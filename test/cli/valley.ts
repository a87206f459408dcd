import { join } from "node:path";
import { contested } from "./fake-context.ts";
import { folderWith } from "./folder.ts";

/** Two documents about a war that never was; they disagree on Oldmill's day and on who had Stonebridge last. */
export const documents = {
  "league.md": `---
title: The spring offensive in the Tarn valley
publisher: Valley Digest
published: 2031-06-02
---

# The spring offensive in the Tarn valley

On 3 May 2031, League forces captured Lower Tarn from the Crown army. The next day the League seized Oldmill. 🏔️

On 10 May, the Crown army recaptured Oldmill. According to the Valley Monitor, 36 Crown soldiers were killed.

On 20 May, the League captured Stonebridge. On 22 May the Crown army attacked Lower Tarn but was repelled by the League.
`,
  "crown.txt": `Crown army holds the valley

Published 5 June 2031

On 3 May 2031, League forces captured Lower Tarn. On 12 May, the Crown army recaptured Oldmill from the League. On 21 May 2031 the Crown army captured Stonebridge.
`,
};

/** A folder with the documents, and a case they were read into. */
export async function valley(): Promise<{ folder: string; case: string }> {
  const folder = folderWith(documents);
  const { code, err } = await contested(["read", "league.md", "crown.txt", "--case", "valley.gpkg"], { folder });
  if (code !== 0) throw new Error(err);
  return { folder, case: join(folder, "valley.gpkg") };
}
