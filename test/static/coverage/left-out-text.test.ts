import { leftOutText } from '../../../static/app/src/features/coverage/left-out-text';

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
