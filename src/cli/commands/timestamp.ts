import { resolve } from "node:path";
import { Problem } from "../../model/problem.ts";
import { casePath } from "../arguments/case-path.ts";
import { fileBytes } from "../arguments/file.ts";
import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { wrap } from "../output/wrap.ts";
import { caseOption, jsonOption } from "./options.ts";

export const timestampRequest: CommandDefinition = {
  name: "timestamp request",
  summary: "have others vouch for when a case was as it is: write a request, add the reply",
  description:
    "Writes a request to a time-stamping authority (RFC 3161) for the hash that stands for all decisions of the case. " +
    "Nothing is sent: send the file to an authority of your choice as application/timestamp-query, and add its reply.",
  arguments: [{ name: "<file>", description: "where to write the request (.tsq)" }],
  options: [caseOption],
  examples: [
    { command: "contested timestamp request head.tsq", what: "the request for the only case of this folder" },
    {
      command: 'curl -H "Content-Type: application/timestamp-query" --data-binary @head.tsq URL -o head.tsr',
      what: "what you then do with it, with the address of an authority",
    },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const [{ timestampRequest: request }, { writeFileWhole }] = await Promise.all([
        import("../../case/index.ts"),
        import("../../export/write-whole.ts"),
      ]);
      const head = opened.head();
      if (head === null) throw new Problem("nothing has been decided about this case: there is no hash to vouch for");
      writeFileWhole(resolve(context.folder, String(input.arguments[0])), [request(head)]);
      writeLines(context.stdout, [`Request for ${head.slice(0, 12)} written; nothing was sent.`]);
      return 0;
    }),
};

export const timestampAdd: CommandDefinition = {
  name: "timestamp add",
  summary: "store an authority's reply after checking it against the case",
  description:
    "Checks a reply of a time-stamping authority (RFC 3161): that it is for a decision of this case and that its signature " +
    "holds. It is then kept in the case, and verify checks it. Whether the authority's certificate is to be trusted is for " +
    "you to say.",
  arguments: [{ name: "<file>", description: "the authority's reply (.tsr)" }],
  options: [caseOption, jsonOption],
  examples: [{ command: "contested timestamp add head.tsr", what: "keep the reply in the only case of this folder" }],
  run: async (input, context) => {
    const { openCase, readTimestampReply } = await import("../../case/index.ts");
    const file = String(input.arguments[0]);
    const reply = fileBytes(file, context.folder);
    const told = readTimestampReply(reply, file);
    const opened = openCase(casePath(input.options.case, context));
    try {
      const decision = opened.decisions().find(({ hash }) => hash === told.hash);
      if (decision === undefined)
        throw new Problem(`${file}: this is for the hash ${told.hash.slice(0, 12)}, which is no decision of this case`);
      opened.addTimestamp({ head: told.hash, time: told.time, reply });
    } finally {
      opened.close();
    }
    if (input.options.json) writeJson(context.stdout, [told]);
    else {
      const signer =
        told.signer === null
          ? "It carries no certificate, so its signature was not checked."
          : `Signed by ${told.signer}.`;
      const text = `The case was as it is after ${told.hash.slice(0, 12)} on ${told.time.slice(0, 19).replace("T", " ")} UTC. ${signer}`;
      writeLines(context.stdout, wrap(text, context.stdout.columns));
    }
    return 0;
  },
};
