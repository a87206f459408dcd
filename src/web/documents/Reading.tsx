import { memo, useEffect, useMemo, useRef } from "react";
import type { ForeignTitle } from "../../ask/references.ts";
import type { Block, Claim, Document } from "../../model/index.ts";
import { useAddress } from "../state/address.ts";
import { published } from "../state/published.ts";
import { words } from "../strings/index.ts";
import { BlockText } from "./BlockText.tsx";
import { ByHand } from "./ByHand.tsx";
import { ForeignTitles } from "./ForeignTitles.tsx";
import { MarginNotes } from "./MarginNotes.tsx";
import { claimsByBlock } from "./pieces.ts";

interface Props {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly titles?: readonly ForeignTitle[];
}

/** The whole text as captured, every claim marked where it stands and told in the margin. */
export function Reading({ document, claims, titles = [] }: Props) {
  const { claim } = useAddress();
  const frame = useRef<HTMLElement>(null);
  const arrived = useRef(false);
  useEffect(() => {
    if (!frame.current) return;
    for (const mark of frame.current.querySelectorAll("[data-claims]")) {
      mark.classList.toggle(
        "chosen",
        claim !== null && (mark.getAttribute("data-claims") ?? "").split(" ").includes(claim),
      );
    }
    const chosen = frame.current.querySelector("mark.chosen");
    chosen?.scrollIntoView({ block: "center" });
    // Whoever came by keyboard goes on reading at the sentence.
    if (arrived.current) return;
    arrived.current = true;
    chosen?.querySelector<HTMLElement>("[role=button]")?.focus({ preventScroll: true });
  }, [claim]);
  return (
    <article className="reading" ref={frame} lang={document.language === "und" ? undefined : document.language}>
      <Blocks document={document} claims={claims} />
      <References document={document} />
      <ForeignTitles titles={titles} />
      {published === null ? <ByHand document={document} article={frame} /> : null}
    </article>
  );
}

/** All blocks, drawn once: choosing a claim only changes classes, so that a long text stays quick. */
const Blocks = memo(function Blocks({ document, claims }: Props) {
  const blocks = useMemo(() => (document.blocks.length > 0 ? document.blocks : wholeText(document)), [document]);
  const byBlock = useMemo(() => claimsByBlock(blocks, claims), [blocks, claims]);
  return blocks.map((block, index) => {
    const own = byBlock.get(index) ?? [];
    return (
      <div key={block.span.start} className={`block ${block.kind}`} data-end={block.span.end} dir="auto">
        <BlockText document={document} block={block} claims={own} />
        {own.length > 0 ? <MarginNotes claims={own} /> : null}
      </div>
    );
  });
});

/** A text without blocks is read in paragraphs. */
function wholeText({ text }: Document): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") blocks.push({ kind: "paragraph", span: { start, end: start + line.length } });
    start += line.length + 1;
  }
  return blocks;
}

function References({ document }: { readonly document: Document }) {
  const listed = document.references.filter((reference) => reference.span === null && reference.text !== "");
  if (listed.length === 0) return null;
  return (
    <section className="references">
      <h3>{words.documents.references}</h3>
      <ol>
        {listed.map((reference) => (
          <li key={reference.label} id={`reference-${reference.label}`} dir="auto">
            <span className="tabular">{reference.label}</span> {reference.text}
          </li>
        ))}
      </ol>
    </section>
  );
}
