import type { Input } from '../../../src/contract/api';
import { refusalOf, refusedWith, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { GOAL, SPRINT, sprintRuns, tags } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const open = (who = 'dora') => app.as(who)('tagging.open', { sprintId: SPRINT, boardId: '1' });
async function save(
  keys: readonly (readonly string[])[],
  more: Partial<Input<'tagging.save'>> = {},
  who = 'dora',
) {
  return app.as(who)('tagging.save', tags(await open(who), keys, more));
}
const goal = () => app.jira.sprints.get(SPRINT)?.goal;
const record = () => app.store.all('sprint').find((each) => each.sprintId === SPRINT);
const claim = { kind: 'amount', delta: -0.5 } as const;

describe('opening', () => {
  test('shows the lines of Jira’s goal, with the team’s key results to choose from', async () => {
    const seen = await open();
    expect(seen.goal).toBe(GOAL);
    expect(seen.lines.map((line) => [line.text, line.tags])).toEqual([
      ['Errors that explain themselves', []],
      ['Reviews on demand', []],
    ]);
    expect(seen.choices.map((choice) => choice.key)).toEqual(['KR-1']);
    expect(seen).toMatchObject({ team: { name: 'Shop' }, draft: null, notices: [], unmatched: [] });
  });

  test('a second time changes nothing, and costs two storage requests and one of Jira', async () => {
    await open();
    const before = app.store.all('activity').length;
    expect(await app.costOf(() => open())).toEqual({ storage: 2, jira: ['dora sprint'] });
    expect(app.store.all('activity')).toHaveLength(before);
  });

  test('is for who may see the sprint', async () => {
    expect(await refusedWith(open('otto'))).toBe('NOT_FOUND');
    expect(await refusedWith(open('olaf'))).toBeUndefined();
  });
});

describe('saving', () => {
  test('writes the tags into Jira as the person, and nothing else', async () => {
    const saved = await save([['KR-1'], []]);
    expect(saved).toMatchObject({ outcome: 'saved', wroteToJira: true });
    expect(goal()).toBe('Errors that explain themselves [KR-1]\nReviews on demand');
    expect(app.jira.calls.filter((call) => call.endsWith('writeGoal'))).toEqual(['dora writeGoal']);
  });

  test('answers the goal as it stands, so that nothing need be read again', async () => {
    const { tagging } = await save([['KR-1'], []]);
    expect(tagging.goal).toBe(goal());
    expect(tagging.lines[0]?.tags).toMatchObject([{ key: 'KR-1', state: 'active' }]);
    expect(await open()).toEqual(tagging);
  });

  test('keeps every other character', async () => {
    const odd = '  1) Ship – it ✅\r\n\r\n\t* Reviews\u00a0on demand  \r\n';
    const sprint = app.jira.sprints.get(SPRINT);
    if (sprint !== undefined) app.jira.sprints.set(SPRINT, { ...sprint, goal: odd });
    await save([[], ['KR-1']]);
    expect(goal()?.replace(' [KR-1]', '')).toBe(odd);
  });

  test('makes a contribution with its claim, and tells the key result which sprint runs', async () => {
    await save([['KR-1'], ['KR-1']], { claims: [{ key: 'KR-1', claim }] });
    expect(app.store.all('contribution')).toEqual([
      {
        sprintId: SPRINT,
        boardId: '1',
        keyResultId: KEY_RESULT,
        key: 'KR-1',
        start: '2026-02-02',
        end: '2026-02-15',
        claim,
        withdrawn: null,
        actual: null,
        after: null,
        learned: '',
        deletedName: null,
      },
    ]);
    expect(app.store.all('objective')[0]?.keyResults[0]?.runs).toEqual([
      { sprintId: SPRINT, start: '2026-02-02', end: '2026-02-15' },
    ]);
  });

  test('is logged, and leaves no intent behind', async () => {
    await save([['KR-1'], []]);
    expect(app.store.all('intent')).toEqual([]);
    expect(app.store.all('activity').at(-1)).toMatchObject({
      subject: `sprint:${SPRINT}`,
      by: 'dora',
      action: 'goal tagged',
      before: { goal: GOAL },
    });
  });

  test('assigns issues to their line', async () => {
    for (const id of ['7', '8']) addIssue(app.jira, id);
    const seen = await open();
    await app.as('dora')('tagging.save', {
      ...tags(seen, []),
      lines: [{ index: 1, keys: ['KR-1'], issueIds: ['7', '8'] }],
    });
    expect((await open()).lines.map((line) => line.issueIds)).toEqual([[], ['7', '8']]);
  });

  test('claims alone does not touch Jira, and needs the rights of a team member', async () => {
    await save([['KR-1'], []]);
    const written = app.jira.calls.length;
    const saved = await save([['KR-1'], []], { claims: [{ key: 'KR-1', claim }] }, 'vik');
    expect(saved).toMatchObject({ outcome: 'saved', wroteToJira: false });
    expect(app.jira.calls.slice(written).some((call) => call.endsWith('writeGoal'))).toBe(false);
    const refused = save([['KR-1'], []], { claims: [] }, 'olaf');
    expect(await refusedWith(refused)).toBe('FORBIDDEN');
    expect(record()?.claims).toEqual([{ key: 'KR-1', claim }]);
  });

  test('takes tags away, and the contribution of a sprint that runs stays as withdrawn', async () => {
    await save([['KR-1'], []], { claims: [{ key: 'KR-1', claim }] });
    const { tagging } = await save([[], []]);
    expect(goal()).toBe(GOAL);
    expect(app.store.all('contribution')).toMatchObject([{ withdrawn: '2026-02-10', claim }]);
    expect(tagging.unmatched).toEqual([{ text: expect.any(String), keys: ['KR-1'] }]);
    // The key comes back, and its claim with it.
    await save([[], ['KR-1']], { claims: [{ key: 'KR-1', claim }] });
    expect(app.store.all('contribution')).toMatchObject([{ withdrawn: null, claim }]);
  });

  test('a tag that leaves a sprint before it starts leaves nothing behind', async () => {
    const sprint = app.jira.sprints.get(SPRINT);
    if (sprint !== undefined) app.jira.sprints.set(SPRINT, { ...sprint, state: 'future' });
    await save([['KR-1'], []]);
    await save([[], []]);
    expect(app.store.all('contribution')).toEqual([]);
    expect(app.store.all('objective')[0]?.keyResults[0]?.runs).toEqual([]);
  });
});

describe('what is refused, before Jira is touched', () => {
  afterEach(() => {
    expect(goal()).toBe(GOAL);
    expect(app.store.all('intent')).toEqual([]);
  });

  test('a key that does not exist', async () => {
    const refusal = await refusalOf(save([[], ['KR-99']]));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'lines.1' }] });
  });

  test.each(['closed', 'cancelled'] as const)('a key result that is %s', async (lifecycle) => {
    await app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle }));
    expect((await refusalOf(save([['KR-1'], []])))?.message).toContain(`KR-1 is ${lifecycle}`);
  });

  test('a key result whose objective is closed', async () => {
    await app.as('lena')('objective.save', inputs.objective({ revision: 1, lifecycle: 'closed' }));
    expect(await refusedWith(save([['KR-1'], []]))).toBe('INVALID_INPUT');
  });

  test('a line that the goal does not have', async () => {
    expect(await refusedWith(save([[], [], ['KR-1']]))).toBe('INVALID_INPUT');
  });

  test('a claim without a line', async () => {
    const refusal = await refusalOf(save([[], []], { claims: [{ key: 'KR-1', claim }] }));
    expect(refusal?.fields?.[0]?.path).toBe('claims');
  });

  test('a sprint that this person may not see', async () => {
    const seen = await open();
    expect(await refusedWith(app.as('otto')('tagging.save', tags(seen, [['KR-1']])))).toBe('NOT_FOUND');
  });
});

test('a goal that would be too long with its tags is refused with both numbers', async () => {
  const long = 'x'.repeat(9_995);
  const sprint = app.jira.sprints.get(SPRINT);
  if (sprint !== undefined) app.jira.sprints.set(SPRINT, { ...sprint, goal: long });
  const refusal = await refusalOf(save([['KR-1']]));
  expect(refusal?.code).toBe('GOAL_TOO_LONG');
  expect(refusal?.message).toContain('10,002');
  expect(goal()).toBe(long);
});

test('tags for another objective’s key result of the same team are offered and taken', async () => {
  await app.as('lena')('objective.save', inputs.objective({ id: 'objective-two' }));
  const second = inputs.keyResult({ id: 'key-result-two', objectiveId: 'objective-two' });
  await app.as('lena')('keyResult.save', second);
  expect(await save([['KR-1', 'KR-2'], []])).toMatchObject({ outcome: 'saved' });
  expect(record()?.targets.map((target) => target.objectiveId)).toEqual([OBJECTIVE, 'objective-two']);
});
