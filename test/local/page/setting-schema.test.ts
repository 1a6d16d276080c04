import { settingLabel, settingLeaves, settingPart } from '../../../local/page/src/developer/setting-schema';

test.each([
  [['staleQueriesMs'], 'Stale queries (ms)'],
  [['limits', 'pointsPerHour'], 'Limits: points per hour'],
  [['invoke', 'ms'], 'Invoke (ms)'],
  [['full'], 'Full'],
])('the setting %j is called "%s"', (path, label) => {
  expect(settingLabel(path)).toBe(label);
});

test('every single setting is found, however deep, with what it is now', () => {
  const schema = {
    type: 'object',
    properties: {
      full: { type: 'boolean' },
      limits: { type: 'object', properties: { burst: { type: 'boolean' }, list: { type: 'array' } } },
    },
  };
  const leaves = settingLeaves(schema, { full: true, limits: { burst: false, list: [] } });
  expect(leaves.map(({ path, value }) => [path.join('.'), value])).toEqual([
    ['full', true],
    ['limits.burst', false],
    ['limits.list', []],
  ]);
});

test('one setting is changed by the smallest part of the document', () => {
  expect(settingPart(['jira', 'limits', 'burst'], true)).toEqual({ jira: { limits: { burst: true } } });
});
