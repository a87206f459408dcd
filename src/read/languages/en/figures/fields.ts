/** Infobox fields that hold figures, by the words their keys begin with ("Casualties1", "Strength 2"). */
export function fieldOf(
  key: string,
): { readonly kind: "losses" | "strength" | "belligerent"; readonly side: number } | null {
  const lower = key.toLowerCase().trim();
  const digit = lower.charCodeAt(lower.length - 1) - 48;
  const side = digit >= 1 && digit <= 9 ? digit : 0;
  if (lower.startsWith("casualt") || lower.startsWith("loss")) return { kind: "losses", side };
  if (lower.startsWith("strength")) return { kind: "strength", side };
  if (lower.startsWith("combatant") || lower.startsWith("belligerent")) return { kind: "belligerent", side };
  return null;
}
