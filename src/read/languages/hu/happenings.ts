import { commonField } from "../../happenings/fields.ts";
import type { HappeningLanguage } from "../../happenings/language.ts";

/** Hungarian sentences are read for ground and figures; of what else happened only the fields of an infobox are. */
export const hungarianHappenings: HappeningLanguage = {
  mayMatter: () => false,
  read: () => ({ found: [], topic: null }),
  commanders: () => [],
  isTopic: () => false,
  fieldOf: commonField,
  campaigns: () => [],
};
