import { refusalOf, refusedWith } from '../../support/app';
import { changeIssue } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { tags } from '../../support/sprints';
import { checkOf, NEXT, nextSprintPlanned } from './planned';

const target = { kind: 'key-result' as const, objectiveId: OBJECTIVE, keyResultId: KEY_RESULT };

test('a link is in the plan as soon as the app is told, without waiting for its queue', async () => {
  const app = await nextSprintPlanned();
  const dora = app.as('dora');
  await dora('planning.read', { boardId: '1' });
  await dora('link.saveMany', { issueIds: ['100'], target });
  const told = { boardId: '1', sprintIds: [NEXT], issueIds: [], linkedIds: ['100'] };
  const view = await dora('planning.moved', told);
  expect(checkOf(view).serves['100']).toMatchObject({ openIds: [KEY_RESULT] });
});

test('what was done in the planning check is in the figures at once, however short ago they were made', async () => {
  const app = await nextSprintPlanned();
  const dora = app.as('dora');
  await dora('planning.read', { boardId: '1' });
  const served: unknown[] = [];
  for (const issueId of ['100', '101']) {
    await dora('link.saveMany', { issueIds: [issueId], target });
    await dora('planning.moved', { boardId: '1', sprintIds: [NEXT], issueIds: [], linkedIds: [issueId] });
    await app.settle();
    const sprints = app.store.all('figures').flatMap((each) => each.sprints);
    served.push(sprints.find(({ sprintId }) => sprintId === NEXT)?.planned.keyResults);
  }
  expect(served).toEqual([{ [KEY_RESULT]: 5 }, { [KEY_RESULT]: 8 }]);
});

test('what moved in Jira is in the plan as soon as the app is told; what did not move stays', async () => {
  const app = await nextSprintPlanned();
  const dora = app.as('dora');
  await dora('planning.read', { boardId: '1' });
  changeIssue(app.jira, '1', { sprintIds: [] });
  // The screen says that 2 went too: Jira knows better.
  const told = { boardId: '1', sprintIds: [NEXT], issueIds: ['1', '2'], linkedIds: [] };
  const view = await dora('planning.moved', told);
  expect(checkOf(view).issues.map(({ id }) => id)).toEqual(['2', '3']);
});

test('an issue that is gone from Jira leaves the plan', async () => {
  const app = await nextSprintPlanned();
  const dora = app.as('dora');
  await dora('planning.read', { boardId: '1' });
  app.jira.issues.delete('1');
  const told = { boardId: '1', sprintIds: [NEXT], issueIds: ['1'], linkedIds: [] };
  expect(checkOf(await dora('planning.moved', told)).issues.map(({ id }) => id)).toEqual(['2', '3']);
});

test('an issue is put on a goal line and taken off again, with an entry in the log', async () => {
  const app = await nextSprintPlanned();
  const dora = app.as('dora');
  const { lines, revision } = checkOf(await dora('planning.read', { boardId: '1' }));
  const [line] = lines;
  const put = {
    sprintId: NEXT,
    boardId: '1',
    revision,
    assigned: [{ issueId: '3', lineId: line?.id ?? '' }],
  };
  const saved = await dora('planning.assign', put);
  expect(saved.assigned).toEqual({ '3': line?.id });
  const after = checkOf(await dora('planning.read', { boardId: '1' }));
  expect(after).toMatchObject({ assigned: { '3': line?.id }, revision: saved.revision });
  const { assigned } = await dora('planning.assign', {
    ...put,
    revision: saved.revision,
    assigned: [{ issueId: '3', lineId: null }],
  });
  expect(assigned).toEqual({});
  const { entries } = await dora('activity.read', { subject: { kind: 'sprint', id: NEXT } });
  expect(entries.map(({ action }) => action)).toContain('issues assigned to lines of the goal');
});

