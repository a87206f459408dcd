import { capture } from "../../../src/capture/index.ts";
import type { Claim, ControlClaim, Document, FigureClaim, Side } from "../../../src/model/index.ts";
import { readDocument } from "../../../src/read/index.ts";
import { hungarian } from "../../../src/read/languages/hu/index.ts";
import { splitSentences } from "../../../src/read/text/split.ts";

/** Two sides and a year in plain view, so that a test sentence need not introduce them. */
const OPENING =
  "2031. május 1-jén a kormány csapatai megtámadták a felkelőket a városnál, akik a tarvasi offenzíva óta ott voltak. " +
  "A felkelők visszaverték a hadsereget.\n\n";

export function document(text: string): Document {
  return capture({ bytes: new TextEncoder().encode(text), origin: "teszt.txt", captured: "2031-06-01T00:00:00Z" });
}

function read(text: string): { sides: readonly Side[]; claims: Claim[] } {
  const { sides, claims } = readDocument(document(OPENING + text));
  return { sides, claims: claims.filter(({ evidence }) => evidence[0]!.start >= OPENING.length) };
}

const moodOf = ({ modality }: Claim): string => (modality === "stated" ? "" : ` ${modality}`);

/** The control claims of a text behind the opening: "change place holder extent", with how it is said where it is not stated. */
export function control(text: string): string[] {
  const { sides, claims: made } = read(text);
  // A side's key is the name the text uses most: the tests tell the two of the opening by any of theirs.
  const side = (key: string): string => {
    const names = sides.find((one) => one.key === key)?.names ?? [];
    return names.includes("felkelők") ? "felkelok" : names.includes("hadsereg") ? "kormany" : key;
  };
  return made
    .filter((claim): claim is ControlClaim => claim.kind === "control")
    .map((claim) => {
      const holder = claim.holder === null ? "nobody" : side(claim.holder);
      return `${claim.change} ${claim.place.name} ${holder} ${claim.extent}${moodOf(claim)}`;
    })
    .sort();
}

/** The days of the control claims of a text, as "place edtf". */
export function days(text: string): string[] {
  return read(text)
    .claims.filter((claim): claim is ControlClaim => claim.kind === "control")
    .map((claim) => `${claim.place.name} ${claim.when.edtf}`)
    .sort();
}

/** The figures of a text: "what low best high unit", with how they are said. */
export function figures(text: string): string[] {
  return read(text)
    .claims.filter((claim): claim is FigureClaim => claim.kind === "figure")
    .map((claim) => {
      const { what, low, best, high, unit } = claim.figure;
      return `${what} ${low ?? "-"} ${best ?? "-"} ${high ?? "-"} ${unit}${moodOf(claim)}`;
    });
}

/** Whose the figures of a text are: "what who". */
export function figuresOfWhom(text: string): string[] {
  const { sides, claims } = read(text);
  const side = (key: string | null): string => {
    const names = sides.find((one) => one.key === key)?.names ?? [];
    return names.includes("felkelők") ? "felkelok" : names.includes("hadsereg") ? "kormany" : String(key);
  };
  return claims
    .filter((claim): claim is FigureClaim => claim.kind === "figure")
    .map(({ figure }) => `${figure.what} ${side(figure.who)}`);
}

export function sentences(text: string): string[] {
  const made = document(text);
  return splitSentences({ ...made, language: "hu" }, hungarian.text).map(({ span }) =>
    made.text.slice(span.start, span.end),
  );
}
