let offset = 0;
let shifted: DateConstructor | undefined;
let isFormatShifted = false;

/** `Intl.DateTimeFormat` formats now when it is given no date, and does not ask `Date` for it. */
function shiftFormat(now: () => number): void {
  if (isFormatShifted) return;
  isFormatShifted = true;
  const { prototype } = Intl.DateTimeFormat;
  const realFormat = Object.getOwnPropertyDescriptor(prototype, 'format');
  const realParts = prototype.formatToParts;
  const formats = new WeakMap<Intl.DateTimeFormat, Intl.DateTimeFormat['format']>();
  Object.defineProperty(prototype, 'format', {
    ...realFormat,
    get(this: Intl.DateTimeFormat) {
      const known = formats.get(this);
      if (known) return known;
      const real: Intl.DateTimeFormat['format'] = realFormat?.get?.call(this);
      const format: Intl.DateTimeFormat['format'] = (date) => real(date === undefined ? now() : date);
      formats.set(this, format);
      return format;
    },
  });
  prototype.formatToParts = function formatToParts(date) {
    return realParts.call(this, date === undefined ? now() : date);
  };
}

/**
 * Makes "now" of `globalThis.Date`, and of `Intl.DateTimeFormat`, lie `offsetMs` after the machine's clock. Given
 * dates stay as they are. Used in frames and workers, whose app code must not have seen `Date` before the first call;
 * a later call moves the clock under running code, also for those who kept `Date` or `Date.now`.
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
  shiftFormat(now);
}
