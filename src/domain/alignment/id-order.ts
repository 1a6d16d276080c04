/**
 * The order of ids where nothing else decides, so that sums and lists come out alike whatever order the rows came
 * in: numbers of Jira by size (9 before 10), anything else as text.
 */
export function compareIds(a: string, b: string): number {
  if (isNumber(a) && isNumber(b) && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

const isNumber = (id: string): boolean => /^[1-9]\d*$/.test(id);

/** The entries of a map of numbers in the order of their ids. */
export function byId(sums: Iterable<readonly [string, number]>): Map<string, number> {
  return new Map([...sums].sort(([a], [b]) => compareIds(a, b)));
}
