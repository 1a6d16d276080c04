/**
 * Parts of a whole as whole percent that add to 100, by the largest remainder; at a tie the earlier part gets the
 * point. Takes parts of any size; all 0 (nothing to divide) stay 0. `total`: what they add to where they are not all.
 */
export function wholePercents(parts: readonly number[], total = 100): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (!(sum > 0)) return parts.map(() => 0);
  // What arithmetic loses (0.57 × 100 is 56.99…) is no remainder.
  const exact = parts.map((part) => Number(((part / sum) * total).toFixed(9)));
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, part) => all + part, 0);
  const next = exact
    .map((part, at) => ({ at, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
    .slice(0, left);
  for (const { at } of next) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}
