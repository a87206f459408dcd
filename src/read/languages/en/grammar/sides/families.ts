/** Words for one of the two sides of a civil war. */
export const SIDE_FAMILIES: ReadonlyMap<string, string> = new Map([
  ...[
    "government",
    "regime",
    "loyalist",
    "army",
    "military",
    "pro-government",
    "air force",
    "armed forces",
    "security forces",
    "republican guard",
  ].map((word) => [word, "state"] as const),
  ...[
    "rebel",
    "insurgent",
    "opposition",
    "revolutionary",
    "guerrilla",
    "guerilla",
    "militant",
    "jihadist",
    "anti-government",
  ].map((word) => [word, "opposition"] as const),
]);

/** "Azanian Armed Forces", "Republican Guard": what only a state has. Armies and fronts have their rebels too. */
export function familyOf(key: string): string | null {
  return (
    SIDE_FAMILIES.get(key) ??
    (/(armed forces|air force|aerospace forces|navy|republican guard|national guard|government|gendarmerie)$/.test(key)
      ? "state"
      : null)
  );
}
