import { join } from 'node:path';
import { readSeed } from '../../../local/cli/open-local-site';
import { seedRows } from '../../../local/jira/seed-load';

const seed = readSeed(join(__dirname, '..', '..', '..', 'local', 'demo'));

test('the demo site has a board of each kind and sprints in every state, one of them overdue', () => {
  const styles = seed.boards.map(({ project, type }) => {
    const { style } = seed.projects.find(({ key }) => key === project) ?? {};
    return `${style} ${type ?? 'sprints'}`;
  });
  expect(styles.sort()).toEqual(['classic kanban', 'classic sprints', 'next-gen sprints']);
  expect(new Set(seed.sprints.map(({ state }) => state))).toEqual(new Set(['future', 'active', 'closed']));
  expect(seed.sprints.filter(({ state, end }) => state === 'active' && end?.startsWith('D-'))).toHaveLength(
    1,
  );
});

test('the demo site has issues of every type, and a project that not everybody sees', () => {
  expect(seed.issues.length).toBeGreaterThan(35);
  const types = new Set(seed.issues.map(({ type }) => type));
  expect([...types].sort()).toEqual(['Bug', 'Epic', 'Story', 'Sub-task', 'Task']);
  expect(seed.projects.filter(({ permissions }) => permissions.BROWSE_PROJECTS !== undefined)).toHaveLength(
    1,
  );
});

test.each(['2026-01-01T00:30:00Z', '2026-03-29T12:00:00Z', '2028-02-29T23:59:00Z'])(
  'the demo site can be made on any day: %s',
  (now) => {
    const rows = seedRows(seed, Date.parse(now));
    expect(rows.filter(({ table }) => table === 'issue')).toHaveLength(seed.issues.length);
  },
);
