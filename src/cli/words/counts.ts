/** "1 claim", "3 claims", "no claims". */
export function counted(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** 12000 as "12,000". */
export function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}

/** The text with its first letter large, the rest as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
