import { expect, it } from "vitest";
import { capture } from "../../../src/capture/index.ts";
import type { ControlClaim } from "../../../src/model/index.ts";
import { readDocument } from "../../../src/read/index.ts";

it("reads a Hungarian table of who holds what", () => {
  const text =
    "# A verini csata (2031 májusa)\n\n2031. május 1-jén a hadsereg megtámadta Verint, amelyet a felkelők védtek. " +
    "A felkelők visszaverték a hadsereg támadását Dolnynál.\n\n## A helyzet május 9-én\n\n" +
    "| Település | Ki tartja | Mióta |\n| --- | --- | --- |\n| Arden | felkelők | május 3. |\n| Belm | nagyrészt a hadsereg | régóta |\n";
  const claims = readDocument(capture({ bytes: new TextEncoder().encode(text), origin: "verin.md" })).claims.filter(
    (claim): claim is ControlClaim => claim.kind === "control" && claim.rule!.startsWith("table"),
  );
  expect(claims.map(({ when, place, holder, extent }) => `${when.edtf} ${place.name} ${holder} ${extent}`)).toEqual([
    "2031-05-03 Arden felkelok whole",
    "2031-05-09 Arden felkelok whole",
    "2031-05-09 Belm hadsereg part",
  ]);
});
