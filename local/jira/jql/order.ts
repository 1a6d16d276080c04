import type { IssueRecord } from '../store/records';
import { noField } from './compile';
import type { JqlContext } from './context';
import { jqlField } from './fields';
import type { OrderTerm } from './parse';
import { propertyField } from './property-field';

type Key = string | number | null;
type Compare = (a: IssueRecord, b: IssueRecord) => number;

const keyNumber = (key: string): [string, number] => {
  const dash = key.lastIndexOf('-');
  return [key.slice(0, dash), Number(key.slice(dash + 1))];
};

function compareKeys(a: IssueRecord, b: IssueRecord): number {
  const [projectA, numberA] = keyNumber(a.key);
  const [projectB, numberB] = keyNumber(b.key);
  return projectA < projectB ? -1 : projectA > projectB ? 1 : numberA - numberB;
}

function byKey(read: (issue: IssueRecord) => Key): Compare {
  return (issueA, issueB) => {
    const a = read(issueA);
    const b = read(issueB);
    if (a === b) return 0;
    // Empty values come last when ascending.
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -1 : 1;
  };
}

function comparator({ field }: OrderTerm, context: JqlContext): Compare {
  const name = field.value.toLowerCase();
  const { store } = context;
  if (name === 'rank' || name === 'cf[10019]') return (a, b) => a.rank - b.rank;
  if (name === 'key' || name === 'issuekey' || name === 'issue') return compareKeys;
  if (name === 'id') return (a, b) => a.id - b.id;
  // "Ascending" begins with the lowest priority, whose number is the highest.
  if (name === 'priority') return (a, b) => Number(b.priorityId) - Number(a.priorityId);
  const known = propertyField(field, context.properties) ?? jqlField(field.value);
  if (!known) throw noField(field.value);
  const people = name === 'assignee' || name === 'reporter' || name === 'creator';
  switch (known.kind) {
    case 'number':
      return byKey((issue) => known.of(issue, store));
    case 'date':
      return byKey(known.of);
    case 'text':
      return byKey((issue) => known.of(issue).toLowerCase());
    case 'choice':
      return byKey((issue) => {
        const id = known.of(issue, store).at(-1);
        if (id === undefined) return null;
        if (people) return store.users.get(id)?.displayName.toLowerCase() ?? id;
        if (name === 'project') return store.projects.get(id)?.key ?? id;
        return /^\d+$/.test(id) ? Number(id) : id;
      });
  }
}

/** Order of a search; ties, and searches without ORDER BY, put the newest issue first. Refuses unknown fields. */
export function compileOrder(terms: readonly OrderTerm[], context: JqlContext): Compare {
  const parts = terms.map((term) => {
    const compare = comparator(term, context);
    return term.descending ? (a: IssueRecord, b: IssueRecord) => compare(b, a) : compare;
  });
  return (a, b) => {
    for (const part of parts) {
      const order = part(a, b);
      if (order !== 0) return order;
    }
    return b.id - a.id;
  };
}
