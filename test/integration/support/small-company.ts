import { addDays, dayOf } from '../../../src/domain/okr/calendar-day';
import { PEOPLE } from '../../support/site-seed';
import type { Desk } from './desk';

/** Ids as the front end would make them. */
export const CYCLE = 'cycle-one';
export const TEAM = 'team-shop';
export const OBJECTIVE = 'objective-checkout';
export const KEY_RESULTS = { errors: 'key-result-errors', speed: 'key-result-speed' } as const;
/** Board, running sprint and first planned one of SHOP on the small site. */
export const BOARD = '1';
export const SPRINT = '3';
export const NEXT_SPRINT = '4';

/** Today of the small site. */
export function today() {
  return dayOf(Date.now(), 'Europe/Berlin');
}

/** Forty days ago, when the cycle began and everything in it with it. */
function begin() {
  return addDays(today(), -40);
}

const objective = {
  id: OBJECTIVE,
  teamId: TEAM,
  cycleId: CYCLE,
  title: 'Checkout never lets anybody down',
  ownerId: PEOPLE.developer,
  ambition: 'committed',
  lifecycle: 'active',
} as const;

/** KR-1: errors at checkout, from 3.8 % to 2 %; and KR-2: page speed. As the front end would send them. */
export const keyResults = {
  errors: {
    id: KEY_RESULTS.errors,
    objectiveId: OBJECTIVE,
    title: 'Bring the checkout error rate from 3.8 % to 2.0 %',
    ownerId: PEOPLE.developer,
    numbers: { kind: 'decrease', baseline: 3.8, target: 2 },
    unit: '%',
    decimals: 1,
    rhythm: 'weekly',
    lifecycle: 'active',
  },
  speed: {
    id: KEY_RESULTS.speed,
    objectiveId: OBJECTIVE,
    title: 'Product pages load in 1.2 seconds instead of 2.9',
    ownerId: PEOPLE.viewer,
    numbers: { kind: 'decrease', baseline: 2.9, target: 1.2 },
    unit: 's',
    decimals: 1,
    rhythm: 'weekly',
    lifecycle: 'active',
  },
} as const;

/** A cycle of 90 days around today, the SHOP board with a team that `lead` leads, one objective, KR-1 and KR-2. */
export async function foundCompany(desk: Desk, lead: string = PEOPLE.developer): Promise<void> {
  const cycle = { id: CYCLE, name: 'This quarter', state: 'active' } as const;
  await desk.call(PEOPLE.admin, 'cycle.save', {
    ...cycle,
    start: begin(),
    end: addDays(today(), 50),
  });
  await connect(desk, BOARD, TEAM, 'Shop', lead);
  const activatedOn = begin();
  await desk.call(lead, 'objective.save', { ...objective, activatedOn });
  await desk.call(lead, 'keyResult.save', { ...keyResults.errors, activatedOn });
  await desk.call(lead, 'keyResult.save', { ...keyResults.speed, activatedOn });
}

export async function connect(
  desk: Desk,
  boardId: string,
  id: string,
  name: string,
  by: string = PEOPLE.developer,
): Promise<void> {
  const workMix = { keyResult: 70, area: 20, unaligned: 10 };
  const team = { kind: 'new', id, name, rhythm: 'weekly', workMix } as const;
  await desk.call(by, 'board.connect', { boardId, team });
}
