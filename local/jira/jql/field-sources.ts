import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import { EMPTY } from './field-kinds';
import { lookedUp, lookedUpWhere, type Source } from './source';

const DAY = 86_400_000;

/** Look-up by the values of a field that depend on the issue alone; issues without a value stand under `EMPTY`. */
export function findByLookup(name: string, of: (issue: IssueRecord) => readonly string[]) {
  const valuesOf = (issue: IssueRecord) => {
    const values = of(issue);
    return values.length === 0 ? [EMPTY] : values;
  };
  return (values: readonly string[], store: Store): Source =>
    lookedUp(() => store.issues.lookup(name, valuesOf), values);
}

/** Look-up by the day of a moment, for searches between two. */
export function betweenDays(name: string, of: (issue: IssueRecord) => number | null) {
  const valuesOf = (issue: IssueRecord) => {
    const at = of(issue);
    return at === null ? [] : [String(Math.floor(at / DAY))];
  };
  return (from: number, to: number, store: Store): Source => {
    const [first, last] = [Math.floor(from / DAY), Math.floor(to / DAY)];
    return lookedUpWhere(
      () => store.issues.lookup(`day of ${name}`, valuesOf),
      (day) => Number(day) >= first && Number(day) <= last,
    );
  };
}

/** Issues that have a property, whatever its value. */
export const withProperty = (key: string, store: Store): Source =>
  lookedUp(() => store.issues.lookup('property', (issue) => Object.keys(issue.properties)), [key]);
