import type { Block, Claim, Document } from "../../model/index.ts";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { claimInWords } from "../words/claim.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** The text of one block in the element its kind asks for. */
export function BlockText(props: {
  readonly document: Document;
  readonly block: Block;
  readonly claims: readonly Claim[];
}) {
  const { document, block, claims } = props;
  const pieces = piecesOf(document.text, block.span, claims, document.marks);
  const content = pieces.map((piece) => <PieceText key={piece.start} piece={piece} document={document} />);
  switch (block.kind) {
    case "title":
      return <h2>{content}</h2>;
    case "heading":
      return (block.level ?? 2) > 2 ? <h4>{content}</h4> : <h3>{content}</h3>;
    case "field":
      return (
        <p>
          {block.key ? <b className="field-key">{block.key}</b> : null}
          {content}
        </p>
      );
    default:
      return <p>{content}</p>;
  }
}

function PieceText({ piece, document }: { readonly piece: Piece; readonly document: Document }) {
  const { names } = useWorld();
  if (piece.mark?.kind === "markup") return null;
  if (piece.mark) return <Footnote piece={piece} document={document} />;
  if (piece.claims.length === 0) return <span data-start={piece.start}>{piece.text}</span>;
  const [first] = piece.claims;
  const open = () => go(choiceOf(first!));
  return (
    <mark className={first!.kind} data-claims={piece.claims.map((claim) => claim.id).join(" ")}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button element cannot run on over a line's end */}
      <span
        role="button"
        data-start={piece.start}
        tabIndex={0}
        aria-label={`${piece.text} (${piece.claims.map((claim) => words.documents.mark(claimInWords(claim, names))).join("; ")})`}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          open();
        }}
      >
        {piece.text}
      </span>
    </mark>
  );
}

/** Choosing a claim in a text also chooses its place, so that the drawer shows what it contributes to. */
export function choiceOf(claim: Claim): { readonly claim: string; readonly place?: string } {
  return claim.kind === "control" && !claim.set ? { claim: claim.id, place: claim.place.id } : { claim: claim.id };
}

function Footnote({ piece, document }: { readonly piece: Piece; readonly document: Document }) {
  const labels = piece.mark?.labels ?? [];
  const references = labels.map((label) => document.references.find((reference) => reference.label === label));
  const told = references.map((reference) => reference?.text ?? "").filter((text) => text !== "");
  const label = labels.join(", ") || piece.text;
  return (
    <sup className="footnote" data-start={piece.start} data-whole="" title={told.join("\n") || undefined}>
      <span className="visually-hidden">{words.documents.footnote(label)} </span>
      <span aria-hidden="true">{label}</span>
    </sup>
  );
}
