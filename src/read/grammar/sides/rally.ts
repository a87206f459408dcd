import { type Node, prominence } from "./graph.ts";

/** So many unattached units are an army. */
const ENOUGH_UNITS = 3;
/** So often they take ground together, and so often those act against whom they take it. */
const OFTEN = 2;

/**
 * A text that calls one army by its units alone ("the 80th Division", "General Holt") and names only their enemy, who
 * takes nothing: the units that nothing ties to anybody are one side.
 *
 * @param groups which nodes are one side, by their indices; changed and returned
 */
export function rally(groups: number[][], nodes: readonly Node[]): number[][] {
  const members = (group: readonly number[]): Node[] => group.map((at) => nodes[at]!);
  const takes = (group: readonly number[]): number => members(group).reduce((sum, node) => sum + node.takes, 0);
  const units = groups.filter((group) => isUnits(members(group)));
  if (units.length < ENOUGH_UNITS) return groups;
  const weightOf = (group: readonly number[]): number => prominence(members(group));
  const [enemy, next] = groups
    .filter((group) => !units.includes(group) && members(group).some((node) => node.named && node.acts >= OFTEN))
    .sort((a, b) => weightOf(b) - weightOf(a));
  if (!enemy || takes(enemy) > 0 || (next && 2 * weightOf(next) > weightOf(enemy))) return groups;
  if (units.reduce((sum, group) => sum + takes(group), 0) < OFTEN) return groups;
  const [first, ...rest] = units;
  for (const group of rest) first!.push(...group);
  groups.splice(0, groups.length, ...groups.filter((group) => !rest.includes(group)));
  return groups;
}

/** Whether a group is known by its units and commanders rather than by a people's or a party's name. */
function isUnits(group: readonly Node[]): boolean {
  const isPart = ({ unit, person }: Node): boolean => unit || person;
  if (group.some((node) => node.column !== null || (node.armed > 0 && !isPart(node)))) return false;
  return 2 * prominence(group.filter(isPart)) > prominence(group);
}
