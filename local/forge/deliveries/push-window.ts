const MINUTE_MS = 60_000;

/** What was pushed in the last minute. */
export function createPushWindow(now: () => number) {
  let pushed: { at: number; events: number }[] = [];
  return {
    /** Counts these events, or refuses them all when they are more than the last minute leaves room for. */
    take(events: number, limit: number): boolean {
      const at = now();
      // Also what seems to lie ahead, after the clock was set back.
      pushed = pushed.filter((push) => push.at > at - MINUTE_MS && push.at <= at);
      const used = pushed.reduce((sum, push) => sum + push.events, 0);
      if (used + events > limit) return false;
      pushed.push({ at, events });
      return true;
    },
  };
}

export type PushWindow = ReturnType<typeof createPushWindow>;
