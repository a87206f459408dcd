import type {
  ActionClaim,
  Actor,
  AgreementClaim,
  AllegationClaim,
  Claim,
  ControlClaim,
  FigureClaim,
  ForceClaim,
  PersonClaim,
  RelationClaim,
  SpeechAct,
  StatementClaim,
} from "../../model/index.ts";
import { capitalised, grouped } from "./counts.ts";
import { listed } from "./sides.ts";

type Happening = Exclude<Claim, ControlClaim | FigureClaim>;

/** What a claim other than of ground and numbers says, in a few words without its day. */
export function happeningInWords(claim: Happening): string {
  switch (claim.kind) {
    case "action":
      return actionInWords(claim);
    case "person":
      return personInWords(claim);
    case "agreement":
      return agreementInWords(claim);
    case "allegation":
      return allegationInWords(claim);
    case "statement":
      return `${claim.speaker.name} ${saying[claim.act]}: ${claim.about}`;
    case "phase":
      return `Phase: ${claim.heading}`;
    case "relation":
      return `${claim.subject} ${relations[claim.relation]} ${claim.object}`;
    case "force":
      return forceInWords(claim);
    case "summary":
      return `${capitalised(claim.topic)}: ${claim.text}`;
  }
}

/** What joins an action to those it is done to, where it is not "against". */
const links: Readonly<Partial<Record<ActionClaim["action"], string>>> = {
  clash: "with",
  evacuation: "of",
  execution: "of",
  massacre: "of",
  "hostage taking": "of",
  arrest: "of",
  "aircraft shot down": "–",
  "ship sunk": "–",
};

/** "Air strike by the Army on rebels at Kettle Hill, repelled". */
function actionInWords({ action, by, against, place, count, outcome }: ActionClaim): string {
  const number = count?.best ?? count?.low ?? null;
  const what =
    number === null || number < 2 ? capitalised(action) : `${capitalised(action)}, ${grouped(number)} of them,`;
  const parts = [
    what,
    by === null ? "" : `by ${by.name}`,
    against === null ? "" : `${links[action] ?? "against"} ${against.name}`,
    place === null ? "" : `at ${place.name}`,
  ];
  const told = parts.filter((part) => part !== "").join(" ");
  return outcome === "unknown" ? told : `${told}: ${outcome}`;
}

/** "Karim Tarn (Brig. Gen., 4th Division): killed". */
function personInWords({ person, role, of, fate, other }: PersonClaim): string {
  const office = [role, of !== null && !role?.includes(of.name) ? of.name : null]
    .filter((part) => part !== null)
    .join(", ");
  const who = office === "" ? person : `${person} (${office})`;
  if (fate === null) return who;
  return `${who}: ${fate}${other === null ? "" : `, by ${other}`}`;
}

function agreementInWords({ type, state, parties, place }: AgreementClaim): string {
  const between =
    parties.length === 0
      ? ""
      : parties.length === 1
        ? ` (${parties[0]!.name})`
        : ` between ${listed(parties.map(({ name }) => name))}`;
  return `${capitalised(type)}${place === null ? "" : ` at ${place.name}`}${between}: ${state}`;
}

function allegationInWords({ accuser, accused, wrong, about, denier, denies }: AllegationClaim): string {
  if (denies !== undefined) {
    const joined = denies === null ? "" : ` (denies claim ${denies})`;
    return `${nameOf(denier)} denied: ${about}${joined}`;
  }
  const what = wrong === "other" ? about : `${wrong} (${about})`;
  return accuser === null
    ? `${nameOf(accused)} accused of ${what}`
    : `${nameOf(accuser)} accused ${nameOf(accused)} of ${what}`;
}

/** "Harbour Guard: a unit of the Estuary Army", "Harbour Guard defected to the rebels". */
export function forceInWords({
  force,
  rank,
  within,
  change,
  other,
}: Pick<ForceClaim, "force" | "rank" | "within" | "change" | "other">): string {
  if (change === null) {
    const listed = rank === "unit" ? "a unit" : "a belligerent";
    return `${force.name}: ${listed}${within === null ? "" : ` of ${within}`}`;
  }
  if (other === null) return `${force.name} ${change}`;
  return `${force.name} ${changes[change]} ${other.name}`;
}

const changes: Readonly<Record<NonNullable<ForceClaim["change"]>, string>> = {
  joined: "joined",
  left: "left",
  defected: "defected to",
  merged: "merged with",
  formed: "was formed of",
};

function nameOf(actor: Actor | null): string {
  return actor?.name ?? "Somebody";
}

const saying: Readonly<Record<SpeechAct, string>> = {
  announcement: "announced",
  demand: "demanded",
  condemnation: "condemned",
  criticism: "criticised",
  warning: "warned",
  threat: "threatened",
  promise: "promised",
  offer: "offered",
  refusal: "refused",
  praise: "praised",
  appeal: "appealed",
  concern: "expressed",
  admission: "admitted",
  statement: "said",
} satisfies Record<StatementClaim["act"], string>;

const relations: Readonly<Record<RelationClaim["relation"], string>> = {
  "part of": "was part of",
  "preceded by": "was preceded by",
  "led to": "led to",
};
