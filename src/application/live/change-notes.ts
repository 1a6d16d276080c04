import type { Change, ChangeNotes, Store } from '../ports';
import type { RecordKind } from '../records/kinds';

/** A message that names more than these says `EVERYTHING` instead: it stays small, and reading all is cheaper by then. */
const MOST_NAMED = 40;
/** In the place of a list that would be too long. */
export const EVERYTHING = 'everything';

/** Rows that screens show, and what is said of them. Whatever else changes with them needs no word of its own. */
const SHOWN: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'objective',
  'team',
  'summary',
  'board',
  'figures',
  'sprint',
  'scope',
  'link',
  'area',
  'areas',
  'metric',
  'cycles',
  'directory',
]);

/**
 * Which row a change is about, `kind:key@version`; undefined for one that no screen shows. The version is the row's
 * new one; 0 where it is not known to grow (a row that is written whatever stood there, or deleted). A comment is
 * told as its key result's, for nobody else knows its id.
 */
export function nameOf(change: Change): string | undefined {
  if (change.op === 'put' && change.kind === 'comment') return `comments:${change.record.keyResultId}@0`;
  if (!SHOWN.has(change.kind)) return undefined;
  const version = change.op === 'delete' || change.version === undefined ? 0 : change.version + 1;
  return `${change.kind}:${change.key}@${version}`;
}

/**
 * Notes of one invocation: what it has committed that screens show. Beside a restricted objective no issue is named:
 * an id that somebody does not know, with an issue that they do, would tell them by issue what they may not see (decision
 * 013). Its throughline is read again when somebody comes back to it.
 */
export function createChangeNotes(): ChangeNotes {
  let noted = new Map<string, string>();
  let namesRestricted = false;
  return {
    note(changes) {
      for (const change of changes) {
        if (change.op === 'put' && change.kind === 'objective' && change.record.restricted !== null) {
          namesRestricted = true;
        }
        const name = nameOf(change);
        // Of several versions of a row the last is the one to read.
        if (name !== undefined) noted.set(`${change.kind} ${change.key}`, name);
      }
    },
    take() {
      const all = [...new Set(noted.values())];
      const names = namesRestricted ? all.filter((name) => !name.startsWith('link:')) : all;
      noted = new Map();
      namesRestricted = false;
      return names.length > MOST_NAMED ? [EVERYTHING] : names;
    },
  };
}

/** The store, noting what is committed through it. A transaction that fails has changed nothing. */
export function noteChanges(store: Store, notes: ChangeNotes): Store {
  return {
    ...store,
    async commit(changes) {
      await store.commit(changes);
      notes.note(changes);
    },
  };
}
