/**
 * Token buckets, one per key: full at first, refilled steadily by `perSecond`, never above it. A call takes one token.
 * A clock that goes back gives nothing and takes nothing.
 */
export function createTokenBuckets() {
  const buckets = new Map<string, { tokens: number; at: number }>();

  return {
    /** Takes a token if there is one. `left`: whole tokens after that; `readyAt`: when there will be one, epoch ms. */
    take(key: string, perSecond: number, at: number): { taken: boolean; left: number; readyAt: number } {
      const bucket = buckets.get(key) ?? { tokens: perSecond, at };
      const elapsed = Math.max(0, at - bucket.at);
      const tokens = Math.min(perSecond, bucket.tokens + (elapsed * perSecond) / 1000);
      const taken = tokens >= 1;
      const left = taken ? tokens - 1 : tokens;
      buckets.set(key, { tokens: left, at });
      return {
        taken,
        left: Math.floor(left),
        readyAt: taken ? at : at + Math.ceil(((1 - left) * 1000) / perSecond),
      };
    },
    clear: () => buckets.clear(),
  };
}
