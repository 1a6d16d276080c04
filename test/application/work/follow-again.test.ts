import { AppError } from '../../../src/application/app-error';
import { startDay } from '../../../src/application/overview/start-day';
import type { Deps } from '../../../src/application/ports';
import { answerFunction } from '../../../src/application/search/answer-function';
import { askForAnswers } from '../../../src/application/search/refresh-answers';
import { takeOver } from '../../../src/application/take-over';
import { linkKeyResult } from '../../../src/application/work/link-key-result';
import { createTestApp, refusedWith, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE, planQuarter } from '../../support/plan';

/** What becomes of what search and sprints show when the message about it got lost (PRODUCT §6: never half done). */

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  await app.settle();
  app.goTo('2026-02-10');
  for (const id of ['1', '2']) addIssue(app.jira, id, { level: 1 });
});
const place = { objectiveId: OBJECTIVE, keyResultId: KEY_RESULT };
const target = { kind: 'key-result', ...place } as const;
const link = (issueIds: string[]) =>
  app.as('mona')('link.saveMany', { issueIds, target, relation: 'contributes' });
const full = { push: () => Promise.reject(new AppError('STORAGE_UNAVAILABLE', 'The queue is full.')) };
const mona = { kind: 'person', accountId: 'mona' } as const;
const night = async () => {
  app.goTo('2026-02-11T02:00:00Z');
  await startDay(app.deps);
  await app.settle();
};
const copied = () => [...app.search.copies.keys()].sort();
const untold = () => app.store.all('link').flatMap((each) => each.untoldSince ?? []);
const restricting = (revision: number) =>
  inputs.objective({ revision, restricted: { kind: 'people', accountIds: ['mona'] } });

test('links whose message the queue refused are saved, and the next daily pass sends it again', async () => {
  const deps: Deps = { ...app.depsOf('mona'), queue: full };
  const { linked } = await linkKeyResult(deps, mona, place, ['1', '2'], 'contributes');
  expect(linked).toEqual(['1', '2']);
  await app.settle();
  expect(copied()).toEqual([]);
  await night();
  expect(copied()).toEqual(['1', '2']);
  expect(untold()).toEqual([]);
});

test('a link that was taken away while the message got lost is taken out of search by the daily pass', async () => {
  await link(['1']);
  await app.settle();
  await app.as('mona')('link.removeMany', { issueIds: ['1'], target });
  app.queued.length = 0;
  expect(copied()).toEqual(['1']);
  await night();
  expect(copied()).toEqual([]);
});

test('links that were followed are not followed again', async () => {
  await link(['1', '2']);
  await app.settle();
  const calls = app.search.calls.length;
  await night();
  expect(app.search.calls.slice(calls)).toEqual(['storedAnswers']);
});

test('what is on its way is not sent again', async () => {
  app.goTo('2026-02-11T01:30:00Z');
  await link(['1']);
  const waiting = app.queued.splice(0);
  app.goTo('2026-02-11T02:00:00Z');
  await startDay(app.deps);
  expect(app.queued.filter(({ kind }) => kind === 'linked')).toEqual([]);
  expect(waiting).toContainEqual({ kind: 'linked', issueIds: ['1'] });
});

test('a link that changes while it is being followed keeps its mark for its own message', async () => {
  await link(['1']);
  app.goTo('2026-02-10T12:05:00Z');
  const { writeCopies } = app.search;
  app.search.writeCopies = async (copies) => {
    app.search.writeCopies = writeCopies;
    await app.as('mona')('link.removeMany', { issueIds: ['1'], target });
    return writeCopies(copies);
  };
  const [message] = app.queued.splice(0).filter(({ kind }) => kind === 'linked');
  if (message !== undefined) await app.happens(message);
  expect(untold()).toEqual(['2026-02-10T12:05:00.000Z']);
  await app.settle();
  expect(untold()).toEqual([]);
  expect(copied()).toEqual([]);
});

test('a copy that Jira refused every time is tried once more each night', async () => {
  for (let at = 0; at < 4; at += 1) app.search.nextTask({ state: 'ended', failed: { '1': 'Locked' } });
  await link(['1']);
  await app.settle();
  expect(untold()).toHaveLength(1);
  app.search.copies.clear();
  await night();
  expect(copied()).toEqual(['1']);
  expect(untold()).toEqual([]);
});

test('sending again keeps within the hour’s share of points', async () => {
  await link(['1', '2']);
  app.queued.length = 0;
  app.store.seed('spent', 'only', { hour: '2026-02-11T02', points: 0, healing: 595 });
  await night();
  expect(copied()).toEqual(['1']);
  expect(app.store.all('spent')[0]?.healing).toBe(600);
});

test('an objective is not restricted where the queue would not hide it in search', async () => {
  await link(['1']);
  await app.settle();
  const { revision } = await app.as('mona')('objective.read', { objectiveId: OBJECTIVE });
  const pushed = jest.spyOn(app.queued, 'push').mockImplementation(() => {
    throw new AppError('STORAGE_UNAVAILABLE', 'The queue is full.');
  });
  expect(await refusedWith(app.as('mona')('objective.save', restricting(revision)))).toBe(
    'STORAGE_UNAVAILABLE',
  );
  pushed.mockRestore();
  expect(app.store.all('objective')[0]?.restricted).toBeNull();
});

test('an objective whose restriction was told first is taken out of search', async () => {
  await link(['1']);
  await app.settle();
  const { revision } = await app.as('mona')('objective.read', { objectiveId: OBJECTIVE });
  await app.as('mona')('objective.save', restricting(revision));
  // All but what went before the save got lost.
  app.queued.splice(1);
  await app.settle();
  expect(copied()).toEqual([]);
});

test('the row of the Overview waits until search was told what it shows', async () => {
  await link(['1']);
  await app.settle();
  await app.as('mona')('objective.archive', { objectiveId: OBJECTIVE, revision: 1 });
  app.queued.length = 0;
  const summary = { kind: 'summary', teamId: inputs.team().id, cycleId: inputs.cycle().id } as const;
  await expect(takeOver({ ...app.deps, queue: full }, summary)).rejects.toThrow('full');
  expect(copied()).toEqual(['1']);
  await app.happens(summary);
  await app.settle();
  expect(copied()).toEqual([]);
});

test('stored answers whose look got lost are looked at by the daily pass', async () => {
  const call = { function: 'contributes-to' as const, operator: 'in', arguments: ['KR-1'] };
  app.search.answers.set('1', { id: '1', ...call, answer: await answerFunction(app.deps, call) });
  await link(['1']);
  for (let next = app.queued.shift(); next !== undefined; next = app.queued.shift()) {
    if (next.kind !== 'answers') await app.happens(next);
  }
  await night();
  expect(app.search.answers.get('1')?.answer).toMatchObject({
    jql: expect.stringContaining('parent in (1)'),
  });
});

test('a look at stored answers that the queue refused is not thought to be due', async () => {
  await link(['1']);
  await expect(askForAnswers({ ...app.deps, queue: full })).rejects.toThrow('full');
  await askForAnswers(app.deps);
  expect(app.queued).toContainEqual({ kind: 'answers' });
});
