/** The words of the order of battle, in English. */
export const forces = {
  title: "Forces",
  fates: {
    killed: "killed",
    died: "died",
    executed: "executed",
    wounded: "wounded",
    captured: "taken prisoner",
    missing: "missing",
    surrendered: "surrendered",
    defected: "defected",
    appointed: "appointed",
    replaced: "replaced",
    dismissed: "dismissed",
    resigned: "resigned",
  } as Record<string, string>,
  fateOn: (fate: string, day: string | null) => (day === null ? fate : `${fate} ${day}`),
  disputedFate: "sources tell different fates",
};
