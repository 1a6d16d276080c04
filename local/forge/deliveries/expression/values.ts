import { NotUnderstood } from './tokens';

/** What is wrong with an expression for this event: Jira would stop here. */
export class ExpressionError extends Error {}

export type Value = unknown;
export type Lambda = (argument: Value) => Value;

function isMap(value: Value): value is Record<string, Value> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: Value): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value;
}

/** A member of a map or of a list, or `length`. @throws ExpressionError when there is none */
export function memberOf(value: Value, key: Value): Value {
  if (key === 'length' && (typeof value === 'string' || Array.isArray(value))) return value.length;
  if (Array.isArray(value) && typeof key === 'number' && key in value) return value[key];
  if (isMap(value) && typeof key === 'string' && Object.hasOwn(value, key)) return value[key];
  throw new ExpressionError(`${typeOf(value)} has no "${String(key)}"`);
}

function test(lambda: Value, item: Value): boolean {
  if (typeof lambda !== 'function') throw new ExpressionError('a function is needed');
  const verdict: Value = Reflect.apply(lambda, undefined, [item]);
  if (typeof verdict !== 'boolean') throw new ExpressionError('the function gives no boolean');
  return verdict;
}

function textMethod(text: string, name: string, [first]: readonly Value[]): Value {
  const part = String(first);
  if (name === 'includes') return text.includes(part);
  if (name === 'startsWith') return text.startsWith(part);
  if (name === 'endsWith') return text.endsWith(part);
  if (name === 'indexOf') return text.indexOf(part);
  if (name === 'toLowerCase') return text.toLowerCase();
  if (name === 'toUpperCase') return text.toUpperCase();
  if (name === 'trim') return text.trim();
  throw new NotUnderstood(`the method ${name} of a string`);
}

function listMethod(list: readonly Value[], name: string, [first]: readonly Value[]): Value {
  if (name === 'includes') return list.includes(first);
  if (name === 'indexOf') return list.indexOf(first);
  if (name === 'some') return list.some((item) => test(first, item));
  if (name === 'every') return list.every((item) => test(first, item));
  if (name === 'filter') return list.filter((item) => test(first, item));
  if (name === 'find') return list.find((item) => test(first, item)) ?? null;
  if (name === 'map' && typeof first === 'function')
    return list.map((item) => Reflect.apply(first, undefined, [item]));
  throw new NotUnderstood(`the method ${name} of a list`);
}

export function callMethod(target: Value, name: string, args: readonly Value[]): Value {
  if (typeof target === 'string') return textMethod(target, name, args);
  if (Array.isArray(target)) return listMethod(target, name, args);
  throw new ExpressionError(`${typeOf(target)} has no method ${name}`);
}

/** Both numbers, or both strings. */
function ordered(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right);
  throw new ExpressionError(`${typeOf(left)} and ${typeOf(right)} cannot be compared`);
}

function numbers(left: Value, right: Value): [number, number] {
  if (typeof left === 'number' && typeof right === 'number') return [left, right];
  throw new ExpressionError(`${typeOf(left)} and ${typeOf(right)} are not both numbers`);
}

export function isTrue(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw new ExpressionError(`${typeOf(value)} is no boolean`);
}

const BINARY: Readonly<Record<string, (left: Value, right: Value) => Value>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => ordered(left, right) < 0,
  '<=': (left, right) => ordered(left, right) <= 0,
  '>': (left, right) => ordered(left, right) > 0,
  '>=': (left, right) => ordered(left, right) >= 0,
  '+': (left, right) => {
    if (typeof left === 'string' || typeof right === 'string') return `${String(left)}${String(right)}`;
    const [a, b] = numbers(left, right);
    return a + b;
  },
  '-': (left, right) => {
    const [a, b] = numbers(left, right);
    return a - b;
  },
  '*': (left, right) => {
    const [a, b] = numbers(left, right);
    return a * b;
  },
  '/': (left, right) => {
    const [a, b] = numbers(left, right);
    return a / b;
  },
  '%': (left, right) => {
    const [a, b] = numbers(left, right);
    return a % b;
  },
};

export function applyBinary(sign: string, left: Value, right: Value): Value {
  const operation = BINARY[sign];
  if (!operation) throw new NotUnderstood(`the operator ${sign}`);
  return operation(left, right);
}
