import { paint } from "../map/paint.ts";
import { Shortened } from "../shell/Shortened.tsx";
import { Swatch } from "../shell/Swatch.tsx";
import type { Ledger } from "../state/ledger.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { type NamedPiece, namedPieces, some } from "./names.ts";
import { PieceName } from "./Pieces.tsx";
import type { GroundOnDay, Period } from "./period.ts";

/** What the loss of one place would cut off. */
export interface Split {
  readonly side: string;
  readonly keystone: NamedPiece;
  readonly told: readonly NamedPiece[];
  /** Pieces cut off that no document speaks of. */
  readonly untold: number;
}

const splitsShown = 6;
const namesShown = 3;

/** The places whose loss cuts off something that documents tell of, that which cuts off most first. */
export function splitsOn(period: Period, ground: GroundOnDay, ledger: Ledger): Split[] {
  return ground.areas
    .flatMap(({ side, stretch }) =>
      stretch.splitBy.map(({ ground: piece, cutOff }): Split => {
        const pieces = namedPieces(cutOff.flat(), period, ground, ledger);
        const told = pieces.filter(({ presumed }) => !presumed);
        const [keystone] = namedPieces([piece], period, ground, ledger);
        return { side, keystone: keystone!, told, untold: pieces.length - told.length };
      }),
    )
    .filter(({ told }) => told.length > 0)
    .sort(
      (a, b) =>
        Number(a.keystone.presumed) - Number(b.keystone.presumed) ||
        b.told.length - a.told.length ||
        b.untold - a.untold ||
        (a.keystone.name < b.keystone.name ? -1 : 1),
    );
}

/** "If Ashby falls, Lipa, Lower Tarn and 2 more are cut off." */
export function Splits({ splits }: { readonly splits: readonly Split[] }) {
  const { styles, theme } = useWorld();
  const parts = words.connectivity.fallsParts;
  return (
    <section className="splits" aria-label={words.connectivity.splits}>
      <h3>{words.connectivity.splits}</h3>
      <p className="hint">{splits.length === 0 ? words.connectivity.noSplits : words.connectivity.splitsHint}</p>
      <Shortened items={splits} few={splitsShown} keyOf={({ side, keystone }) => `${side} ${keystone.piece}`}>
        {({ side, keystone, told, untold }) => {
          const many = told.length + untold > 1;
          const names = told.map(({ name }) => name);
          const rest = untold > 0 ? [words.connectivity.untoldPieces(untold)] : [];
          return (
            <p className="split">
              <Swatch paint={paint("held", [side], 0, styles, theme)} letter={styles.get(side)?.letter ?? ""} />
              <span>
                {parts.before}
                <PieceName piece={keystone} />
                {keystone.presumed ? ` (${words.connectivity.presumedKey})` : ""}
                {parts.middle}
                {names.length > namesShown + 1
                  ? words.connectivity.names(names.slice(0, namesShown), names.length - namesShown + untold)
                  : some([...names, ...rest], namesShown + 2)}
                {many ? parts.many : parts.one}
              </span>
            </p>
          );
        }}
      </Shortened>
    </section>
  );
}
