import type { FigureGroup } from "../../../../model/index.ts";

const GROUPS: Readonly<Record<FigureGroup, string>> = {
  people: "people person persons individual individuals man men member members human humans soul souls",
  civilians:
    "civilian civilians resident residents inhabitant inhabitants citizen citizens villager villagers noncombatant noncombatants non-combatants townspeople",
  fighters:
    "fighter fighters soldier soldiers troop troops militant militants militiaman militiamen combatant combatants insurgent insurgents gunman gunmen serviceman servicemen personnel jihadist jihadists rebel rebels",
  children: "child children minor minors infant infants baby babies boy boys girl girls schoolchildren orphan orphans",
  women: "woman women",
  medics: "medic medics doctor doctors nurse nurses paramedic paramedics",
  journalists: "journalist journalists reporter reporters correspondent correspondents",
};

const BY_WORD: ReadonlyMap<string, FigureGroup> = new Map(
  (Object.entries(GROUPS) as [FigureGroup, string][]).flatMap(([group, words]) =>
    words.split(" ").map((word) => [word, group] as const),
  ),
);

/** Whom an English noun or phrase means, by its last word that tells. */
export function groupOf(noun: string): FigureGroup | null {
  for (const word of noun
    .toLowerCase()
    .split(/[\s,]+/)
    .reverse()) {
    const group = BY_WORD.get(word);
    if (group !== undefined) return group;
  }
  return null;
}
