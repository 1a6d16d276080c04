/** What floating-point arithmetic may lose of a share: 0.35 / 0.5 is 0.7 to the reader. */
const NOISE = 1e-9;

/**
 * A share as whole percent, `56 %` with a space that does not break: the one way of sentences and screens alike.
 * It is cut, not rounded: 99.6 % is not yet 100 %, and a pace of 69.6 % does not read as the 70 % it falls short
 * of; what has begun is at least `<1 %`. `write` writes whole numbers, for a locale.
 */
export function percentText(share: number, write: (whole: number) => string = String): string {
  const whole = wholeSteps(share, 100);
  return `${whole === 0 && share > NOISE ? `<${write(1)}` : write(whole)}\u00A0%`;
}

/**
 * A share to be sent with fewer digits, cut to `steps` in a whole (a multiple of 100): its `percentText` is the same.
 * What has begun stays begun.
 */
export function cutShare(share: number, steps: number): number {
  const whole = wholeSteps(share, steps);
  return (whole === 0 && share > NOISE ? 1 : whole) / steps;
}

/** Towards zero, which has no sign. */
function wholeSteps(share: number, steps: number): number {
  return Math.trunc((share + Math.sign(share) * NOISE) * steps) || 0;
}
