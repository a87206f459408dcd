import type { SideKey } from "../../model/index.ts";

/** A claim that says of a side and a day that it is not so; it moves nothing but is set against what it denies. */
export interface Denial {
  readonly claim: string;
  readonly holder: SideKey | null;
  readonly day: number;
}
