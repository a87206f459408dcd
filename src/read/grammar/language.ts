import type { Document } from "../../model/index.ts";
import type { Stage } from "../explain/stage.ts";
import type { Sentence } from "../text/sentence.ts";
import type { GroundEvent } from "./event.ts";
import type { Phrase } from "./phrase.ts";
import type { TableLanguage } from "./tables/language.ts";

/** A bond between two forces that a sentence tells: positive for allies and other names of one, negative for enemies. */
export interface Bond {
  readonly a: Phrase;
  readonly b: Phrase;
  readonly weight: number;
}

/** What a phrase calls a belligerent. */
export interface SideLabel {
  /** Under which all mentions of one label meet: folded, without article and without "forces". */
  readonly key: string;
  /** As the text writes it, with and without its head noun. */
  readonly surfaces: readonly string[];
  /** A proper name, or a common noun ("rebels"). */
  readonly named: boolean;
  /** A family of words that one side of a civil war goes by ("government", "army" | "rebels", "opposition"); null for most. */
  readonly family: string | null;
  /** A commander by name: acts for a side, is none. */
  readonly person?: boolean;
  /** A unit by its name ("Falcon Forces", "8th Brigade"): part of a side, hardly one of its own. */
  readonly unit?: boolean;
  /** Other labels that the same phrase gives the same force ("NLF militants", "the Armed Forces (AAF)"), and how strongly. */
  readonly also?: readonly { readonly label: SideLabel; readonly weight: number }[];
}

/** One sentence as the grammar of a language reads it. */
export interface SentenceReading {
  readonly phrases: readonly Phrase[];
  readonly events: readonly GroundEvent[];
  readonly bonds: readonly Bond[];
  /** Forces that act as subject of a verb of war: evidence that a name is a force, and the topic that "they" means. */
  readonly actors: readonly Phrase[];
  /** Forces that took ground of which no place is told ("recovered everything"): whoever takes what is told next. */
  readonly takers?: readonly Phrase[];
  /** Phrases that stand where places stand ("in X", "north of X"): evidence that a name is a place. */
  readonly locations: readonly Phrase[];
  /** Coordinations of names: where most of three and more are places, all are; "both towns" are those named together last. */
  readonly lists?: readonly (readonly Phrase[])[];
}

/** What the control reader needs of a language. One folder under `languages/` provides it. */
export interface GrammarLanguage {
  /** Reads one sentence: its phrases, what it says about ground, who acts and who stands with or against whom. */
  read(sentence: Sentence, document: Document): SentenceReading;
  /** What the language's stages make of a sentence, for whoever asks how it was read. */
  stages?(sentence: Sentence, document: Document): readonly Stage[];
  /** What a phrase calls a side; null for phrases that name none ("the attackers", "forces"). */
  label(phrase: Phrase): SideLabel | null;
  /** How strongly two label keys are names of one belligerent by their form alone: demonyms, initials, containment. 0: not at all. */
  kinship(a: string, b: string): number;
  /** The words of a label key, each cut to what the words of its kin have too ("azanian" → "aza"): who shares none is no kin. */
  stems(key: string): readonly string[];
  /** The initials that a label key may go by ("northern liberation front" → "nlf"); none for keys of one word. */
  initials(key: string): readonly string[];
  /** Whether a definite phrase with this head ("the base") can mean a place of this type or name. */
  headFits(head: string, place: { readonly type: string; readonly name: string }): boolean;
  /** Whether an infobox field of this key is prose that can tell of ground ("Result", "Status"). */
  proseField(key: string): boolean;
  /** The word for one of the two sides of a civil war that a force's name tells by its form ("… Armed Forces": "state"); null where none. */
  readonly familyOf?: (name: string) => string | null;
  /** Heads that, alone, mean the armed men of the state in a war against others ("soldiers"). */
  readonly regulars?: ReadonlySet<string>;
  /** The column of belligerents or units that an infobox field stands for ("Combatant1" → "1"); null for other fields. */
  belligerentColumn(key: string): string | null;
  /** The head of a document's title that names a region ("Dolny Oblast" → "oblast"); null for other titles. */
  regionOf?(title: string): string | null;
  /** What a heading says the items of the list under it are ("Important cities" → "city"); null where they are no places. */
  placesUnder?(heading: string): string | null;
  /** The words of tables that tell who holds what; absent in languages whose tables are not read. */
  readonly tables?: TableLanguage;
  /** Pronouns that can mean one place spoken of before ("it", "there"). */
  readonly placePronouns: ReadonlySet<string>;
  /** Pronouns that mean one person ("he", "his"): the name they stand for is hardly a land's or an army's. */
  readonly personPronouns?: ReadonlySet<string>;
  /** Pronouns that, with a portion, mean a place named in the plural ("most of them"). */
  readonly pluralPlacePronouns?: ReadonlySet<string>;
  /** Heads of land that may be named after a town in it ("district"), where the document tells of both. */
  readonly landHeads?: ReadonlySet<string>;
  /** Heads of a province, which may be named after its capital and goes by any of them ("oblast", "region"). */
  readonly provinceHeads?: ReadonlySet<string>;
  /** Those of them that may as well stand behind the name of any land ("the Orlan region"). */
  readonly vagueProvinceHeads?: ReadonlySet<string>;
  /** Heads of what lies in a town: a text about a town does not mean the town by "the district". */
  readonly quarterHeads?: ReadonlySet<string>;
  /** Heads of the towns that such land is named after. */
  readonly seatHeads?: ReadonlySet<string>;
  /** The direction that a word of a name tells, in one form ("eastern" → "east"); null for other words. Folded. */
  directionOf?(word: string): string | null;
  /** Heads that leave a direction with the name they stand beside ("eastern X city" is "eastern X"). */
  readonly transparentHeads: ReadonlySet<string>;
  /** Whether a description is of what lies beside the place it names, and no part of it ("the area around X"). */
  liesBeside?(text: string): boolean;
  /** A description without what says where it lies: "two hills on the edge of X" → "two hills". */
  descriptionAlone(text: string): string;
  /** What a part told by a word for whose it is is called: "northern outskirts" of Lipa → "northern outskirts of Lipa". */
  partCalled?(part: string, whole: string): string;
  /** Heads of what lies at the edge or in the middle of a town: alone they mean that of the town spoken of. */
  readonly edgeHeads?: ReadonlySet<string>;
  /** Whether a word tells two places of one name apart ("new", "upper", "2nd"). Folded. */
  tellsApart(word: string): boolean;
  /** Words beside a head that tell of no other place than the head alone ("the entire city", "the besieged town"). */
  readonly idleModifiers?: ReadonlySet<string>;
  /** Heads that can mean whatever place was spoken of last ("the area"). */
  readonly vagueHeads: ReadonlySet<string>;
  /** Words that say what kind of place a name is and may be missing ("district", "the", "al-"). Folded. */
  readonly genericPlaceWords: ReadonlySet<string>;
  /**
   * The forms that a name or noun as the text writes it may be without its endings, the likeliest first ("felkelőknek" →
   * "felkelő"); the name as it stands is none of them. Absent in languages that put no endings on names.
   */
  withoutEndings?(name: string): readonly string[];
  /** The feature type, in the words all languages share, that a head of this language tells ("kerület" → "district"). */
  featureType?(head: string): string;
}
