import type { Commander } from "../../ask/answers.ts";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";

/** A commander with role, and what became of them as the sources have it. */
export function CommanderLine({ commander }: { readonly commander: Commander }) {
  const { name, role, fates, disputed, claims } = commander;
  const told = [...new Map(fates.map((fate) => [`${fate.what} ${fate.last}`, fate])).values()].map(({ what, last }) =>
    words.forces.fateOn(words.forces.fates[what] ?? what, last === null ? null : mediumDay(dayNumber(last))),
  );
  const note = [...(role === null ? [] : [role]), ...told].join("; ");
  return (
    <SourcedLine claims={claims} note={note} disputed={disputed ? words.forces.disputedFate : null}>
      {name}
    </SourcedLine>
  );
}
