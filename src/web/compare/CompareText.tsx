import { memo, type RefObject } from "react";
import type { Document } from "../../model/index.ts";
import { go } from "../state/address.ts";
import { words } from "../strings/index.ts";
import { type Segment, type Side, segmentsOf } from "./segments.ts";

/** One of two texts side by side, with what differs marked; choosing a mark chooses the difference. */
export const CompareText = memo(function CompareText(props: {
  readonly document: Document;
  readonly side: Side;
  readonly which: "a" | "b";
  readonly label: string;
  readonly chosen: number | null;
  readonly column: RefObject<HTMLElement | null>;
}) {
  const { document, side, which, label, chosen, column } = props;
  const language = document.language === "und" ? undefined : document.language;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a column is scrolled by keyboard
    <article className={`compare-column compare-${which}`} ref={column} aria-label={label} lang={language} tabIndex={0}>
      {document.blocks.map((block) =>
        block.kind === "apparatus" ? null : (
          <p key={block.span.start} className={`compare-${block.kind}`} dir="auto">
            {segmentsOf(document.text, block.span, side, document.marks).map((segment) => (
              <SegmentText key={segment.start} segment={segment} chosen={chosen} />
            ))}
          </p>
        ),
      )}
    </article>
  );
});

function SegmentText({ segment, chosen }: { readonly segment: Segment; readonly chosen: number | null }) {
  const { text, differences, pair, mark } = segment;
  if (mark?.kind === "markup") return null;
  if (mark) return <sup className="footnote">{(mark.labels ?? [text]).join(", ")}</sup>;
  const own = pair === null ? {} : { "data-pair": pair };
  if (differences.length === 0) return <span {...own}>{text}</span>;
  const first = differences.find((number) => number === chosen) ?? differences[0]!;
  return (
    <mark {...own} data-differences={differences.join(" ")} className={first === chosen ? "chosen" : undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button element cannot run on over a line's end */}
      <span
        role="button"
        tabIndex={-1}
        aria-label={words.compare.mark(first, text)}
        onClick={() => go({ difference: first }, "replace")}
        onKeyDown={(event) => {
          if (event.key === "Enter") go({ difference: first }, "replace");
        }}
      >
        {text}
      </span>
    </mark>
  );
}
