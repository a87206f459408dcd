import type { Estimate } from "../../ask/answers.ts";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { whenInWords } from "../words/claim.ts";
import { claimsOfEstimate, estimateInWords, voicesOfEstimate } from "./estimate-words.ts";

/** A number with who gives it; where the sources cannot all be right, it says so. */
export function EstimateLine({ estimate }: { readonly estimate: Estimate }) {
  const { names } = useWorld();
  const { first, last } = estimate;
  return (
    <SourcedLine
      claims={claimsOfEstimate(estimate)}
      note={words.overview.byOn(voicesOfEstimate(estimate), whenInWords({ edtf: "", first, last, basis: "explicit" }))}
      disputed={estimate.agree ? null : words.overview.disagree}
    >
      {estimateInWords(estimate, names)}
    </SourcedLine>
  );
}
