import { totalsOf } from '../../../local/page/src/developer/totals';

const invocation = (id: number) => ({
  id,
  at: '2026-03-02T09:00:00Z',
  kind: 'resolver',
  moduleKey: 'panel',
  functionKey: 'panel.read',
  accountId: 'anna',
  ms: 12,
  ok: true,
  storage: { requests: 3, readBytes: 1500, writtenBytes: 500 },
  jira: { requests: 1, points: 2 },
});

test('the drawer adds up what every invocation cost', () => {
  expect(totalsOf([invocation(1), invocation(2)])).toEqual({
    invocations: 2,
    ms: 24,
    storageRequests: 6,
    readKb: 3,
    writtenKb: 1,
    jiraRequests: 2,
    points: 4,
  });
});

test('nothing costs nothing', () => {
  expect(Object.values(totalsOf([])).every((total) => total === 0)).toBe(true);
});
