import type { Query } from '@tanstack/react-query';

/**
 * How screens follow what others change: a message names rows (`objective:<id>@<version>`); a query that shows one of
 * them is read again. A query shows the rows of its kinds whose id is in its key or in its data. The kinds of a query
 * stand below by the first part of its key, or in the query itself, which is all that a new one needs:
 *
 *     useQuery({ queryKey, queryFn, meta: { live: ['scope', 'sprint'] } })
 *
 * Kinds are those of `src/application/live/change-notes.ts`, and `comments` by the id of their key result. Where
 * reading all again would cost too much, `readers.ts` takes a reader of its own.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  panel: ['objective', 'team', 'board', 'sprint', 'scope'],
  planning: ['objective', 'team', 'board', 'sprint', 'scope'],
  workspace: ['objective', 'team', 'cycles', 'directory'],
  overview: ['summary', 'cycles', 'directory'],
  objective: ['objective'],
  reviews: ['objective'],
  'key-result': ['objective', 'sprint'],
  comments: ['comments', 'objective'],
  tagging: ['sprint'],
  throughline: ['link', 'objective', 'sprint'],
  gadget: ['summary', 'cycles'],
  areas: ['area', 'areas'],
  area: ['area'],
  metrics: ['metric'],
};
/** A part of this module's own: what it shares with the first content would be cut out of that. */
function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Rows that the organisation has once. */
const ONLY = 'only';
/** In the place of a list that would be too long. */
export const EVERYTHING = 'everything';

/** A row of a message. */
export interface ChangedRow {
  readonly name: string;
  readonly kind: string;
  readonly key: string;
  /** 0 where it says nothing. */
  readonly version: number;
}

/** The rows that a message names; null when it says that everything may be another. Anything unknown names nothing. */
export function rowsOf(payload: unknown): readonly ChangedRow[] | null {
  const changed = field(payload, 'changed');
  if (!Array.isArray(changed)) return [];
  if (changed.includes(EVERYTHING)) return null;
  return changed.flatMap((name: unknown) => {
    const [, kind, key, version] = /^(\w+):(.+)@(\d+)$/.exec(String(name)) ?? [];
    return kind && key ? [{ name: String(name), kind, key, version: Number(version) }] : [];
  });
}

type Shown = Pick<Query, 'queryKey' | 'meta'> & { readonly state: Pick<Query['state'], 'data'> };

/** Kinds whose rows a query shows; none for one that does not follow. */
export function kindsOf({ queryKey, meta, state }: Shown): readonly string[] {
  const said = meta?.live;
  const kinds = Array.isArray(said) ? said.map(String) : KINDS[String(queryKey[0])];
  // The wizard that connects a board would end with the reading.
  if (field(field(state.data, 'board'), 'connected') === false) return [];
  return kinds ?? [];
}

function holds(value: unknown, id: string): boolean {
  if (typeof value === 'string') return value === id;
  if (typeof value !== 'object' || value === null) return false;
  for (const each of Object.values(value)) if (holds(each, id)) return true;
  return false;
}

/** Whether the objectives of a team and cycle are among those of an Overview: a team that is folded shows none. */
function showsSummary(data: unknown, key: string): boolean {
  const teams = field(data, 'teams');
  return (
    Array.isArray(teams) &&
    teams.some(
      (team: unknown) =>
        field(team, 'loaded') !== false && key === `${field(team, 'id')}.${field(data, 'cycleId')}`,
    )
  );
}

/**
 * Whether a board's figures are in a heat map: by its id, or, unnamed, in the sums of boards that the person may not
 * browse.
 */
function showsFigures(data: unknown, key: string): boolean {
  const others = field(data, 'others');
  return (Array.isArray(others) && others.length > 0) || holds(field(data, 'boards'), key);
}

/** Those of the rows that a query shows. */
export function shownRows(query: Shown, rows: readonly ChangedRow[]): readonly ChangedRow[] {
  const kinds = kindsOf(query);
  return rows.filter(({ kind, key }) => {
    if (!kinds.includes(kind)) return false;
    if (kind === 'summary') return showsSummary(query.state.data, key);
    if (kind === 'figures' && query.queryKey[0] === 'alignment') return showsFigures(query.state.data, key);
    return key === ONLY || holds(query.queryKey, key) || holds(query.state.data, key);
  });
}
