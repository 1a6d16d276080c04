import { z } from 'zod';
import type { Input, ProcedureName } from '../../../src/contract/api';
import { PROCEDURES } from '../../../src/contract/api';
import type { Place } from './company';
import { DRAFT_SPRINT, EPIC, SPRINT } from './names';
import { TABLE } from './table';
import { HIDDEN_BOARD, HIDDEN_ISSUES, HIDDEN_SPRINTS, PAST_SPRINT, PROJECTS, SHOP_ISSUES } from './work-side';

/** Values for the names under which requests carry ids of Jira, here or in lists. */
export type Ids = Readonly<Record<string, string | readonly string[]>>;

const { closed, active, future } = HIDDEN_SPRINTS;
const ALL_ISSUES = [EPIC, ...Object.values(SHOP_ISSUES), ...Object.values(HIDDEN_ISSUES)];
const ALL_SPRINTS = [PAST_SPRINT, SPRINT, DRAFT_SPRINT, closed, active, future];
const { shop, hidden } = PROJECTS;

function ids(boardId: string, sprintId: string, issueId: string, projectId: string, more: Ids = {}): Ids {
  return { boardId, sprintId, issueId, projectId, sprintIds: ALL_SPRINTS, issueIds: ALL_ISSUES, ...more };
}

/** Where somebody can look from: what they see and is joined to what they do not, and what they can only guess. */
export const SCENES: readonly Ids[] = [
  ids('1', SPRINT, SHOP_ISSUES.belowHiddenEpic, shop),
  ids('1', active, SHOP_ISSUES.inForeignSprint, shop, { sprintIds: [active] }),
  ids('1', DRAFT_SPRINT, SHOP_ISSUES.servesTwo, shop, { sprintIds: [PAST_SPRINT, closed] }),
  ids('1', PAST_SPRINT, SHOP_ISSUES.servesPeople, shop, { issueIds: Object.values(SHOP_ISSUES) }),
  ids(HIDDEN_BOARD, active, HIDDEN_ISSUES.inShopSprint, hidden, { issueIds: Object.values(HIDDEN_ISSUES) }),
  ids(HIDDEN_BOARD, closed, HIDDEN_ISSUES.epic, hidden, { issueIds: [HIDDEN_ISSUES.epic] }),
  // A sprint that one sees with a board that one does not, and the other way round.
  ids(HIDDEN_BOARD, SPRINT, SHOP_ISSUES.free, shop, { sprintIds: [SPRINT, active] }),
  ids('1', future, HIDDEN_ISSUES.subTask, hidden, { issueIds: [HIDDEN_ISSUES.inShopSprint] }),
];

const NEVER = '79999';
/**
 * Ids of what is hidden, as somebody may guess them, beside such that never were. No issue that they see is in that
 * sprint. Which boards a team has is no secret, by their ids.
 */
export const GUESS: { readonly hidden: Ids; readonly never: Ids } = {
  hidden: {
    ...{ boardId: HIDDEN_BOARD, sprintId: closed, sprintIds: [closed], issueId: HIDDEN_ISSUES.inShopSprint },
    issueIds: Object.values(HIDDEN_ISSUES),
  },
  never: {
    ...{ boardId: NEVER, sprintId: NEVER, sprintIds: [NEVER], issueId: NEVER },
    issueIds: Object.values(HIDDEN_ISSUES).map((_, at) => `${NEVER}${at}`),
  },
};

const LINKED: Readonly<Record<string, string>> = { linkedIds: 'issueIds' };
const namedIn = (name: string, from: Ids) => from[LINKED[name] ?? name];

/** A request about other ids of Jira, at whatever depth they stand; what is not named stays. */
export function about(input: unknown, from: Ids): unknown {
  if (Array.isArray(input)) return input.map((each) => about(each, from));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, namedIn(name, from) ?? about(value, from)]),
  );
}

/** The request with what it may name besides and does not: a project, a board, a sprint to begin with. */
function naming(name: ProcedureName, input: unknown, from: Ids): unknown[] {
  const schema: z.ZodType = PROCEDURES[name];
  if (!(schema instanceof z.ZodObject) || typeof input !== 'object' || input === null) return [];
  return Object.keys(schema.shape)
    .filter((key) => !(key in input) && namedIn(key, from) !== undefined)
    .map((key) => ({ ...input, [key]: namedIn(key, from) }));
}

/** Requests that the table does not lead to: logs of each subject, every piece of an export, every key result's rows. */
function more(name: ProcedureName, { objectiveId, keyResultId, keyOf }: Place, from: Ids): unknown[] {
  switch (name) {
    case 'activity.read':
      return [
        { subject: { kind: 'sprint', id: from.sprintId } },
        { subject: { kind: 'board', id: from.boardId } },
        { subject: { kind: 'area', id: 'area-upkeep' } },
        { subject: { kind: 'team', id: 'team-shop' } },
      ];
    case 'export.piece':
      return [
        ...[0, 1, 2, 3, 4, 5, 6].map((cursor) => ({ what: 'everything', cursor })),
        { what: 'key-results' },
        { what: 'check-ins' },
      ];
    case 'workspace.read':
      return [{ keyResult: keyOf(keyResultId) }];
    case 'alignment.issues':
      return [
        { sprintIds: from.sprintIds, target: { kind: 'unaligned' } },
        { sprintIds: from.sprintIds, target: { kind: 'area', areaId: 'area-upkeep' } },
        { sprintIds: from.sprintIds, target: { kind: 'key-result', objectiveId, keyResultId } },
      ];
    case 'tagging.suggest':
      return [{ text: 'Carve errors faster', limit: 10 }];
    default:
      return [];
  }
}

/** Every request that the scanner makes of a procedure in a place; each is right by the contract, and made once. */
export function asks<N extends ProcedureName>(
  name: N,
  places: readonly Place[],
  scenes: readonly Ids[] = SCENES,
): Input<N>[] {
  const schema: z.ZodType = PROCEDURES[name];
  const found = new Map<string, Input<N>>();
  for (const place of places) {
    for (const scene of scenes) {
      const own = about(TABLE[name].input(place), scene);
      for (const ask of [
        TABLE[name].input(place),
        own,
        ...naming(name, own, scene),
        ...more(name, place, scene),
      ]) {
        // Its schema says that it is one.
        if (schema.safeParse(ask).success) found.set(JSON.stringify(ask), ask as Input<N>);
      }
    }
  }
  return [...found.values()];
}
