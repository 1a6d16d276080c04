import type { FunctionReference } from './messages';

type AnyFunction = (...args: unknown[]) => unknown;

function isFunction(value: unknown): value is AnyFunction {
  return typeof value === 'function';
}

function isReference(value: object): value is FunctionReference {
  return '__fn' in value && typeof value.__fn === 'number' && Object.keys(value).length === 1;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

export interface FunctionCodec {
  /** Copies `value`, with every function in it replaced by `{__fn: n}`. Numbers are this side's own. */
  encode(value: unknown): unknown;
  /** Copies `value`, with every `{__fn: n}` in it replaced by a function that calls the other side. */
  decode(value: unknown): unknown;
  /** Runs function `n` of this side; an unknown number is ignored, as its view may be gone. */
  call(n: number, args: unknown[]): void;
}

/**
 * Carries functions over a port that can only carry data; both ends of the bridge use one.
 * @param send posts `{type:'call', fn, args}` to the other side
 */
export function createFunctionCodec(send: (fn: number, args: unknown[]) => void): FunctionCodec {
  const kept = new Map<number, AnyFunction>();
  let next = 1;

  function encode(value: unknown): unknown {
    if (isFunction(value)) {
      const n = next++;
      kept.set(n, value);
      return { __fn: n };
    }
    if (Array.isArray(value)) return value.map(encode);
    if (isPlain(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, encode(item)]));
    }
    return value;
  }

  function decode(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(decode);
    if (!isPlain(value)) return value;
    if (isReference(value)) {
      const n = value.__fn;
      return (...args: unknown[]) => send(n, args.map(encode));
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, decode(item)]));
  }

  return {
    encode,
    decode,
    call(n, args) {
      kept.get(n)?.(...args.map(decode));
    },
  };
}
