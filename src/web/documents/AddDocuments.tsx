import "./adding.css";
import { useId, useRef, useState } from "react";
import type { Added, Addition } from "../../serve/adding.ts";
import { addDocument } from "../state/decide.ts";
import { words } from "../strings/index.ts";

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly state: "waiting" | "reading" | "done";
  readonly outcomes: Added["outcomes"];
  readonly problem: string | null;
}

const largest = 100_000_000;

/** Files dropped or chosen, a pasted text, or an address: each is added by itself, with what became of it beside its name. */
export function AddDocuments() {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [over, setOver] = useState(false);
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [address, setAddress] = useState("");
  const next = useRef(0);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const picker = useRef<HTMLInputElement>(null);
  const hint = useId();
  const put = (id: number, change: Partial<Entry>) =>
    setEntries((before) => before.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
  const add = (name: string, addition: () => Promise<Addition>) => {
    const id = next.current++;
    setEntries((before) => [...before, { id, name, state: "waiting", outcomes: [], problem: null }]);
    turn.current = turn.current.then(async () => {
      put(id, { state: "reading" });
      try {
        const added = await addDocument(await addition());
        const outcomes = added?.outcomes ?? [];
        put(id, { state: "done", outcomes, problem: outcomes.length === 0 ? words.adding.none : null });
      } catch (error) {
        put(id, { state: "done", problem: (error as Error).message });
      }
    });
  };
  const addFiles = (files: Iterable<File>) => {
    for (const file of files) add(file.name, () => fileAddition(file));
  };
  return (
    <section className="adding" aria-label={words.adding.title}>
      <p className="hint" id={hint}>
        {words.adding.hint}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for the keyboard */}
      <div
        className={`adding-drop${over ? " over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          addFiles(event.dataTransfer.files);
        }}
      >
        {words.adding.drop}{" "}
        <button type="button" className="more" aria-describedby={hint} onClick={() => picker.current?.click()}>
          {words.adding.choose}
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={words.adding.choose}
          onChange={(event) => {
            addFiles(event.target.files ?? []);
            event.target.value = "";
          }}
        />
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = title.trim() || words.adding.untitled;
          // A heading gives the document its title, as it would in a file.
          const whole = title.trim() === "" ? text : `# ${title.trim()}\n\n${text}`;
          add(name, async () => ({ name: `${name}.md`, text: whole }));
          setText("");
          setTitle("");
        }}
      >
        <label>
          <span>{words.adding.text}</span>
          <textarea rows={4} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <label>
          <span>{words.adding.textTitle}</span>
          <input dir="auto" value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <button type="submit" className="more" disabled={text.trim() === ""}>
          {words.adding.addText}
        </button>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = address.trim();
          add(wanted, async () => ({ address: wanted }));
          setAddress("");
        }}
      >
        <label>
          <span>{words.adding.address}</span>
          <input
            type="url"
            pattern="https?://.*"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
        <button type="submit" className="more" disabled={address.trim() === ""}>
          {words.adding.fetch}
        </button>
      </form>
      {entries.length > 0 ? (
        <ul className="adding-progress" aria-label={words.adding.progress} aria-live="polite">
          {entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function EntryLine({ entry }: { readonly entry: Entry }) {
  const { name, state, outcomes, problem } = entry;
  return (
    <li data-state={state}>
      <bdi>{name}</bdi>
      {state === "done" ? null : (
        <span className="hint">{state === "waiting" ? words.adding.waiting : words.adding.reading}</span>
      )}
      {problem ? <span className="adding-problem">{problem}</span> : null}
      {outcomes.map((outcome) => (
        <p key={`${outcome.origin} ${outcome.document}`} className={outcome.problem ? "adding-problem" : "hint"}>
          {outcome.title && outcome.title !== name ? <bdi>{outcome.title}: </bdi> : null}
          {words.adding.statuses[outcome.status](outcome.claims)}
          {outcome.problem ? `: ${outcome.problem}` : ""}
          {outcome.notes.length > 0 ? `. ${outcome.notes.join(" ")}` : ""}
        </p>
      ))}
    </li>
  );
}

/** A file's bytes in base64, as the server takes them. */
async function fileAddition(file: File): Promise<Addition> {
  if (file.size > largest) throw new Error(words.adding.tooLarge);
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
  return { name: file.name, base64: url.slice(url.indexOf(",") + 1) };
}
