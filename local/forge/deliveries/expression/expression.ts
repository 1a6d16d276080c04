import { NotUnderstood, type Token, tokensOf } from './tokens';
import { applyBinary, callMethod, ExpressionError, isTrue, memberOf, type Value } from './values';

type Scope = ReadonlyMap<string, Value>;
type Evaluate = (scope: Scope) => Value;

/** Operators from the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['||', '??'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function combine(sign: string, left: Evaluate, right: Evaluate): Evaluate {
  if (sign === '||') return (scope) => isTrue(left(scope)) || isTrue(right(scope));
  if (sign === '&&') return (scope) => isTrue(left(scope)) && isTrue(right(scope));
  if (sign === '??') return (scope) => left(scope) ?? right(scope);
  return (scope) => applyBinary(sign, left(scope), right(scope));
}

/** Null instead of an error where nothing stands on the left of `?.`. */
function orNull(evaluate: Evaluate): Evaluate {
  return (scope) => {
    try {
      return evaluate(scope);
    } catch (error) {
      if (error instanceof ExpressionError) return null;
      throw error;
    }
  };
}

function createParser(tokens: readonly Token[]) {
  let at = 0;
  const peek = (ahead = 0): Token => tokens[at + ahead] ?? { type: 'end', value: '' };
  const isSign = (value: string, ahead = 0): boolean =>
    peek(ahead).type === 'sign' && peek(ahead).value === value;

  function take(sign: string): boolean {
    if (!isSign(sign)) return false;
    at += 1;
    return true;
  }
  function need(sign: string): void {
    if (!take(sign)) throw new NotUnderstood(`"${peek().value}" where "${sign}" was expected`);
  }
  function name(): string {
    const token = peek();
    if (token.type !== 'name') throw new NotUnderstood(`"${token.value}" where a name was expected`);
    at += 1;
    return token.value;
  }

  function list(end: string): Evaluate[] {
    const items: Evaluate[] = [];
    while (!take(end)) {
      items.push(whole());
      if (!isSign(end)) need(',');
    }
    return items;
  }

  function primary(): Evaluate {
    const token = peek();
    if (take('(')) {
      const inner = whole();
      need(')');
      return inner;
    }
    if (take('[')) {
      const items = list(']');
      return (scope) => items.map((item) => item(scope));
    }
    if (token.type === 'number' || token.type === 'text') {
      at += 1;
      return () => token.value;
    }
    const word = name();
    if (CONSTANTS.has(word)) return () => CONSTANTS.get(word);
    return (scope) => {
      if (!scope.has(word)) throw new NotUnderstood(`the name ${word}`);
      return scope.get(word);
    };
  }

  /** One `.name`, `[key]` or call; the rest of a chain after `?.` is not looked at where there is nothing. */
  function chain(target: Evaluate): Evaluate {
    if (take('?.')) {
      const safe = orNull(target);
      let current: Value = null;
      const rest = chain(memberAfterDot(() => current));
      return (scope) => {
        current = safe(scope);
        return current === null ? null : rest(scope);
      };
    }
    if (take('.')) return chain(memberAfterDot(target));
    if (take('[')) {
      const key = whole();
      need(']');
      return chain((scope) => memberOf(target(scope), key(scope)));
    }
    return target;
  }

  function memberAfterDot(target: Evaluate): Evaluate {
    const key = name();
    if (!take('(')) return (scope) => memberOf(target(scope), key);
    const args = list(')');
    return (scope) =>
      callMethod(
        target(scope),
        key,
        args.map((arg) => arg(scope)),
      );
  }

  function unary(): Evaluate {
    if (take('!')) {
      const value = unary();
      return (scope) => !isTrue(value(scope));
    }
    if (take('-')) {
      const value = unary();
      return (scope) => applyBinary('-', 0, value(scope));
    }
    return chain(primary());
  }

  function level(index: number): Evaluate {
    const signs = LEVELS[index];
    if (!signs) return unary();
    let left = level(index + 1);
    for (let sign = signs.find((item) => take(item)); sign; sign = signs.find((item) => take(item))) {
      left = combine(sign, left, level(index + 1));
    }
    return left;
  }

  function lambda(): Evaluate {
    const parameter = name();
    need('=>');
    const body = whole();
    return (scope) => (argument: Value) => body(new Map([...scope, [parameter, argument]]));
  }

  function whole(): Evaluate {
    if (peek().type === 'name' && isSign('=>', 1)) return lambda();
    const condition = level(0);
    if (!take('?')) return condition;
    const then = whole();
    need(':');
    const otherwise = whole();
    return (scope) => (isTrue(condition(scope)) ? then(scope) : otherwise(scope));
  }

  return { whole, isAtEnd: (): boolean => peek().type === 'end', rest: (): string => String(peek().value) };
}

/**
 * The usual part of Jira expressions, as filters of events are written in: members, comparisons, logic, arithmetic,
 * methods of strings and lists. `event` is what the trigger would get.
 * @returns whether the event is wanted
 * @throws ExpressionError when it cannot be evaluated for this event, or gives no boolean
 * @throws NotUnderstood when it holds something else, which Forge may understand
 */
export function evaluateExpression(text: string, event: Record<string, Value>): boolean {
  const parser = createParser(tokensOf(text));
  const evaluate = parser.whole();
  if (!parser.isAtEnd()) throw new NotUnderstood(`"${parser.rest()}"`);
  // Properties of entities, which are looked up when the event is filtered.
  if (/\bevent\s*\.\s*runtime\b/.test(text)) throw new NotUnderstood('event.runtime');
  return isTrue(evaluate(new Map<string, Value>([['event', event]])));
}
