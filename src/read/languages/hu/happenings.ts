import type { HappeningLanguage } from "../../happenings/language.ts";

/** Hungarian sentences are read for ground and figures; what else happened in them is not told yet. */
export const hungarianHappenings: HappeningLanguage = {
  mayMatter: () => false,
  read: () => ({ found: [], topic: null }),
  commanders: () => [],
  isTopic: () => false,
  fieldOf: () => null,
  campaigns: () => [],
};
