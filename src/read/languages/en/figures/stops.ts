import type { Piece } from "../../../figures/pieces.ts";
import {
  auxiliaries,
  coordinators,
  determiners,
  negators,
  personalPronouns,
  prepositions,
  relativePronouns,
  subordinators,
} from "../words.ts";

/** Words no noun phrase goes on across. */
const STOPS: ReadonlySet<string> = new Set([
  ...auxiliaries,
  ...coordinators,
  ...prepositions,
  ...relativePronouns,
  ...subordinators,
  ...personalPronouns,
  ...negators,
  ..."also then later soon still already reportedly allegedly overall altogether each apiece away".split(" "),
]);
const FREE_DETERMINERS = new Set("other more several additional another such own".split(" "));
for (const word of determiners) if (!FREE_DETERMINERS.has(word)) (STOPS as Set<string>).add(word);

/** Whether no noun phrase goes on across a piece: a mark, the end, or a word of the closed classes. */
export const isStop = (piece: Piece | undefined): boolean =>
  piece === undefined || piece.kind !== "word" || (STOPS.has(piece.lower) && !isAcronym(piece));

/** "US", "WHO": in capitals it is a name, no pronoun. */
export const isAcronym = (piece: Piece): boolean => piece.text.length > 1 && piece.text === piece.text.toUpperCase();
