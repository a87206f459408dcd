import type { Case } from "../../case/case.ts";
import type { Context } from "../context.ts";
import type { Options } from "../definition.ts";
import { derivingLine } from "../output/deriving.ts";
import { casePath } from "./case-path.ts";

/** Opens the case the options are about for reading, lets `work` ask it, and closes it whatever happens. */
export async function withCase<T>(
  options: Pick<Options, "case">,
  context: Context,
  work: (opened: Case) => T | Promise<T>,
): Promise<T> {
  const [{ openCase }, { tellDeriving }] = await Promise.all([
    import("../../case/index.ts"),
    import("../../ask/deriving.ts"),
  ]);
  const opened = openCase(casePath(options.case, context), { readOnly: true });
  try {
    if (context.stderr.isTerminal) tellDeriving(opened, derivingLine(context.stderr));
    return await work(opened);
  } finally {
    opened.close();
  }
}
