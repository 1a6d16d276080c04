import { closedTogether } from '../../../static/app/src/features/cycle-closing/closed-together';

const SHOP = { id: 'team-shop' };
const APP = { id: 'team-app' };

test.each([
  ['the organisation closes all teams', null, null, [SHOP], null],
  ['a chosen team is closed by itself', null, 'team-app', [SHOP, APP], 'team-app'],
  ['the only team of a project is the one that is closed', '10', null, [SHOP], 'team-shop'],
  ['of several teams of a project one has to be chosen', '10', null, [SHOP, APP], null],
  ['a project without teams has none to close', '10', null, [], null],
])('%s', (_, project, chosen, teams, team) => {
  expect(closedTogether(project, chosen, teams)).toBe(team);
});
