import type { DecisionRequest } from "../../ask/request.ts";
import type { ReviewItem } from "../../ask/review.ts";
import { ClaimCard } from "../drawer/ClaimCard.tsx";
import { Evidence } from "../shell/Evidence.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { readable } from "../time/format.ts";
import { claimInWords } from "../words/claim.ts";
import { capital } from "../words/state.ts";
import { Correct } from "./Correct.tsx";
import { Locate } from "./Locate.tsx";

/** One thing to decide: what it is, why it is asked, the sentences, and the decisions that can be made as they are. */
export function ReviewCard(props: {
  readonly item: ReviewItem;
  readonly place: string;
  readonly able: boolean;
  readonly correcting: boolean;
  readonly setCorrecting: (open: boolean) => void;
  readonly choose: (request: DecisionRequest) => void;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}) {
  const { item, able, choose, correcting, setCorrecting } = props;
  return (
    <article className="review-card">
      <header>
        <p className="small-caps">{words.review.kinds[item.kind]}</p>
        <p className="tabular hint">{props.place}</p>
      </header>
      <What item={item} />
      <p className="review-why">{readable(item.why)}</p>
      <div className="review-choices">
        {item.requests.map((request, index) => (
          <button key={JSON.stringify(request)} type="button" disabled={!able} onClick={() => choose(request)}>
            <kbd>{index + 1}</kbd>
            {inWords(request, item)}
          </button>
        ))}
        {item.kind === "claim" && item.claim.kind === "control" ? (
          <button type="button" disabled={!able} aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
            <kbd>C</kbd>
            {words.review.requests.correct}
          </button>
        ) : null}
        {props.next ? (
          <button type="button" onClick={props.next}>
            <kbd>J</kbd>
            {words.review.skip}
          </button>
        ) : null}
      </div>
      {correcting && item.kind === "claim" && item.claim.kind === "control" ? (
        <Correct claim={item.claim} choose={choose} cancel={() => setCorrecting(false)} />
      ) : null}
      {item.kind === "locate" && able ? <Locate place={item.place.id} choose={choose} /> : null}
    </article>
  );
}

function What({ item }: { readonly item: ReviewItem }) {
  const { names } = useWorld();
  switch (item.kind) {
    case "claim":
      return (
        <>
          <h3 dir="auto">{claimInWords(item.claim, names)}</h3>
          <ClaimCard claim={item.claim} />
          {item.atStake ? (
            <p>
              <button
                type="button"
                className="more"
                onClick={() => go({ view: "map", place: item.atStake!.place.id, day: item.atStake!.from })}
              >
                {words.disputes.onMap}
              </button>
            </p>
          ) : null}
        </>
      );
    case "dispute":
      return (
        <>
          {item.dispute.versions.map(({ says, claims }) => (
            <section key={says}>
              <h3 dir="auto">{capital(readable(says))}</h3>
              <Evidence claims={claims} open />
            </section>
          ))}
        </>
      );
    case "join":
      return <h3 dir="auto">{item.proposal.names.join(" – ")}</h3>;
    case "locate":
      return <h3 dir="auto">{item.place.name}</h3>;
    default:
      return <h3 dir="auto">{item.source}</h3>;
  }
}

function inWords(request: DecisionRequest, item: ReviewItem): string {
  const { requests } = words.review;
  switch (request.kind) {
    case "confirm":
      return requests.confirm;
    case "reject":
      return requests.reject;
    case "join-places":
      return requests["join-places"](item.kind === "join" ? item.proposal.names.join(", ") : request.places.join(", "));
    case "align-source":
      return requests["align-source"](request.source, request.side ?? words.words.unnamed);
    default:
      return requests.other(request.kind);
  }
}
