import "./author.css";
import { useState } from "react";
import { setAuthor } from "../state/decide.ts";
import { words } from "../strings/index.ts";

/** Who decides: asked before the first decision, and changed at any time. */
export function Author(props: {
  readonly author: string | null;
  readonly known: boolean;
  readonly onError: (told: string) => void;
}) {
  const { author, known, onError } = props;
  const [name, setName] = useState<string | null>(null);
  if (!known) return null;
  const text = name ?? author ?? "";
  const save = () => {
    if (text.trim() === "" || text === author) return;
    setAuthor(text).then(
      () => setName(null),
      (error: Error) => onError(words.review.failed(error.message)),
    );
  };
  return (
    <form
      className="review-author"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        <span>{words.review.author}</span>
        <input value={text} onChange={(event) => setName(event.target.value)} onBlur={save} autoComplete="name" />
      </label>
      {author === null ? <span className="hint">{words.review.authorHint}</span> : null}
    </form>
  );
}
