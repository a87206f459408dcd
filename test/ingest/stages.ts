import { createHash } from "node:crypto";
import type { Stages } from "../../src/ingest/pipeline.ts";
import { Problem } from "../../src/model/index.ts";
import { sample } from "../case/samples.ts";

/** Stages that read invented texts and count how often they are asked; text with "broken" or "crash" in it fails. */
export function stages(reader = "test/en@1"): Stages & { readonly asked: { captures: number; readings: number } } {
  const asked = { captures: 0, readings: 0 };
  return {
    asked,
    readerOf: ({ language }) => (language === "en" ? reader : "none"),
    capture({ bytes, origin, url }) {
      asked.captures += 1;
      const text = new TextDecoder().decode(bytes);
      if (text.includes("broken")) throw new Problem(`${origin}: the file is broken; mend it`, 1);
      const id = createHash("sha256").update(bytes).digest("hex");
      return { ...sample(text).document, id, origin, url: url ?? null };
    },
    read(document) {
      asked.readings += 1;
      if (document.text.includes("crash")) throw new TypeError("undefined is not a place\n  at somewhere");
      return { ...sample(document.text, reader).reading, document: document.id };
    },
  };
}
