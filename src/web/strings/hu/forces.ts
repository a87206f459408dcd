import type { forces as english } from "../en/forces.ts";

/** The words of the order of battle, in Hungarian. */
export const forces: typeof english = {
  title: "Erők",
  fates: {
    killed: "elesett",
    died: "meghalt",
    executed: "kivégezték",
    wounded: "megsebesült",
    captured: "fogságba esett",
    missing: "eltűnt",
    surrendered: "megadta magát",
    defected: "átállt",
    appointed: "kinevezték",
    replaced: "leváltották",
    dismissed: "elbocsátották",
    resigned: "lemondott",
  },
  fateOn: (fate, day) => (day === null ? fate : `${fate} (${day})`),
  disputedFate: "a források más-más sorsról szólnak",
};