test.each(['planning check', 'Tag sprint goal'])(
  'what the %s assigns to a line is in the figures too',
  async (place) => {
    const app = await nextSprintPlanned();
    const dora = app.as('dora');
    const { lines, revision } = checkOf(await dora('planning.read', { boardId: '1' }));
    await app.settle();
    const served = () =>
      app.store
        .all('figures')
        .flatMap(({ sprints }) => sprints)
        .find(({ sprintId }) => sprintId === NEXT)?.planned.keyResults;
    expect(served()).toEqual({});
    if (place === 'planning check') {
      const assigned = [{ issueId: '3', lineId: lines[0]?.id ?? '' }];
      await dora('planning.assign', { sprintId: NEXT, boardId: '1', revision, assigned });
    } else {
      const seen = await dora('tagging.open', { sprintId: NEXT, boardId: '1' });
      const said = [{ index: 0, keys: ['KR-1'], issueIds: ['3'] }];
      await dora('tagging.save', { ...tags(seen, [['KR-1']]), boardId: '1', lines: said });
    }
    await app.settle();
    expect(served()).toEqual({ [KEY_RESULT]: 2 });
  },
);

test('somebody else’s tags meanwhile are not overwritten: the later one is told', async () => {
  const app = await nextSprintPlanned();
  const { lines, revision } = checkOf(await app.as('dora')('planning.read', { boardId: '1' }));
  const put = {
    sprintId: NEXT,
    boardId: '1',
    revision,
    assigned: [{ issueId: '3', lineId: lines[0]?.id ?? '' }],
  };
  await app.as('lena')('planning.assign', put);
  expect(await refusalOf(app.as('dora')('planning.assign', put))).toMatchObject({ code: 'CONFLICT' });
});

test('a save of Tag sprint goal keeps what the planning check assigned', async () => {
  const app = await nextSprintPlanned();
  const dora = app.as('dora');
  const { lines, revision } = checkOf(await dora('planning.read', { boardId: '1' }));
  const put = { issueId: '3', lineId: lines[0]?.id ?? '' };
  await dora('planning.assign', { sprintId: NEXT, boardId: '1', revision, assigned: [put] });
  const seen = await dora('tagging.open', { sprintId: NEXT, boardId: '1' });
  await dora('tagging.save', {
    sprintId: NEXT,
    boardId: '1',
    baseGoal: seen.goal,
    revision: seen.revision,
    lines: seen.lines.map(({ index, tags, issueIds }) => ({
      index,
      keys: tags.map(({ key }) => key),
      issueIds: [...issueIds],
    })),
    claims: [{ key: 'KR-1', claim: { kind: 'size', size: 'small' } }],
  });
  expect(checkOf(await dora('planning.read', { boardId: '1' })).assigned).toEqual({ '3': put.lineId });
});

test.each([
  [
    'a line that is not in the goal',
    { assigned: [{ issueId: '3', lineId: 'no-such-line' }] },
    'dora',
    'INVALID_INPUT',
  ],
  [
    'an issue that the person may not browse',
    { assigned: [{ issueId: '777', lineId: null }] },
    'dora',
    'NOT_FOUND',
  ],
  ['somebody who may not edit issues', { assigned: [{ issueId: '3', lineId: null }] }, 'olaf', 'FORBIDDEN'],
])('%s is refused', async (_, more, who, code) => {
  const app = await nextSprintPlanned();
  const { revision } = checkOf(await app.as('dora')('planning.read', { boardId: '1' }));
  const input = { sprintId: NEXT, boardId: '1', revision, ...more };
  expect(await refusedWith(app.as(who)('planning.assign', input))).toBe(code);
});

test('what backlog issues and their epics serve is told to those who may browse them', async () => {
  const app = await nextSprintPlanned();
  await app.as('dora')('link.saveMany', { issueIds: ['100'], target });
  const input = { boardId: '1', issueIds: ['1', '100', '999'] };
  const { serves } = await app.as('dora')('planning.links', input);
  expect(serves).toEqual({ '100': expect.objectContaining({ openIds: [KEY_RESULT] }) });
  expect(await refusedWith(app.as('otto')('planning.links', input))).toBe('NOT_FOUND');
});
