import { z } from 'zod';
import { HostSettings } from '../../../local/forge/settings';
import {
  settingLabel,
  settingLeaves,
  settingPart,
  settingSchema,
} from '../../../local/page/src/developer/setting-schema';

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

test('what the host says of its settings is understood, every one of them', () => {
  const described = settingSchema.parse(z.toJSONSchema(HostSettings, { io: 'output' }));
  const leaves = settingLeaves(described, HostSettings.parse({}));
  expect(leaves.map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining(['jira.indexLagMs', 'deliveries.delayMs']),
  );
  expect(leaves.filter(({ value }) => value === undefined)).toEqual([]);
});
