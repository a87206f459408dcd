import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { PlaceEntry } from "../../serve/answers.ts";
import { go } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { words } from "../strings/index.ts";

interface Entry {
  readonly place: PlaceEntry;
  readonly keys: readonly string[];
}

const shownAtMost = 12;

/** Finds a place by any of its names, marks and case aside. "/" goes here from anywhere. */
export function Search() {
  const places = useAnswer<readonly PlaceEntry[]>("/api/places");
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const entries = useMemo(
    () => (places.data ?? []).map((place): Entry => ({ place, keys: [place.name, ...place.aliases].map(fold) })),
    [places.data],
  );
  const found = useMemo(() => find(entries, text), [entries, text]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest("input, select, textarea");
      if (event.key !== "/" || inField) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    go({ place: entry.place.id, claim: null });
    setText("");
    setOpen(false);
    input.current?.blur();
  };
  return (
    <search className="search">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="6.5" cy="6.5" r="4.5" />
        <path d="M10 10l4.5 4.5" />
      </svg>
      <input
        ref={input}
        role="combobox"
        aria-label={words.bar.search}
        aria-expanded={open && text !== ""}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${list}-${active}` : undefined}
        placeholder={words.bar.search}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setActive((at) => Math.min(at + 1, found.length - 1));
          else if (event.key === "ArrowUp") setActive((at) => Math.max(at - 1, 0));
          else if (event.key === "Enter") choose(found[active]);
          else if (event.key === "Escape") {
            setText("");
            input.current?.blur();
          } else return;
          event.preventDefault();
        }}
      />
      {open && text.trim() !== "" ? (
        <div role="listbox" id={list} aria-label={words.bar.search}>
          {found.map((entry, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and points here
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
            <div
              key={entry.place.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(entry)}
            >
              <bdi>{entry.place.name}</bdi>
              <small>{entry.place.type}</small>
            </div>
          ))}
          {found.length === 0 ? <p className="none">{words.bar.noMatch(text)}</p> : null}
        </div>
      ) : null}
    </search>
  );
}

/** Entries with a name that begins with the text, then those with a word that does, then those that hold it. */
function find(entries: readonly Entry[], text: string): readonly Entry[] {
  const wanted = fold(text.trim());
  if (wanted === "") return [];
  const rank = (entry: Entry) =>
    Math.min(
      ...entry.keys.map((key) =>
        key.startsWith(wanted) ? 0 : key.includes(` ${wanted}`) ? 1 : key.includes(wanted) ? 2 : 9,
      ),
    );
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((one) => one.rank < 9)
    .sort((a, b) => a.rank - b.rank || a.entry.place.name.localeCompare(b.entry.place.name))
    .slice(0, shownAtMost)
    .map((one) => one.entry);
}

function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
