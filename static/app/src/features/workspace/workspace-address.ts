import { WORKSPACE_TABS, type WorkspaceTab } from './workspace-tabs';

/** Status filters of the Overview; `attention` is everything that somebody should look at. */
export const STATUS_FILTERS = [
  'attention',
  'on-track',
  'at-risk',
  'off-track',
  'done',
  'stale',
  'no-data',
  'too-early',
  'not-started',
  'measuring',
  'paused',
  'draft',
  'closed',
  'cancelled',
] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

/** Where in the workspace somebody is: what the page's own part of the address says, so that a reload stays there. */
export interface WorkspaceAddress {
  readonly tab: WorkspaceTab;
  /** What is open within the tab (`/reviews/O-3`: `O-3`); null is the tab's own beginning. */
  readonly part: string | null;
  /** Key of the key result whose detail is open (`KR-12`). */
  readonly keyResult: string | null;
  /** null: the running cycle. */
  readonly cycleId: string | null;
  readonly teamId: string | null;
  readonly mine: boolean;
  readonly due: boolean;
  readonly status: StatusFilter | null;
  /** Account id of the owner whose key results are shown. */
  readonly ownerId: string | null;
  /** The KRA whose objectives are shown. */
  readonly areaId: string | null;
  /** What titles and keys must say; '' is anything. */
  readonly words: string;
  /** Key results are folded away until asked for. */
  readonly objectivesOnly: boolean;
}

/** Nothing narrowed but the team. */
export const NO_FILTERS = {
  mine: false,
  due: false,
  status: null,
  ownerId: null,
  areaId: null,
  words: '',
} as const;

export const HOME: WorkspaceAddress = {
  ...NO_FILTERS,
  tab: 'overview',
  part: null,
  keyResult: null,
  cycleId: null,
  teamId: null,
  objectivesOnly: false,
};

const APP_ID = /^[A-Za-z0-9-]{8,40}$/;
/** Longer words are no search any more. */
const WORDS_LIMIT = 200;
const ACCOUNT_ID = /^[A-Za-z0-9:_-]{1,128}$/;
const PLACE = /^\/([a-z-]+)(?:\/([A-Za-z0-9-]{1,60}))?\/?$/;
const DETAIL = /^\/key-results\/([A-Z]{1,10}-[1-9]\d{0,8})\/?$/;

/** Reads path and query below the page; what it does not know is left out, so an old address still opens. */
export function parseAddress(pathname: string, search: string): WorkspaceAddress {
  const query = new URLSearchParams(search);
  const id = (name: string): string | null => {
    const value = query.get(name);
    return value !== null && APP_ID.test(value) ? value : null;
  };
  const [, first, rest] = PLACE.exec(pathname) ?? [];
  const tab = WORKSPACE_TABS.find(({ key }) => key === first && key !== 'overview')?.key;
  return {
    tab: tab ?? 'overview',
    part: (tab && rest) ?? null,
    keyResult: DETAIL.exec(pathname)?.[1] ?? null,
    cycleId: id('cycle'),
    teamId: id('team'),
    mine: query.get('mine') === '1',
    due: query.get('due') === '1',
    status: STATUS_FILTERS.find((each) => each === query.get('status')) ?? null,
    ownerId: ACCOUNT_ID.exec(query.get('owner') ?? '')?.[0] ?? null,
    areaId: id('area'),
    words: (query.get('q') ?? '').slice(0, WORDS_LIMIT),
    objectivesOnly: query.get('only') === 'objectives',
  };
}

/** The address as `parseAddress` reads it. */
export function makeAddress(address: WorkspaceAddress): string {
  const query = new URLSearchParams();
  if (address.cycleId !== null) query.set('cycle', address.cycleId);
  if (address.teamId !== null) query.set('team', address.teamId);
  if (address.mine) query.set('mine', '1');
  if (address.due) query.set('due', '1');
  if (address.status !== null) query.set('status', address.status);
  if (address.ownerId !== null) query.set('owner', address.ownerId);
  if (address.areaId !== null) query.set('area', address.areaId);
  if (address.words !== '') query.set('q', address.words.slice(0, WORDS_LIMIT));
  if (address.objectivesOnly) query.set('only', 'objectives');
  const path = address.keyResult === null ? placeOf(address) : `/key-results/${address.keyResult}`;
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

function placeOf({ tab, part }: WorkspaceAddress): string {
  if (tab === 'overview') return '/';
  return part === null ? `/${tab}` : `/${tab}/${part}`;
}
