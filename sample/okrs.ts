import { BEFORE } from './okrs/before';
import type { ClaimPlan, ObjectivePlan, TeamName, TeamPlan } from './okrs/plan';
import { CHECKOUT_AND_SUPPORT } from './okrs/running-checkout-and-support';
import { PLATFORM } from './okrs/running-platform';

/** The teams of the sample company. The board "Mobile" has none: it is there to be connected. */
export const TEAMS: Readonly<Record<TeamName, TeamPlan>> = {
  company: {
    name: 'Fernhill',
    lead: 'annika',
    standIn: 'nadia',
    rhythm: 'monthly',
    workMix: { keyResult: 70, area: 20, unaligned: 10 },
    boards: [],
  },
  checkout: {
    name: 'Checkout',
    lead: 'tomas',
    standIn: 'elif',
    rhythm: 'weekly',
    workMix: { keyResult: 70, area: 20, unaligned: 10 },
    boards: [{ id: 1, project: 'SHOP', type: 'scrum' }],
  },
  support: {
    name: 'Support tooling',
    lead: 'priya',
    standIn: 'zofia',
    rhythm: 'weekly',
    workMix: { keyResult: 60, area: 30, unaligned: 10 },
    boards: [{ id: 2, project: 'HELP', type: 'scrum' }],
  },
  platform: {
    name: 'Platform & retention',
    lead: 'kofi',
    standIn: 'jonas',
    rhythm: 'weekly',
    workMix: { keyResult: 50, area: 40, unaligned: 10 },
    boards: [
      { id: 3, project: 'CORE', type: 'simple' },
      { id: 4, project: 'OPS', type: 'kanban' },
    ],
  },
};

/** All objectives in the order in which they are created: keys are given in this order, and goals name them. */
export const OBJECTIVES: readonly ObjectivePlan[] = [...BEFORE, ...CHECKOUT_AND_SUPPORT, ...PLATFORM];

const amount = (key: string, delta: number) => ({ key, claim: { kind: 'amount' as const, delta } });
const size = (key: string, text: 'small' | 'medium' | 'large') => ({
  key,
  claim: { kind: 'size' as const, size: text },
});

/** What the teams claimed for the sprint that just ended and the one that runs. */
export const CLAIMS: readonly ClaimPlan[] = [
  { sprintId: 113, boardId: 1, by: 'tomas', claims: [amount('KR-7', -0.3), amount('KR-8', 1)] },
  { sprintId: 114, boardId: 1, by: 'tomas', claims: [amount('KR-7', -0.3), size('KR-9', 'small')] },
  { sprintId: 213, boardId: 2, by: 'priya', claims: [amount('KR-11', -1), amount('KR-10', -3)] },
  { sprintId: 214, boardId: 2, by: 'priya', claims: [amount('KR-10', -2)] },
  { sprintId: 313, boardId: 3, by: 'kofi', claims: [amount('KR-13', -0.3), size('KR-17', 'medium')] },
  { sprintId: 314, boardId: 3, by: 'kofi', claims: [amount('KR-14', 300), size('KR-17', 'large')] },
];
