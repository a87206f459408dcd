import type { GroundEvent } from "../../../../grammar/event.ts";
import type { Scene } from "../scene.ts";

const TAKING = /^(?:elfoglalás|visszafoglalás|megszállás|felszabadítás|visszaszerzés)$/;

const ANNOUNCING = /^(?:bejelent|közöl|kijelent|jelent)(?:ett[ée]k?|t[aáeé]k?)$/;

/** "X visszaszerzésére" is intended, "X elfoglalása után" looks back at what was told. */
export function namedTakings(scene: Scene): GroundEvent[] {
  return scene.chunks.flatMap((chunk): GroundEvent[] => {
    if (!chunk.head || !TAKING.test(chunk.head.lemma) || !chunk.possessor) return [];
    const places = scene.places([chunk.possessor]);
    if (places.length === 0) return [];
    const intended =
      chunk.case === "sublative" || chunk.case === "causal" || /^(?:céljából|érdekében)$/.test(chunk.post ?? "");
    if (intended)
      return [scene.event("intended", 0.6, chunk.last, places, { change: "capture", holder: "agent", planned: true })];
    if (chunk.case === "accusative" && scene.word(ANNOUNCING))
      return [scene.event("announced", 0.7, chunk.last, places, { change: "capture", holder: "agent" })];
    if (
      chunk.post !== "után" &&
      chunk.post !== "követően" &&
      !/^követően$/.test(scene.words[chunk.last + 1]?.lower ?? "")
    )
      return [];
    return [
      scene.event("looked back at", 0.6, chunk.last, places, {
        change: "capture",
        holder: "holder of record",
        agent: null,
        aside: true,
        planned: false,
      }),
    ];
  });
}
