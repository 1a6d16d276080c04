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

export const LEAD = 'lead';
export const DEVELOPER = 'developer';
export const BOARD = 1;
/** The last sprint runs, those before it are closed. */
export const RUNNING_SPRINT = SIZE.sprints;

/** Epics first; each issue belongs to one in turn. */
export const EPICS = 80;
/** Jira's id of the issue with this number, from 1. */
export const issueId = (number: number) => 20_000 + number;

const TIME_ZONE = 'Europe/Berlin';
export function today() {
  return dayOf(Date.now(), TIME_ZONE);
}
/** The quarter began twelve weeks ago: thirteen check-ins, one a week, fit. */
export function cycle() {
  return {
    id: 'company-cycle',
    name: 'This quarter',
    start: addDays(today(), -85),
    end: addDays(today(), 6),
  };
}

export const objectiveId = (objective: number) => `company-objective-${objective}`;
export const keyResultId = (objective: number, keyResult: number) =>
  `company-key-result-${objective}-${keyResult}`;

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
