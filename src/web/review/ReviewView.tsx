import "./review.css";
import { useCallback, useEffect, useState } from "react";
import type { DecisionLog } from "../../ask/decisions.ts";
import type { DecisionRequest } from "../../ask/request.ts";
import type { ReviewQueue } from "../../ask/review.ts";
import { Notice } from "../shell/Notice.tsx";
import { useAnswer } from "../state/answers.ts";
import { decide, undo } from "../state/decide.ts";
import { words } from "../strings/index.ts";
import { Author } from "./Author.tsx";
import { Log } from "./Log.tsx";
import { ReviewCard } from "./ReviewCard.tsx";

/** How many items are asked for at once, and how near the end of them more are. */
const page = 200;
const near = 5;
/** More than this the server does not give. */
const most = 5000;

/** The queue: one thing to decide at a time, by keyboard alone if the reader likes. */
export function ReviewView() {
  const [limit, setLimit] = useState(page);
  const queue = useAnswer<ReviewQueue>(`/api/review?limit=${limit}`);
  const log = useAnswer<DecisionLog>("/api/decisions");
  const [at, setAt] = useState(0);
  const [reason, setReason] = useState("");
  const [correcting, setCorrecting] = useState(false);
  const [told, setTold] = useState("");
  const items = queue.data?.items ?? [];
  const index = Math.min(at, Math.max(0, items.length - 1));
  const item = items[index];
  const author = log.data?.author ?? null;
  const open = queue.data?.open ?? 0;
  useEffect(() => {
    if (items.length < open && index >= items.length - near) setLimit(Math.min(items.length + page, most));
  }, [index, items.length, open]);
  const settle = useCallback((work: Promise<unknown>, said: string) => {
    work.then(
      () => {
        setTold(said);
        setReason("");
        setCorrecting(false);
      },
      (error: Error) => setTold(words.review.failed(error.message)),
    );
  }, []);
  const choose = useCallback(
    (request: DecisionRequest) => settle(decide(request, reason), words.review.decided),
    [reason, settle],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, select, textarea")) return;
      const number = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      const request = number > 0 && author !== null ? item?.requests[number - 1] : undefined;
      if (request) choose(request);
      else if (event.key === "j") setAt(Math.min(index + 1, items.length - 1));
      else if (event.key === "k") setAt(Math.max(index - 1, 0));
      else if (event.key === "c" && item?.kind === "claim") setCorrecting(true);
      else if (event.key === "u" && author !== null) settle(undo(), words.review.undone);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the page's own keys, of which some are the same letters.
    addEventListener("keydown", onKey, true);
    return () => removeEventListener("keydown", onKey, true);
  }, [author, choose, index, item, items.length, settle]);

  if (queue.error) return <Notice title={words.review.title} lines={[words.shared.failed(queue.error)]} />;
  return (
    <section className="sheet review" aria-label={words.review.title}>
      <header className="sheet-head">
        <h2>{words.review.title}</h2>
        <p className="tabular">{queue.data ? words.review.progress(queue.data.open, queue.data.decided) : ""}</p>
        <p className="hint">{words.review.hint}</p>
      </header>
      <Author author={author} known={log.data !== null} onError={setTold} />
      <p className="review-told" role="status">
        {told}
      </p>
      {item ? (
        <ReviewCard
          key={index}
          item={item}
          place={words.review.at(index + 1, open)}
          able={author !== null}
          correcting={correcting}
          setCorrecting={setCorrecting}
          choose={choose}
          previous={index > 0 ? () => setAt(index - 1) : null}
          next={index < items.length - 1 ? () => setAt(index + 1) : null}
        />
      ) : queue.data ? (
        <Notice title={words.review.done} lines={[words.review.doneHint]} />
      ) : null}
      <label className="review-reason">
        <span>{words.review.reason}</span>
        <input value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <p className="hint">{words.review.keys}</p>
      <Log log={log.data} takeBack={(id) => settle(undo(id), words.review.undone)} able={author !== null} />
    </section>
  );
}
