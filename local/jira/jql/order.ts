import { refuse } from '../http/refusal';
import type { IssueRecord } from '../store/records';
import type { JqlContext } from './context';
import { jqlField, unknownField } from './fields';
import { sortFirst } from './first-few';
import type { OrderTerm } from './parse';
import { propertyField } from './property-field';

type Key = string | number | null;
interface Term {
  descending: boolean;
  read(issue: IssueRecord): Key;
}

/** Order of a search. */
export interface Order {
  compare(a: IssueRecord, b: IssueRecord): number;
  /** The issues, the first `count` of them in order. Keys are read once each, which is what counts for long lists. */
  sorted(issues: readonly IssueRecord[], count?: number): IssueRecord[];
}

const keyParts = (key: string): [string, number] => {
  const dash = key.lastIndexOf('-');
  return [key.slice(0, dash), Number(key.slice(dash + 1))];
};

function readers({ field }: OrderTerm, context: JqlContext): ((issue: IssueRecord) => Key)[] {
  const name = field.value.toLowerCase();
  const { store } = context;
  if (name === 'rank' || name === 'cf[10019]') return [(issue) => issue.rank];
  if (name === 'key' || name === 'issuekey' || name === 'issue')
    return [(issue) => keyParts(issue.key)[0], (issue) => keyParts(issue.key)[1]];
  if (name === 'id') return [(issue) => issue.id];
  // "Ascending" begins with the lowest priority, whose number is the highest.
  if (name === 'priority') return [(issue) => -Number(issue.priorityId)];
  if (name === 'text' || name === 'comment')
    throw refuse(400, `Not able to sort using field '${field.value}'.`);
  const known = propertyField(field, context.properties) ?? jqlField(field.value);
  if (!known) throw unknownField(field.value);
  const people = name === 'assignee' || name === 'reporter' || name === 'creator';
  switch (known.kind) {
    case 'number':
      return [(issue) => known.of(issue, store)];
    case 'date':
      return [known.of];
    case 'text':
      return [(issue) => known.of(issue, store).toLowerCase()];
    case 'choice':
      return [
        (issue) => {
          const id = known.of(issue, store).at(-1);
          if (id === undefined) return null;
          if (people) return store.users.get(id)?.displayName.toLowerCase() ?? id;
          if (name === 'project') return store.projects.get(id)?.key ?? id;
          return /^\d+$/.test(id) ? Number(id) : id;
        },
      ];
  }
}

function compareKeys(a: Key | undefined, b: Key | undefined): number {
  if (a === b || a === undefined || b === undefined) return 0;
  // Empty values come last when ascending.
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Keys as numbers in the same order; empty ones come last, or first when descending. */
function columnOf(keys: readonly Key[], descending: boolean): Float64Array {
  const texts = new Set(keys.filter((key) => typeof key === 'string'));
  const ranks = new Map([...texts].sort((a, b) => (a < b ? -1 : 1)).map((text, rank) => [text, rank]));
  const sign = descending ? -1 : 1;
  return Float64Array.from(
    keys,
    (key) =>
      sign *
      (key === null ? Number.POSITIVE_INFINITY : typeof key === 'string' ? (ranks.get(key) ?? 0) : key),
  );
}

/** Order of a search; ties, and searches without ORDER BY, put the newest issue first. Refuses unknown fields. */
export function compileOrder(orderBy: readonly OrderTerm[], context: JqlContext): Order {
  const terms: Term[] = orderBy.flatMap((term) =>
    readers(term, context).map((read) => ({ read, descending: term.descending })),
  );
  return {
    compare(a, b) {
      for (const { read, descending } of terms) {
        const order = compareKeys(read(a), read(b));
        if (order !== 0) return descending ? -order : order;
      }
      return b.id - a.id;
    },
    sorted(issues, count = issues.length) {
      if (issues.length < 2) return [...issues];
      const columns = terms.map(({ read, descending }) => columnOf(issues.map(read), descending));
      const places = Uint32Array.from(issues.keys());
      sortFirst(places, count, (a, b) => {
        for (const column of columns) {
          const order = (column[a] ?? 0) - (column[b] ?? 0);
          // Two empty values are infinitely large and differ by no number.
          if (order < 0 || order > 0) return order;
        }
        return (issues[b]?.id ?? 0) - (issues[a]?.id ?? 0);
      });
      return Array.from(places, (place) => issues[place]).filter((issue) => issue !== undefined);
    },
  };
}
