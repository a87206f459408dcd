import type { DerivingListener } from "../../ask/deriving.ts";
import { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** Shows on a terminal what is being derived of a large case, and takes the line away when it is done. */
export function derivingLine(terminal: Terminal): DerivingListener {
  const progress = new Progress(terminal);
  return (step) => {
    if (step === null) progress.clear();
    else progress.show(step.done, step.all, step.what);
  };
}
