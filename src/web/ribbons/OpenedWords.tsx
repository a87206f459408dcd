import type { ClaimWithSentence } from "../../ask/answers.ts";
import { spoken } from "../../export/spoken.ts";
import { MarkedSentence } from "../drawer/MarkedSentence.tsx";
import { go } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { words } from "../strings/index.ts";
import { mediumDay } from "../time/format.ts";
import type { OpenedPlace } from "./versions.ts";

/** More periods than this are counted, not told. */
const told = 3;

/** Whether the sources of an opened place contradict each other, and when. */
export function OpenedWords({ place }: { readonly place: OpenedPlace | undefined }) {
  return <span className="ribbons-words">{place ? sentenceOf(place) : words.ribbons.loading}</span>;
}

function sentenceOf({ versions, contradictions }: OpenedPlace): string {
  if (versions.length === 0) return words.ribbons.noSource;
  if (versions.length === 1) return words.ribbons.one(versions[0]!.version.source);
  if (contradictions.length === 0) return words.ribbons.agree(versions.length);
  const periods = contradictions
    .slice(0, told)
    .map(({ first, last }) =>
      first === last ? mediumDay(first) : words.words.period(mediumDay(first), mediumDay(last)),
    );
  const rest = contradictions.length - periods.length;
  return words.ribbons.disagree(versions.length, rest > 0 ? [...periods, words.ribbons.andMore(rest)] : periods);
}

/** The sentence in which what nobody names is spoken of; it leads to its place in the document. */
export function SpokenSentence({ claim }: { readonly claim: string }) {
  const { data } = useAnswer<readonly ClaimWithSentence[]>(`/api/claims?id=${encodeURIComponent(claim)}`);
  const found = data?.[0];
  if (!found) return null;
  return (
    <button
      type="button"
      className="ribbons-sentence"
      dir="auto"
      title={spoken(found.sentence, []).text}
      onClick={() => go({ view: "documents", document: found.document, claim: found.id, choice: null })}
    >
      <MarkedSentence claim={found} />
    </button>
  );
}
