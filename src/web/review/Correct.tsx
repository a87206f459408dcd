import { useState } from "react";
import type { ClaimWithSentence } from "../../ask/answers.ts";
import type { DecisionRequest } from "../../ask/request.ts";
import type { Change, ControlClaim } from "../../model/index.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";

const changes = Object.keys(words.review.correct.changes) as Change[];
const extents = Object.keys(words.review.correct.extents) as ("whole" | "part" | "none")[];

/** What a control claim should say instead: only what was changed becomes part of the decision. */
export function Correct(props: {
  readonly claim: ClaimWithSentence & ControlClaim;
  readonly choose: (request: DecisionRequest) => void;
  readonly cancel: () => void;
}) {
  const { claim, choose, cancel } = props;
  const { summary, names } = useWorld();
  const [place, setPlace] = useState(claim.place.name);
  const [when, setWhen] = useState(claim.when.edtf);
  const [holder, setHolder] = useState(claim.holder ?? "");
  const [change, setChange] = useState<Change>(claim.change);
  const [extent, setExtent] = useState(String(claim.extent));
  const save = () => {
    const share = Number(extent);
    const to = {
      ...(place !== claim.place.name ? { place } : {}),
      ...(when !== claim.when.edtf ? { when } : {}),
      ...(holder !== (claim.holder ?? "") ? { holder: holder === "" ? null : holder } : {}),
      ...(change !== claim.change ? { change } : {}),
      ...(extent !== String(claim.extent)
        ? { extent: Number.isFinite(share) ? share : (extent as "whole" | "part" | "none") }
        : {}),
    };
    if (Object.keys(to).length > 0) choose({ kind: "correct", claim: claim.id, to });
  };
  const { correct } = words.review;
  return (
    <form
      className="review-correct"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <fieldset>
        <legend>{correct.title}</legend>
        <label>
          <span>{correct.place}</span>
          {/* biome-ignore lint/a11y/noAutofocus: the form opens because the reader asked to write in it */}
          <input value={place} dir="auto" autoFocus onChange={(event) => setPlace(event.target.value)} />
        </label>
        <label>
          <span>{correct.when}</span>
          <input value={when} onChange={(event) => setWhen(event.target.value)} />
        </label>
        <label>
          <span>{correct.holder}</span>
          <select value={holder} onChange={(event) => setHolder(event.target.value)}>
            <option value="">{correct.nobody}</option>
            {summary.sides.map(({ key }) => (
              <option key={key} value={key}>
                {names.get(key)?.title ?? key}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{correct.change}</span>
          <select value={change} onChange={(event) => setChange(event.target.value as Change)}>
            {changes.map((one) => (
              <option key={one} value={one}>
                {correct.changes[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{correct.extent}</span>
          <select value={extent} onChange={(event) => setExtent(event.target.value)}>
            {typeof claim.extent === "number" ? (
              <option value={String(claim.extent)}>{words.words.percent(claim.extent)}</option>
            ) : null}
            {extents.map((one) => (
              <option key={one} value={one}>
                {correct.extents[one]}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <button type="submit">{correct.save}</button>
      <button type="button" onClick={cancel}>
        {correct.cancel}
      </button>
    </form>
  );
}
