/**
 * Probability that a Student's t of `freedom` degrees (whole, ≥ 1) is at most `t`: the finite sums of Abramowitz and
 * Stegun 26.7.3 and 26.7.4, exact but for rounding.
 */
export function studentCdf(t: number, freedom: number): number {
  if (t === Number.POSITIVE_INFINITY) return 1;
  if (t === Number.NEGATIVE_INFINITY) return 0;
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const odd = freedom % 2 === 1;
  let term = odd ? cos : 1;
  let sum = odd && freedom === 1 ? 0 : term;
  for (let step = odd ? 3 : 2; step <= freedom - 2; step += 2) {
    term *= ((step - 1) / step) * cos * cos;
    sum += term;
  }
  // The probability of lying between −t and t.
  const between = odd ? (2 / Math.PI) * (angle + sin * sum) : sin * sum;
  return (1 + between) / 2;
}

/** The t below which lies the `share` (0 < share < 1) of a Student's t of `freedom` degrees. */
export function studentQuantile(share: number, freedom: number): number {
  if (share < 0.5) return -studentQuantile(1 - share, freedom);
  let high = 1;
  while (studentCdf(high, freedom) < share) high *= 2;
  let low = 0;
  // Each step halves what is left: after 60 nothing is.
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return high;
}
