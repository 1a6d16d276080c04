import type { ProcedureName } from '../../../src/contract/api';
import type { FakeJira } from '../../support/fake-jira';
import type { Company } from './company';
import type { World } from './roles';
import { secretsOf } from './secrets';
import {
  FOREIGN_WORD,
  HIDDEN_ISSUES,
  HIDDEN_KEY,
  HIDDEN_WORD,
  PROJECTS,
  SHOP_ISSUES,
  SHOP_WORD,
} from './work-side';

/** Somebody who looks, with the projects they may browse and the worlds whose objectives they do not see. */
export interface Looker {
  readonly who: string;
  readonly browses: readonly string[];
  readonly worlds: readonly World[];
}

const { shop, hidden } = PROJECTS;
const RESTRICTED = ['people', 'project'] as const;

/** Who may not browse a project, who is not in a restriction, and who is neither: readers, members, owners, managers. */
export const LOOKERS: readonly Looker[] = [
  { who: 'rita', browses: [shop], worlds: RESTRICTED },
  { who: 'max', browses: [shop], worlds: RESTRICTED },
  { who: 'owner-open', browses: [shop], worlds: RESTRICTED },
  { who: 'nora', browses: [shop], worlds: ['project'] },
  { who: 'mira', browses: [shop], worlds: [] },
  { who: 'hans', browses: [shop, hidden], worlds: RESTRICTED },
  { who: 'hugo', browses: [hidden], worlds: RESTRICTED },
  { who: 'otto', browses: [], worlds: RESTRICTED },
];

/** Jira shows a foreign sprint, by name and goal, to whoever sees the board that it is shown on: there the app does too. */
const OF_A_BOARD: ReadonlySet<ProcedureName> = new Set([
  'panel.read',
  'board.setup',
  'planning.read',
  'planning.moved',
]);

/** Words, ids, keys and owners that an answer to this person must not say. */
export function secretsFor(company: Company, { browses, worlds }: Looker, name?: ProcedureName): string[] {
  const ofHidden = [HIDDEN_WORD, HIDDEN_KEY, ...Object.values(HIDDEN_ISSUES)];
  const ofShop = [SHOP_WORD, 'SHOP board', 'Explain errors', ...Object.values(SHOP_ISSUES)];
  const onBoard = name !== undefined && OF_A_BOARD.has(name);
  const seesForeign = browses.includes(hidden) || (browses.includes(shop) && onBoard);
  return [
    ...secretsOf(company, worlds),
    ...(browses.includes(hidden) ? [] : ofHidden),
    ...(browses.includes(shop) ? [] : ofShop),
    ...(seesForeign ? [] : [FOREIGN_WORD]),
  ];
}

/** The goals that Jira shows this person: the keys that stand in them are nothing that the app tells. */
export function goalsFor({ browses }: Looker, { boards, sprints }: FakeJira): string {
  const seen = [...boards.values()].filter(({ projectId }) => browses.includes(projectId ?? ''));
  return [...sprints.values()]
    .filter(({ boardId }) => seen.some(({ id }) => id === boardId))
    .map(({ goal }) => goal)
    .join('\n');
}
