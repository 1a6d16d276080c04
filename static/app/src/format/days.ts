const DAY_MS = 86_400_000;
const number = (day: string): number => Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS);

/** Days from one calendar day to a later one; negative backwards. */
export const daysBetween = (from: string, to: string): number => number(to) - number(from);

/** How much of a cycle is left, in words; its last day counts. */
export function daysLeft(today: string, end: string): string {
  const left = daysBetween(today, end) + 1;
  if (left <= 0) return 'ended';
  if (left === 1) return 'last day';
  return `${left} days left`;
}
