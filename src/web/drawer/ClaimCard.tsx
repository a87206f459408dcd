import type { ClaimWithSentence } from "../../ask/answers.ts";
import { go } from "../state/address.ts";
import { useTitles } from "../state/titles.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { attributionInWords, whenInWords } from "../words/claim.ts";
import { MarkedSentence } from "./MarkedSentence.tsx";

/** A claim as its sentence, with who says it and how firmly. Choosing it shows the sentence in the whole document. */
export function ClaimCard({ claim }: { readonly claim: ClaimWithSentence }) {
  const { address } = useWorld();
  const titles = useTitles();
  const { who, where } = attributionInWords(claim, claim.title ?? titles.get(claim.document) ?? null);
  return (
    <button
      type="button"
      className={`claim${address.claim === claim.id ? " chosen" : ""}`}
      data-claim={claim.id}
      onClick={() => go({ view: "documents", document: claim.document, claim: claim.id })}
    >
      <blockquote dir="auto">
        <MarkedSentence claim={claim} />
      </blockquote>
      <span className="claim-source">
        {who}
        {where ? ` ${where}` : ""}
      </span>
      <span className="claim-when tabular">
        {whenInWords(claim.when)}: {words.words.basis[claim.when.basis]}
      </span>
    </button>
  );
}
