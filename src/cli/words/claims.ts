import type { Change, Claim, ControlClaim, Extent, Figure, FigureClaim } from "../../model/index.ts";
import { grouped } from "./counts.ts";
import { happeningInWords } from "./happenings.ts";
import { type SideNames, theSide } from "./sides.ts";

const changes: Readonly<Record<Change, string>> = {
  capture: "captured",
  advance: "entered",
  repel: "an attack repelled",
  withdraw: "left",
  hold: "held",
  contest: "fought over",
  encircle: "encircled",
};

/** What a control claim says in a few words: "captured by the Ostrian Army", "a part captured by rebels, from the NLF". */
function controlInWords(claim: ControlClaim, sides: SideNames): string {
  const actor = claim.by === null ? null : withArticle(claim.by.name);
  const holder = claim.holder === null ? null : theSide(claim.holder, sides);
  const words = [extentInWords(claim.extent), changes[claim.change]].filter((word) => word !== "").join(" ");
  switch (claim.change) {
    case "withdraw": {
      const next = holder === null || claim.holder === claim.by?.side ? "" : `, then held by ${holder}`;
      return `${words}${actor === null ? "" : ` by ${actor}`}${next}`;
    }
    case "contest":
      return words;
    case "repel":
      return `${words}${by(holder ?? actor)}`;
    default:
      return `${words}${by(actor ?? holder)}${claim.against === null ? "" : `, from ${withArticle(claim.against.name)}`}`;
  }
}

/** "the army", "rebels": a common noun for one force takes an article, a name and a plural do not. */
function withArticle(name: string): string {
  return ONE_FORCE.test(name) ? `the ${name}` : name;
}
const ONE_FORCE =
  /^(?:army|government|regime|opposition|military|militia|police|navy|air force|resistance|coalition|garrison|insurgency|side)$/;

function by(name: string | null): string {
  return name === null ? "" : ` by ${name}`;
}

function extentInWords(extent: Extent): string {
  if (extent === "part") return "a part";
  return typeof extent === "number" && extent > 0 && extent < 1 ? `${Math.round(extent * 100)} %` : "";
}

/** "at least 36 people killed", "200 to 300 vehicles", "8,500 best". */
function figureInWords({ figure }: FigureClaim): string {
  const bounds = boundsInWords(figure);
  const counted =
    bounds === null ? "a number not told" : `${bounds}${figure.unit === "share" ? "" : ` ${figure.unit}`}`;
  const who = figure.who === null || figure.unit === figure.who ? "" : ` (${figure.who})`;
  return `${figure.what}: ${counted}${who}`;
}

/** "36", "about 36", "at least 36", "8,000 to 10,000"; null where nothing is told. */
export function boundsInWords({
  low,
  best,
  high,
  unit,
}: Pick<Figure, "low" | "best" | "high" | "unit">): string | null {
  const written = (value: number) => (unit === "share" ? `${Math.round(value * 1000) / 10} %` : grouped(value));
  if (low !== null && high !== null && low !== high) return `${written(low)} to ${written(high)}`;
  const exact = best ?? (low === high ? low : null);
  if (exact !== null) return low === exact && high === exact ? written(exact) : `about ${written(exact)}`;
  if (low !== null) return `at least ${written(low)}`;
  return high === null ? null : `at most ${written(high)}`;
}

/** What a claim says in a few words, without place and day. */
export function claimInWords(claim: Claim, sides: SideNames): string {
  if (claim.kind === "control") return controlInWords(claim, sides);
  return claim.kind === "figure" ? figureInWords(claim) : happeningInWords(claim);
}

/** How firmly it is said, and by whom: "stated", "reported", "claimed by the Tarn Observatory", "denied by a rebel official". */
export function modalityInWords({ modality, attribution }: Claim): string {
  return attribution.source === null
    ? modality
    : `${modality === "stated" ? "said" : modality} by ${attribution.source}`;
}
