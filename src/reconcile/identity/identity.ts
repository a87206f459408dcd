import type { CasePlace, CaseSide, SideKey } from "../../model/index.ts";
import type { Allegiances } from "./allegiances.ts";
import type { MentionPlaces } from "./mention-places.ts";
import type { Misnamed } from "./misnamed.ts";

/** Two case places that may be one; proposed to the user, not made. */
export interface JoinProposal {
  readonly a: string;
  readonly b: string;
  readonly names: readonly [string, string];
  /** Why it was proposed and why it was not made, in one clause. */
  readonly reason: string;
}

/** Who and what the documents' sides and places are in the case. */
export interface Identity {
  readonly places: readonly CasePlace[];
  readonly sides: readonly CaseSide[];
  /** `<document>#<place id in its reading>` to the id of the case place. */
  readonly placeOf: MentionPlaces;
  /** `<document>#<side key in its reading>` to the key of the case side. */
  readonly sideOf: ReadonlyMap<string, SideKey>;
  /** The region that a place presumably lies in, where no document says where it lies. */
  readonly vicinity: ReadonlyMap<string, string>;
  /** Where a document's reading runs sides together that the others keep apart. */
  readonly misnamed: Misnamed;
  /** The forces that went over to another side on a day. */
  readonly allegiances: Allegiances;
  readonly proposals: readonly JoinProposal[];
  /** Words that only say what kind of place a name is of, as the case's documents and gazetteer use them. */
  readonly generic: ReadonlySet<string>;
}
