import type { TaggingView } from '../../../src/contract/views';
import { refusedWith, type TestApp } from '../../support/app';
import { GOAL, SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

let app: TestApp;
let seen: TaggingView;
beforeEach(async () => {
  app = await sprintRuns();
  seen = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
});
const goal = () => app.jira.sprints.get(SPRINT)?.goal;
const save = (keys: string[][], more = {}, who = 'dora') =>
  app.as(who)('tagging.save', tags(seen, keys, more));
const claim = (delta: number) => ({ claims: [{ key: 'KR-1', claim: { kind: 'amount' as const, delta } }] });

describe('the goal was changed in Jira meanwhile', () => {
  test('nothing is written; both are shown, and the tags find their lines again', async () => {
    writeInJira(app, 'Before all else\nErrors that explain themselves!');
    const answer = await save([['KR-1'], []]);
    expect(answer).toMatchObject({
      outcome: 'conflict',
      baseGoal: GOAL,
      tagging: { goal: 'Before all else\nErrors that explain themselves!' },
      mine: expect.arrayContaining([{ index: 1, keys: ['KR-1'] }]),
      lost: [],
    });
    expect(goal()).toBe('Before all else\nErrors that explain themselves!');
    expect(app.store.all('contribution')).toEqual([]);
    expect(app.store.all('intent')).toEqual([]);
  });

  test('tags whose line is gone are listed, not dropped in silence', async () => {
    writeInJira(app, 'Something quite different');
    const answer = await save([['KR-1'], []]);
    expect(answer).toMatchObject({
      outcome: 'conflict',
      lost: [{ text: 'Errors that explain themselves', keys: ['KR-1'] }],
    });
  });

  test('with what the conflict showed, a second save goes through', async () => {
    writeInJira(app, `${GOAL}\nA third line`);
    const answer = await save([['KR-1'], [], []]);
    seen = answer.tagging;
    expect(await save([['KR-1'], [], []])).toMatchObject({ outcome: 'saved' });
    expect(goal()).toBe('Errors that explain themselves [KR-1]\nReviews on demand\nA third line');
  });

  test('between the two looks of one save it is a conflict too', async () => {
    app.store.beforeNextCommit(async () => writeInJira(app, 'Other'));
    expect(await save([['KR-1'], []])).toMatchObject({ outcome: 'conflict' });
    expect(goal()).toBe('Other');
    expect(app.store.all('intent')).toEqual([]);
  });

  test('a goal for a sprint that has one by now is a conflict', async () => {
    writeInJira(app, '');
    seen = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
    writeInJira(app, 'Theirs');
    expect(await save([['KR-1']], { newGoal: 'Mine' })).toMatchObject({ outcome: 'conflict' });
    expect(goal()).toBe('Theirs');
  });
});

describe('a sprint without a goal', () => {
  beforeEach(async () => {
    writeInJira(app, '');
    seen = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  });

  test('gets the one that the person wrote, with its tags', async () => {
    expect(await save([['KR-1']], { newGoal: 'Fewer errors' })).toMatchObject({ outcome: 'saved' });
    expect(goal()).toBe('Fewer errors [KR-1]');
    expect(app.store.all('contribution')).toHaveLength(1);
  });

  test('has no line to tag', async () => {
    expect(await refusedWith(save([['KR-1']]))).toBe('INVALID_INPUT');
  });
});

describe('somebody tagged it through the app meanwhile', () => {
  test('the later one is told, and the first one’s tags stay', async () => {
    await save([['KR-1'], []]);
    const answer = await save([[], ['KR-1']], {}, 'lena');
    expect(answer.outcome).toBe('conflict');
    expect(goal()).toBe('Errors that explain themselves [KR-1]\nReviews on demand');
  });

  test('claims too: text alone does not show them', async () => {
    await save([['KR-1'], []]);
    seen = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
    await save([['KR-1'], []], claim(-0.5));
    expect((await save([['KR-1'], []], claim(-1), 'lena')).outcome).toBe('conflict');
    expect(app.store.all('sprint')[0]?.claims).toEqual(claim(-0.5).claims);
  });

  test('two at once: one is saved, the other is told, nothing is mixed', async () => {
    const ends = await Promise.allSettled([save([['KR-1'], []]), save([[], ['KR-1']], {}, 'lena')]);
    const outcomes = ends.map((end) => (end.status === 'fulfilled' ? end.value.outcome : 'refused'));
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    const tagged = goal()
      ?.split('\n')
      .filter((line) => line.includes('[KR-1]'));
    expect(tagged).toHaveLength(1);
    expect(app.store.all('intent')).toEqual([]);
    expect(app.store.all('contribution')).toHaveLength(1);
  });

  test('while one is under way the other is asked to wait', async () => {
    app.jira.beforeNext('writeGoal', () => {
      pending = refusedWith(save([[], ['KR-1']], {}, 'lena'));
    });
    let pending: Promise<unknown> = Promise.resolve();
    expect(await save([['KR-1'], []])).toMatchObject({ outcome: 'saved' });
    expect(await pending).toBe('BUSY');
  });
});

describe('the sprint was started or closed meanwhile', () => {
  test.each(['closed', 'future'] as const)('%s: the person decides anew', async (state) => {
    const sprint = app.jira.sprints.get(SPRINT);
    if (sprint !== undefined) app.jira.sprints.set(SPRINT, { ...sprint, state });
    expect(await refusedWith(save([['KR-1'], []], { seenState: 'active' }))).toBe('CONFLICT');
    expect(goal()).toBe(GOAL);
    // Knowing it, a closed sprint may be tagged too.
    expect(await save([['KR-1'], []], { seenState: state })).toMatchObject({ outcome: 'saved' });
  });
});
