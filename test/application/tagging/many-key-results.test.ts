import type { TestApp } from '../../support/app';
import { inputs, OBJECTIVE } from '../../support/plan';
import { SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

/** A transaction of Forge takes 25 steps; a goal may name more key results than that. */

const KEYS = Array.from({ length: 30 }, (_, index) => `KR-${index + 1}`);
let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
  const lena = app.as('lena');
  await lena('objective.save', inputs.objective({ id: 'objective-two' }));
  for (const [index] of KEYS.slice(1).entries()) {
    const objectiveId = index < 15 ? OBJECTIVE : 'objective-two';
    await lena('keyResult.save', inputs.keyResult({ id: `key-result-${index + 2}`, objectiveId }));
  }
});
const GOAL = KEYS.map((_, index) => `Line ${index + 1}`).join('\n');
const open = () => app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
const contributions = () => app.store.all('contribution');

test('a goal of thirty key results makes thirty contributions', async () => {
  writeInJira(app, GOAL);
  const seen = await open();
  const saved = await app.as('dora')(
    'tagging.save',
    tags(
      seen,
      KEYS.map((key) => [key]),
    ),
  );
  expect(saved.outcome).toBe('saved');
  expect(contributions().map((each) => each.key)).toHaveLength(30);
  expect(app.store.all('intent')).toEqual([]);
});

test('and when the sprint closes they all end that day', async () => {
  writeInJira(app, KEYS.map((key, index) => `Line ${index + 1} [${key}]`).join('\n'));
  await open();
  const sprint = app.jira.sprints.get(SPRINT);
  if (sprint !== undefined) {
    app.jira.sprints.set(SPRINT, { ...sprint, state: 'closed', end: '2026-02-13T15:00:00.000Z' });
  }
  await app.happens({ kind: 'sprint', sprintId: SPRINT, gone: false, goalBefore: null, goalAfter: null });
  expect(contributions().filter((each) => each.end === '2026-02-13')).toHaveLength(30);
});

test('a storage that fails half-way leaves nothing out: the next look does the rest', async () => {
  writeInJira(app, KEYS.map((key, index) => `Line ${index + 1} [${key}]`).join('\n'));
  app.store.beforeNextCommit(async () => app.store.beforeNextCommit(async () => app.store.failNextCommit()));
  await open().catch(() => undefined);
  await open();
  expect(contributions()).toHaveLength(30);
});
