import { BEFORE } from './okrs/before';
import type { ObjectivePlan, TeamName, TeamPlan } from './okrs/plan';
import { CHECKOUT_AND_SUPPORT } from './okrs/running-checkout-and-support';
import { PLATFORM } from './okrs/running-platform';

/** The teams of the sample company. The board "Mobile" has none: it is there to be connected. */
export const TEAMS: Readonly<Record<TeamName, TeamPlan>> = {
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
