let offset = 0;
let shifted: DateConstructor | undefined;

/**
 * Makes "now" of `globalThis.Date` lie `offsetMs` after the machine's clock. Given dates stay as they are. Used in
 * frames and workers, whose app code must not have seen `Date` before the first call; a later call moves the clock
 * under running code, also for those who kept `Date` or `Date.now`.
 */
export function shiftClock(offsetMs: number): void {
  offset = offsetMs;
  if (shifted !== undefined && globalThis.Date === shifted) return;
  const Real = globalThis.Date;
  const now = () => Real.now() + offset;
  shifted = new Proxy(Real, {
    construct(target, args: unknown[], newTarget) {
      return Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget);
    },
    apply: () => new Real(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
  globalThis.Date = shifted;
  // Libraries tell dates from other values by `value.constructor === Date`.
  Real.prototype.constructor = shifted;
}
