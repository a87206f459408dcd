import { useCallback, useEffect, useState } from "react";
import type { PlaceVersions } from "../../ask/answers.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { type OpenedPlace, openedPlace } from "./versions.ts";

/**
 * The sources of the places that are open, as their answers come in.
 *
 * @returns what is known, and elements to put anywhere, which ask
 */
export function useOpened(open: readonly string[]): {
  readonly opened: ReadonlyMap<string, OpenedPlace>;
  readonly asking: React.ReactNode;
} {
  const { ledger, address } = useWorld();
  const [answers, setAnswers] = useState<ReadonlyMap<string, PlaceVersions>>(new Map());
  const [opened, setOpened] = useState<ReadonlyMap<string, OpenedPlace>>(new Map());
  const take = useCallback(
    (id: string, answer: PlaceVersions) => setAnswers((before) => new Map(before).set(id, answer)),
    [],
  );
  useEffect(() => {
    setOpened(new Map([...answers].map(([id, answer]) => [id, openedPlace(answer, ledger)])));
  }, [answers, ledger]);
  const asking = open.map((id) => <Ask key={id} id={id} knownBy={address.knownBy} take={take} />);
  return { opened, asking };
}

/** Asks for one place. Whoever else is listened to, all its sources are laid beside one another. */
function Ask(props: {
  readonly id: string;
  readonly knownBy: string | null;
  readonly take: (id: string, answer: PlaceVersions) => void;
}) {
  const { id, knownBy, take } = props;
  const known = knownBy === null ? "" : `&known-by=${knownBy}`;
  const { data } = useAnswer<PlaceVersions>(`/api/versions?place=${encodeURIComponent(id)}${known}`);
  useEffect(() => {
    if (data) take(id, data);
  }, [id, data, take]);
  return null;
}
