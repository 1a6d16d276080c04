import type { DayPlan } from '../../bench/day/day-plan';
import { measureDay } from '../../bench/day/measure-day';
import { groupedBy, pointsEach } from '../../bench/day/spending';

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

/**
 * Points of each, by Jira's tariff as the adapter counts it (`points.ts`), the queue's work included. An issue is
 * looked at once, for 2; a sprint is read once at its start and once at its close, a point an issue, and the
 * changelogs of those alone of which something is not known.
 */
const BUDGET: Readonly<Record<string, number>> = {
  'issue: other': 0,
  'issue: status': 2,
  'issue: estimate': 2,
  'issue: sprint': 2,
  'issue: parent': 4,
  'issue created': 2,
  'issue deleted': 2,
  'sprint created': 3,
  'sprint updated': 5,
  'sprint started': ISSUES + 5,
  'sprint closed': 1.5 * ISSUES + 5,
  'panel.read': 4,
  'planning.read': 10,
};

test("a team's day spends no more of Jira's quota on each thing that happens than is planned", async () => {
  const { spent, failures } = await measureDay(TEAM_DAY);
  expect(failures).toEqual([]);
  const points = new Map(
    [...groupedBy(spent, ({ cause }) => cause)].map(([cause, all]) => [cause, pointsEach(all)]),
  );
  expect([...points.keys()]).toEqual(
    expect.arrayContaining([
      'issue: other',
      'issue: status',
      'sprint started',
      'sprint closed',
      'panel.read',
    ]),
  );
  const over = Object.entries(BUDGET).filter(([cause, budget]) => (points.get(cause) ?? 0) > budget);
  expect(over.map(([cause]) => [cause, points.get(cause)])).toEqual([]);
});
