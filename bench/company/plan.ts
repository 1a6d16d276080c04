import { addDays, dayOf } from '../../src/domain/okr/calendar-day';

/** The size that PRODUCT §7 names for the OKR panel: one board's team with everything it can sensibly have. */
export const SIZE = {
  objectives: 20,
  keyResultsEach: 4,
  sprints: 6,
  issues: 900,
  /** A quarter of weekly check-ins. */
  checkInsEach: 13,
} as const;

/** Ids are as long as Jira's and the front end's own: rows are weighed with them. */
export const LEAD = '712020:c0000000-0000-4000-8000-000000000001';
export const DEVELOPER = '712020:c0000000-0000-4000-8000-000000000002';
export const BOARD = 1;
/** The last sprint runs, those before it are closed. */
export const RUNNING_SPRINT = SIZE.sprints;
/** To come, with so many issues: 150 in the two that the planning check looks at (PRODUCT §7). */
export const NEXT_SPRINT = RUNNING_SPRINT + 1;
export const PLANNED_ISSUES = 13;

/** Epics first; each issue belongs to one in turn. */
export const EPICS = 80;
/** Jira's id of the issue with this number, from 1. */
export const issueId = (number: number) => 20_000 + number;

const TIME_ZONE = 'Europe/Berlin';
export function today() {
  return dayOf(Date.now(), TIME_ZONE);
}
const CYCLE = '00000005-0000-4000-8000-000000000001';
/** The quarter began twelve weeks ago: thirteen check-ins, one a week, fit. */
export function cycle() {
  return {
    id: CYCLE,
    name: 'This quarter',
    start: addDays(today(), -85),
    end: addDays(today(), 6),
  };
}

/** An id as the front end makes them, of 36 characters. */
const idOf = (kind: number, number: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const TEAM = idOf(1, 1);
export const objectiveId = (objective: number) => idOf(2, objective);
export const keyResultId = (objective: number, keyResult: number) =>
  idOf(3, objective * SIZE.keyResultsEach + keyResult);
export const checkInId = (objective: number, keyResult: number, week: number) =>
  idOf(4, (objective * SIZE.keyResultsEach + keyResult) * SIZE.checkInsEach + week);

const AREAS = [
  'checkout',
  'search',
  'returns',
  'support',
  'delivery',
  'payments',
  'loyalty',
  'catalogue',
  'accounts',
  'mobile app',
];
const AIMS = ['error rate', 'time to answer', 'share of repeat buyers', 'pages slower than two seconds'];

/** What an objective is about; the twenty differ. */
export function objectiveTitle(objective: number): string {
  const area = AREAS[objective % AREAS.length] ?? '';
  return objective < AREAS.length
    ? `People trust the ${area} because it simply works`
    : `Our ${area} is the reason people come back`;
}
export function keyResultTitle(objective: number, keyResult: number): string {
  const area = AREAS[objective % AREAS.length] ?? '';
  const from = 20 + objective + keyResult;
  return `Bring the ${AIMS[keyResult % AIMS.length]} of the ${area} from ${from} to ${from / 2} per thousand`;
}
/** A sprint's goal of four lines, as people write them. */
export function goal(sprint: number): string {
  return Array.from({ length: 4 }, (_, line) => {
    const area = AREAS[(sprint * 4 + line) % AREAS.length] ?? '';
    return `- ${area}: fewer errors people can see, answers in half the time`;
  }).join('\n');
}
