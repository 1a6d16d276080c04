import type { DayPlan } from '../../bench/day/day-plan';
import { measureDay } from '../../bench/day/measure-day';
import { groupedBy, pointsEach, type Spending } from '../../bench/day/spending';

/** One team's day; `npm run bench` has sixty of them. */
const TEAM_DAY: DayPlan = {
  site: { boards: 1, issues: 100, people: 8, sprintsPerBoard: 4 },
  objectivesEach: 1,
  keyResultsEach: 2,
  linkedEpics: 50,
  automatedEach: 1,
  issueUpdates: 50,
  sprintStarts: 1,
  panelOpens: 4,
  planningChecks: 3,
  throughlines: 4,
  newLinks: 1,
};
/** Issues of the one sprint that ends and the one that begins, at most. */
const ISSUES = 35;

/** What is told of issues and looked at: together, so that only all of them have a price. */
const LOOKED_AT = 'issue that is looked at';

/**
 * Points of each, by Jira's tariff as the adapter counts it (`points.ts`), the queue's work included. An issue that is
 * looked at alone costs 2, with others little more than 1; a sprint is read once at its start and once at its close, a
 * point an issue, and the changelogs of those alone of which something is not known.
 */
const BUDGET: Readonly<Record<string, number>> = {
  'issue: other': 0,
  [LOOKED_AT]: 2,
  'sprint created': 3,
  'sprint updated': 3,
  'sprint started': ISSUES + 5,
  'sprint closed': ISSUES + 5,
  'panel.read': 4,
  'panel.added': 3,
  'planning.read': 10,
};

const causeOf = ({ cause }: Spending) =>
  cause.startsWith('issue') && cause !== 'issue: other' ? LOOKED_AT : cause;

test("a team's day spends no more of Jira's quota on each thing that happens than is planned", async () => {
  const { spent, failures } = await measureDay(TEAM_DAY);
  expect(failures).toEqual([]);
  const points = new Map([...groupedBy(spent, causeOf)].map(([cause, all]) => [cause, pointsEach(all)]));
  expect([...points.keys()]).toEqual(
    expect.arrayContaining(['issue: other', LOOKED_AT, 'sprint started', 'sprint closed', 'panel.read']),
  );
  const over = Object.entries(BUDGET).filter(([cause, budget]) => (points.get(cause) ?? 0) > budget);
  expect(over.map(([cause]) => [cause, points.get(cause)])).toEqual([]);
});
