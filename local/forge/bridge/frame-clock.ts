/**
 * Replaces `globalThis.Date` so that "now" is `offsetMs` later than the machine's clock. Given dates stay as they
 * are. Used in frames and workers, so that a screenshot or a test can run on a fixed day.
 */
export function shiftClock(offsetMs: number): void {
  if (offsetMs === 0) return;
  const Real = globalThis.Date;
  const now = () => Real.now() + offsetMs;
  globalThis.Date = new Proxy(Real, {
    construct(target, args: unknown[], newTarget) {
      return Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget);
    },
    apply: () => new Real(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}
