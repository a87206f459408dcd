import type { AllegationClaim, Claim } from "../../model/index.ts";
import { spansOverlap } from "../../model/index.ts";
import type { Sentence } from "../text/sentence.ts";
import { singleSpaced } from "../text/white-space.ts";
import type { Actors } from "./actors.ts";
import { baseOf, type Told } from "./base.ts";
import type { HappeningContext } from "./context.ts";
import type { FoundAccusation, FoundDenial } from "./found.ts";
import { Ordered } from "./ordered.ts";

/** How many sentences back a denial looks for what it denies. */
const BACK = 3;

export function accusationClaims(
  told: readonly Told<FoundAccusation>[],
  context: HappeningContext,
  actors: Actors,
): AllegationClaim[] {
  const claims: AllegationClaim[] = [];
  for (const one of told) {
    const { found } = one;
    const base = baseOf(one, context);
    const accuser = actors.resolve(found.accuser, one.topic);
    const accused = actors.resolve(found.accused, one.topic);
    if (!accused || (accuser && accuser.name === accused.name)) continue;
    const { start, end } = base.evidence[0]!;
    claims.push({
      kind: "allegation",
      id: context.identify(["allegation", start, end, accused.name, found.wrong]),
      ...base,
      // To accuse is to claim, whoever reports it.
      modality: accuser ? "claimed" : base.modality === "stated" ? "reported" : base.modality,
      attribution: {
        ...base.attribution,
        source: accuser?.name ?? (base.attribution.source === accused.name ? null : base.attribution.source),
      },
      accuser,
      accused,
      wrong: found.wrong,
      about: found.about,
      denier: null,
    });
  }
  return claims;
}

/** Denials, each joined to the claim it denies where the document makes one. */
export function denialClaims(
  told: readonly Told<FoundDenial>[],
  accusations: readonly AllegationClaim[],
  others: readonly Claim[],
  context: HappeningContext,
  actors: Actors,
): AllegationClaim[] {
  const said = new Said(accusations, others, context);
  const claims: AllegationClaim[] = [];
  for (const one of told) {
    const { found } = one;
    const base = baseOf(one, context);
    const denier = actors.resolve(found.denier, one.topic);
    if (!denier) continue;
    const denied = said.deniedBy(one);
    // A denial of nothing that the text tells and that says nothing itself is no claim.
    if (!denied && found.backward && found.about.length < 12) continue;
    const accusation = denied?.kind === "allegation" ? denied : null;
    const { start, end } = base.evidence[0]!;
    claims.push({
      kind: "allegation",
      id: context.identify(["denial", start, end, denier.name]),
      ...base,
      modality: "denied",
      attribution: { ...base.attribution, source: denier.name },
      accuser: accusation?.accuser ?? null,
      accused: accusation?.accused ?? null,
      wrong: accusation?.wrong ?? found.wrong,
      about: found.backward && denied ? wordsOf(denied, context) : found.about,
      denier,
      denies: denied?.id ?? null,
    });
  }
  return claims;
}

/** The words of a claim, on one line. */
function wordsOf(claim: Claim, { document }: HappeningContext): string {
  if (claim.kind === "allegation" && claim.about !== "") return claim.about;
  const { start, end } = claim.evidence[0]!;
  return singleSpaced(document.text.slice(start, end));
}

const startOf = (claim: Claim): number => claim.evidence[0]!.start;

/** What a document has said that can be denied. */
class Said {
  private readonly accusations: Ordered<AllegationClaim>;
  private readonly facts: Ordered<Claim>;
  private readonly all: Ordered<Claim>;
  private readonly sentences: readonly Sentence[];

  constructor(accusations: readonly AllegationClaim[], others: readonly Claim[], { sentences }: HappeningContext) {
    this.accusations = new Ordered(accusations, startOf);
    this.facts = new Ordered([...accusations, ...others.filter(({ kind }) => kind !== "figure")], startOf);
    this.all = new Ordered([...accusations, ...others], startOf);
    this.sentences = sentences;
  }

  /** The claim a denial is of: in its own words, else the last one said before it in the paragraph. */
  deniedBy({ found, sentence, index }: Told<FoundDenial>): Claim | null {
    const trigger = found.trigger.start;
    const { content } = found;
    if (content) {
      const earlier = this.accusations
        .between(this.window(index, BACK), trigger)
        .findLast(({ wrong }) => wrong !== "other" && wrong === found.wrong);
      const own = (claims: Ordered<Claim>): Claim | undefined =>
        claims.between(sentence.span.start, content.end).find((claim) => spansOverlap(claim.evidence[0]!, content));
      return earlier ?? own(this.facts) ?? own(this.all) ?? this.accusations.last(this.window(index, 1), trigger);
    }
    return (
      this.all.last(sentence.span.start, trigger) ??
      this.accusations.last(this.window(index, BACK), trigger) ??
      this.facts.last(this.window(index, 1), trigger) ??
      this.all.last(this.window(index, 1), trigger)
    );
  }

  /** Where the window of some sentences before one begins, within its block. */
  private window(index: number, back: number): number {
    const { sentences } = this;
    let at = index;
    while (at > 0 && index - at < back && sentences[at - 1]!.block === sentences[index]!.block) at--;
    return sentences[at]!.span.start;
  }
}
