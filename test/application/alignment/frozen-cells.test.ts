import type { Input } from '../../../src/contract/api';
import type { TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { type PlayedJira, POINTS, playJira } from '../../support/played-jira';
import { sprintRuns } from '../../support/sprints';

const NEXT = '7';
const ON_KR = { kind: 'key-result', objectiveId: OBJECTIVE, keyResultId: KEY_RESULT } as const;

/** Sprint 7 with issue 101 of 3 points, done for KR-1 through its epic, is closed; 102 has no estimate. */
async function closedSprint(): Promise<{ app: TestApp; jira: PlayedJira }> {
  const app = await sprintRuns();
  let now = '2026-02-16T09:00:00.000Z';
  const at = (moment: string) => {
    now = moment;
    app.goTo(moment);
  };
  const jira = playJira(app, () => now);
  const tell = async (...events: Parameters<TestApp['happens']>[0][]) => {
    for (const event of events) await app.happens(event);
    await app.settle();
  };
  at(now);
  jira.create('900', { level: 1 });
  await app.as('lena')('link.save', {
    ...{ issueId: '900', objectiveId: OBJECTIVE, keyResultId: KEY_RESULT, relation: 'contributes' },
  });
  await tell(jira.sprint(NEXT));
  const inSprint = { sprintIds: [NEXT], parentId: '900' };
  await tell(
    jira.create('101', { ...inSprint, numbers: { [POINTS]: 3 } }),
    jira.create('102', inSprint),
    jira.create('103', { ...inSprint, numbers: { [POINTS]: 3 } }),
  );
  at('2026-02-17T09:00:00.000Z');
  await tell(jira.start(NEXT));
  await tell(jira.status('101', 'done'));
  at('2026-03-01T09:00:00.000Z');
  await tell(...jira.close(NEXT, null));
  return { app, jira };
}

const issuesOf = async (app: TestApp, target: Input<'alignment.issues'>['target']) =>
  (await app.as('dora')('alignment.issues', { sprintIds: [NEXT], target })).issues.map(
    ({ issueId, planned, done }) => [issueId, planned, done],
  );

const BEHIND = [
  ['101', 3, 3],
  ['102', 3, null],
  ['103', 3, null],
];

test.each(['cancelled', 'paused'] as const)(
  'what stands behind a closed number stays when the key result is %s',
  async (lifecycle) => {
    const { app } = await closedSprint();
    expect(await issuesOf(app, ON_KR)).toEqual(BEHIND);
    const [known] = app.store.all('objective').flatMap(({ keyResults }) => keyResults);
    await app.as('lena')('keyResult.save', inputs.keyResult({ revision: known?.revision ?? 0, lifecycle }));
    await app.settle();
    expect(await issuesOf(app, ON_KR)).toEqual(BEHIND);
    expect(await issuesOf(app, { kind: 'unaligned' })).toEqual([]);
  },
);

test('what an issue without an estimate weighed in a closed sprint stays when the board estimates otherwise', async () => {
  const { app } = await closedSprint();
  const row = app.store.all('figures')[0];
  if (row === undefined) throw new Error('no figures');
  const later = { ...row.sprints[0], sprintId: '8', estimates: [[100, 50]] };
  app.store.seed('figures', '1', { ...row, sprints: [...row.sprints, later] } as typeof row);
  expect(await issuesOf(app, ON_KR)).toEqual(BEHIND);
});
