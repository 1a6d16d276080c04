import { evaluateExpression } from '../../../../local/forge/deliveries/expression/expression';
import { NotUnderstood } from '../../../../local/forge/deliveries/expression/tokens';
import { ExpressionError } from '../../../../local/forge/deliveries/expression/values';

const EVENT = {
  eventType: 'avi:jira:updated:issue',
  selfGenerated: false,
  issue: {
    key: 'SHOP-1',
    fields: { issuetype: { name: 'Bug' }, labels: ['a', 'b'], parent: null, points: 5 },
  },
  changelog: {
    items: [
      { field: 'status', to: 'Done' },
      { field: 'Sprint', to: null },
    ],
  },
};

test.each<[string, boolean]>([
  ["event.issue.fields.issuetype.name == 'Bug'", true],
  ['event.issue.fields.issuetype.name != "Bug"', false],
  ["event.issue.fields?.issueType?.name == 'Bug'", false],
  ['event.sprint?.goal.text == null', true],
  ["event['issue'].key.startsWith('SHOP-')", true],
  ["event.issue.fields.labels.includes('b') && !event.selfGenerated", true],
  ["event.changelog.items.some(item => item.field == 'Sprint')", true],
  ["event.changelog.items.every(item => item.field == 'Sprint')", false],
  ["event.changelog.items.filter(item => item.field == 'status').length > 0", true],
  ["event.changelog.items.map(item => item.field)[1] == 'Sprint'", true],
  ['event.issue.fields.points * 2 + 1 >= 11', true],
  ['1 + 2 * 3 == 7 && (1 + 2) * 3 == 9 && -1 < 0 && 7 % 2 == 1 && 8 / 2 - 1 == 3', true],
  ["event.issue.fields.parent == null ? 'a' == 'a' : false", true],
  ["(event.issue.fields.parent ?? 'none') == 'none'", true],
  ["['x', 'y'].indexOf('y') == 1 || event.nothing == 1", true],
  ["event.issue.key.toLowerCase().trim() == 'shop-1'", true],
  ["'it\\'s' + 1 == \"it's1\"", true],
])('%s', (text, wanted) => {
  expect(evaluateExpression(text, EVENT)).toBe(wanted);
});

test.each([
  ['a member that the event does not have', 'event.sprint.goal == null'],
  ['what cannot be compared', "event.issue.fields.points > 'four'"],
  ['what cannot be added', 'event.issue.fields.labels + 1 == 2'],
  ['a result that is no boolean', 'event.issue.key'],
  ['a condition that is no boolean', 'event.issue.key && true'],
])('an error of the expression: %s', (_, text) => {
  expect(() => evaluateExpression(text, EVENT)).toThrow(ExpressionError);
});

test.each([
  ['statements', "try { return event.issue.key == 'x'; } catch (e) { throw e; }"],
  ['other names', 'user.accountId == null'],
  ['methods that are not played', "event.issue.key.match('S.*')"],
  ['properties of entities', "event.runtime.issue.properties['flags'].on == true"],
  ['half an expression', 'event.issue.key =='],
])('what is not played is told apart from an error: %s', (_, text) => {
  expect(() => evaluateExpression(text, EVENT)).toThrow(NotUnderstood);
});
