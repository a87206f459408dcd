import type { ClaimWithSentence, DisputeKind } from "../../ask/answers.ts";
import { dayInWords, periodInWords } from "../../export/ribbons/period.ts";
import type { Day, SideKey } from "../../model/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { capitalised, grouped } from "../words/counts.ts";
import type { DocumentNames } from "../words/documents.ts";
import { namesOf, type SideNames, type Sides, theSide } from "../words/sides.ts";

/** What the listing needs of a dispute. */
interface ListedDispute {
  readonly kind: DisputeKind;
  readonly place: string | null;
  readonly subject?: { readonly what: string; readonly who: string | null };
  readonly first: Day;
  readonly last: Day;
  readonly versions: readonly {
    readonly says: string;
    readonly holder: SideKey | null;
    readonly claims: readonly string[];
  }[];
  readonly settled?: { readonly on: Day; readonly holder: SideKey | null } | null;
}

const questions: Readonly<Record<ListedDispute["kind"], string>> = {
  holder: "who held it",
  date: "when it changed hands",
  outcome: "how it ended",
  actor: "who did it",
  number: "how many",
};

/** Disputes, each with its versions and who has them. */
export function disputesText(
  disputes: readonly ListedDispute[],
  claims: readonly ClaimWithSentence[],
  places: readonly { readonly id: string; readonly name: string }[],
  sides: Sides,
  documents: DocumentNames,
  terminal: Terminal,
): string[] {
  if (disputes.length === 0) return ["The sources do not contradict each other."];
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const nameById = new Map(places.map(({ id, name }) => [id, name]));
  const names = namesOf(sides);
  return disputes.flatMap((dispute, index) => {
    const about = dispute.place === null ? "" : `${nameById.get(dispute.place) ?? dispute.place}: `;
    const head = `${about}${questionOf(dispute, names)}, ${periodInWords(dispute.first, dispute.last)}`;
    return [
      ...(index === 0 ? [] : [""]),
      ...wrap(capitalised(head), terminal.columns).map((line) => bold(line, terminal)),
      ...dispute.versions.flatMap(({ says, holder, claims: ids }) => {
        const version = versionInWords(dispute.kind, says, holder, names);
        return wrap(`${version}: ${voices(ids, claimById, documents)}`, terminal.columns, "  ");
      }),
      ...(dispute.settled ? wrap(settledInWords(dispute.settled, names), terminal.columns, "  ") : []),
    ];
  });
}

/** "settled since 9 November 2031: held by the government". */
function settledInWords(
  { on, holder }: { readonly on: Day; readonly holder: SideKey | null },
  names: SideNames,
): string {
  const how = holder === null ? "the sources agree again" : `held by ${theSide(holder, names)}`;
  return `settled since ${dayInWords(on)}: ${how}`;
}

/** "who held it", "how many killed (the rebels)", "whether the attack succeeded", "who did it: execution". */
function questionOf({ kind, subject, place }: ListedDispute, names: SideNames): string {
  if (!subject) return questions[kind];
  if (kind === "outcome" && subject.what === "attack" && place !== null) return "whether the attack was beaten back";
  if (kind === "outcome" && subject.what === "fate") return `what became of ${subject.who}`;
  if (kind === "outcome") return `whether it is so: ${subject.who ?? subject.what}`;
  if (kind === "number" && subject.what === "strength") return `how many under arms${whoseOf(subject.who, names)}`;
  if (kind === "actor") return `${questions.actor}: ${subject.what}`;
  return `${questions[kind]} ${subject.what}${whoseOf(subject.who, names)}`;
}

function whoseOf(who: string | null, names: SideNames): string {
  return who === null ? "" : ` (${who in names ? theSide(who, names) : who})`;
}

/** "the government since 28 November 2031", "the government", "8,500 to 10,000". */
function versionInWords(kind: ListedDispute["kind"], says: string, holder: SideKey | null, names: SideNames): string {
  if (kind === "number") return says.replace(/\d+/g, (digits) => grouped(Number(digits)));
  if (holder === null) return says;
  const since = /-?\d{4}-\d{2}-\d{2}$/.exec(says)?.[0];
  return theSide(holder, names) + (kind === "date" && since !== undefined ? ` since ${dayInWords(since)}` : "");
}

/** Who has a version: the source that the sentence names, in the document it stands in; each once. */
function voices(
  ids: readonly string[],
  claimById: ReadonlyMap<string, ClaimWithSentence>,
  documents: DocumentNames,
): string {
  const found = ids.flatMap((id) => {
    const claim = claimById.get(id);
    if (claim === undefined) return [];
    const title = documents(claim.document);
    return [claim.attribution.source === null ? title : `${claim.attribution.source} in ${title}`];
  });
  return [...new Set(found)].join("; ");
}
