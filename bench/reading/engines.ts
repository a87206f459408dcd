/** Something that reads English text; what it is compared on is told by `does`. */
export interface Engine {
  readonly name: string;
  readonly does: string;
  /** Loads what it needs; what it returns reads one text and gives the number of things found. */
  readonly load: () => Promise<(text: string) => number>;
}

/** The engines in the order of the report. Each runs in a process of its own. */
export const engines: readonly Engine[] = [
  {
    name: "contested",
    does: "sides, places, dates, ground, figures, actions, people, agreements, who says so",
    load: async () => {
      const [{ capture }, { readDocument }] = await Promise.all([
        import("../../src/capture/index.ts"),
        import("../../src/read/index.ts"),
      ]);
      return (text) => {
        const document = capture({ bytes: Buffer.from(text), origin: "bench.md", captured: "2020-01-01T00:00:00Z" });
        return readDocument({ ...document, language: "en" }).claims.length;
      };
    },
  },
  {
    name: "chrono-node",
    does: "dates",
    load: async () => {
      const chrono = await import("chrono-node");
      return (text) => chrono.parse(text).length;
    },
  },
  {
    name: "wink-nlp",
    does: "sentences, tokens, parts of speech (wink-eng-lite-web-model)",
    load: async () => {
      const [{ default: wink }, { default: model }] = await Promise.all([
        import("wink-nlp"),
        import("wink-eng-lite-web-model"),
      ]);
      const nlp = wink(model, ["sbd", "pos"]);
      return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
    },
  },
  {
    name: "compromise",
    does: "sentences, tokens, parts of speech",
    load: async () => {
      const { default: compromise } = await import("compromise");
      return (text) => compromise(text).length;
    },
  },
];
