import { refusalOf, refusedWith, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE } from '../../support/plan';
import { company, OTHER_TEAM, storedObjective } from './company';

let app: TestApp;
beforeEach(async () => {
  app = await company();
});
const move = (who: string, toObjectiveId: string, revision = 1) =>
  app.as(who)('keyResult.move', { objectiveId: OBJECTIVE, keyResultId: KEY_RESULT, revision, toObjectiveId });

test('takes its key, values and check-ins along; its handle and both shelves know at once', async () => {
  await app.as('olaf')('checkIn.save', inputs.checkIn());
  const { from, to } = await move('mona', 'objective-three');
  expect(from.keyResults).toEqual([]);
  expect(keyResultIn(to)).toMatchObject({
    key: 'KR-1',
    current: { value: 3 },
    objectiveId: 'objective-three',
  });
  expect(app.store.all('handle').find(({ key }) => key === 'KR-1')).toMatchObject({
    objectiveId: 'objective-three',
    teamId: OTHER_TEAM,
  });
  const page = await app.as('olaf')('keyResult.read', {
    objectiveId: 'objective-three',
    keyResultId: KEY_RESULT,
  });
  expect(page.checkIns).toHaveLength(1);
  const shelves = app.store.all('team').flatMap((team) => team.shelf);
  expect(shelves.filter((each) => each.keyResults.length > 0).map(({ key }) => key)).toEqual(['O-3']);
});

test('its work links and counts go on, before and after the queue has put the links right', async () => {
  addIssue(app.jira, '1');
  const link = {
    issueId: '1',
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    relation: 'contributes' as const,
  };
  await app.as('mona')('link.save', link);
  await move('mona', 'objective-three');
  const happened = { kind: 'issue', issueId: '1', gone: false, parentBefore: null, parentNow: null } as const;
  app.jira.issues.set('1', { ...issueOf('1'), done: true });
  await app.happens(happened);
  expect(storedObjective(app, 'objective-three').keyResults[0]?.work).toMatchObject({ done: 1, total: 1 });
  await app.settle();
  expect(app.store.all('link')[0]?.targets[0]?.objectiveId).toBe('objective-three');
});

test('what it supports and what supports it name it where it is, once the queue had its turn', async () => {
  const three = { objectiveId: 'objective-three', keyResultId: 'key-result-three' };
  await app.as('mona')(
    'keyResult.save',
    inputs.keyResult({ id: three.keyResultId, objectiveId: three.objectiveId }),
  );
  await app.as('mona')('keyResult.save', inputs.keyResult({ revision: 1, supports: three }));
  await move('mona', 'objective-two', 2);
  await app.settle();
  expect(storedObjective(app, 'objective-three').keyResults[0]?.supporters).toEqual([
    { keyResultId: KEY_RESULT, objectiveId: 'objective-two', key: 'KR-1' },
  ]);
  await app.as('mona')('keyResult.move', { ...three, revision: 1, toObjectiveId: OBJECTIVE });
  await app.settle();
  expect(storedObjective(app, 'objective-two').keyResults[0]?.supports?.objectiveId).toBe(OBJECTIVE);
});

test.each([
  ['an OKR manager', 'mona', undefined],
  ['its own owner, who may not edit the other objective', 'olaf', 'FORBIDDEN'],
  ['who leads only the other team', 'vik', 'FORBIDDEN'],
])('by %s: %s → %s', async (_, who, code) => {
  expect(await refusedWith(move(who, 'objective-three'))).toBe(code);
});

test('sent twice moves once; on an older state it is a conflict', async () => {
  expect(await refusedWith(move('mona', 'objective-two', 7))).toBe('CONFLICT');
  await move('mona', 'objective-two');
  expect((await move('mona', 'objective-two')).to.keyResults).toHaveLength(1);
});

test('not into an objective that has ended', async () => {
  const ended = inputs.objective({
    id: 'objective-two',
    ownerId: 'olaf',
    revision: 1,
    lifecycle: 'cancelled',
  });
  await app.as('mona')('objective.save', ended);
  expect((await refusalOf(move('mona', 'objective-two')))?.message).toContain('O-2 is cancelled');
});

function issueOf(id: string) {
  const issue = app.jira.issues.get(id);
  if (issue === undefined) throw new Error(`no issue ${id}`);
  return issue;
}
