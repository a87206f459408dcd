import { useState } from "react";
import { go } from "../state/address.ts";
import { words } from "../strings/index.ts";
import type { NamedPiece } from "./names.ts";

/** Pieces of ground by name, the first few and the rest when asked for; each that documents speak of opens its history. */
export function Pieces({ pieces, few }: { readonly pieces: readonly NamedPiece[]; readonly few: number }) {
  const [all, setAll] = useState(false);
  const told = pieces.filter(({ presumed }) => !presumed);
  const presumed = pieces.length - told.length;
  const whole = all || told.length <= few + 1;
  const shown = whole ? told : told.slice(0, few);
  return (
    <span className="pieces">
      {shown.map((piece) => (
        <PieceName key={piece.piece} piece={piece} />
      ))}
      {whole ? null : (
        <button type="button" className="pieces-more" onClick={() => setAll(true)}>
          {words.connectivity.more(told.length - shown.length)}
        </button>
      )}
      {presumed > 0 ? <span className="pieces-presumed">{words.connectivity.presumed(presumed)}</span> : null}
    </span>
  );
}

/** A name that leads to the place's history in the drawer; plain where no document speaks of it. */
export function PieceName({ piece: { name, place } }: { readonly piece: Pick<NamedPiece, "name" | "place"> }) {
  if (place === null) return <bdi className="piece">{name}</bdi>;
  return (
    <button type="button" className="piece" dir="auto" onClick={() => go({ place })}>
      {name}
    </button>
  );
}
