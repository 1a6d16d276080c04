import { leftOutText } from '../../../static/app/src/features/coverage/left-out-text';
import { toldFromText } from '../../../static/app/src/features/coverage/told-from-text';

test.each([
  [[], null, ''],
  [['team-a'], null, '1 team is not read here, or not with all boards: choose one above to see it.'],
  [
    ['team-a', 'team-b'],
    null,
    '2 teams are not read here, or not with all boards: choose one above to see it.',
  ],
  [['team-a'], 'team-b', ''],
  [['team-a'], 'team-a', 'The first hundred boards of this team are read, and no others.'],
])('of %j left out, with %s chosen, a view says so and how to see them', (unread, teamId, text) => {
  expect(leftOutText({ unread }, teamId)).toBe(text);
});

test.each([
  [[null, null], ''],
  [['2026-01-12'], 'Effort is told from 2026-01-12 on: older sprints are not kept.'],
  [
    ['2026-01-12', null, '2026-02-02'],
    'Of 2 boards with very many sprints effort is told from 2026-02-02 on: older sprints are not kept.',
  ],
])('of boards whose effort begins on %j it is said from which day it is told', (days, text) => {
  expect(
    toldFromText(
      days.map((effortFrom) => ({ effortFrom })),
      (day) => day,
    ),
  ).toBe(text);
});
