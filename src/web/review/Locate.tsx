import { useState } from "react";
import type { DecisionRequest } from "../../ask/request.ts";
import { words } from "../strings/index.ts";

/** Puts a place on the map by its latitude and longitude. */
export function Locate({
  place,
  choose,
}: {
  readonly place: string;
  readonly choose: (request: DecisionRequest) => void;
}) {
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  const save = () => {
    const position = positionIn(text);
    setWrong(position === null);
    if (position)
      choose({
        kind: "locate",
        place,
        geometry: { type: "Point", coordinates: [position.longitude, position.latitude] },
        precision: "approximate",
      });
  };
  return (
    <form
      className="review-locate"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        <span>{words.review.locate.hint}</span>
        <input
          value={text}
          inputMode="decimal"
          aria-invalid={wrong}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit">{words.review.locate.save}</button>
      {wrong ? <p role="alert">{words.review.locate.wrong}</p> : null}
    </form>
  );
}

/** "36.2, 37.16" and "36.2 37.16", in degrees; null for anything else. */
export function positionIn(text: string): { latitude: number; longitude: number } | null {
  const match = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (!match) return null;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
