import { refusedWith, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { GOAL, SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const open = (who: string) => app.as(who)('tagging.open', { sprintId: SPRINT, boardId: '1' });
const save = async (who: string, keys: string[][], more = {}) =>
  app.as(who)('tagging.save', tags(await open(who), keys, more));
const goal = () => app.jira.sprints.get(SPRINT)?.goal;
const claims = [{ key: 'KR-1', claim: { kind: 'size' as const, size: 'large' as const } }];

describe('tags of somebody whom Jira does not let write the sprint', () => {
  test('wait as a draft, with their claims, and Jira’s goal stays', async () => {
    const answer = await save('vik', [['KR-1'], []], { claims });
    expect(answer).toMatchObject({
      outcome: 'drafted',
      reason: expect.stringContaining('Jira does not let you'),
      tagging: {
        draft: {
          by: 'vik',
          outdated: false,
          lines: [
            { index: 0, text: 'Errors that explain themselves', keys: ['KR-1'] },
            { index: 1, text: 'Reviews on demand', keys: [] },
          ],
          claims,
        },
      },
    });
    expect(goal()).toBe(GOAL);
    expect(app.store.all('contribution')).toEqual([]);
    expect(app.store.all('intent')).toEqual([]);
  });

  test('are applied by somebody who may, and the draft is gone', async () => {
    await save('vik', [['KR-1'], []], { claims });
    const { draft } = await open('dora');
    const applied = await save('dora', draft?.lines.map((line) => [...line.keys]) ?? [], { claims });
    expect(applied).toMatchObject({ outcome: 'saved', tagging: { draft: null, claims } });
    expect(goal()).toBe('Errors that explain themselves [KR-1]\nReviews on demand');
  });

  test('keep the goal they would write for a sprint that has none, with the issues of its lines', async () => {
    addIssue(app.jira, '77');
    writeInJira(app, '');
    const newGoal = 'Errors that explain themselves [KR-1]';
    const lines = [{ index: 0, keys: ['KR-1'], issueIds: ['77'] }];
    const { revision } = await open('vik');
    const input = { sprintId: SPRINT, boardId: '1', baseGoal: '', newGoal, revision, lines, claims: [] };
    await app.as('vik')('tagging.save', input);
    const { draft, revision: now } = await open('dora');
    expect(draft).toMatchObject({ newGoal, lines });
    const applied = { ...input, newGoal: draft?.newGoal ?? '', revision: now };
    expect(await app.as('dora')('tagging.save', applied)).toMatchObject({ outcome: 'saved' });
    expect(goal()).toBe(newGoal);
  });

  test('stay when somebody else saves other tags', async () => {
    await save('vik', [['KR-1'], []]);
    expect(await save('dora', [[], []])).toMatchObject({ tagging: { draft: { by: 'vik' } } });
  });

  test('are marked once the goal is another than they were made for', async () => {
    await save('vik', [['KR-1'], []]);
    writeInJira(app, 'Another goal');
    expect((await open('dora')).draft?.outdated).toBe(true);
  });

  test('may be left on purpose, by somebody who could write', async () => {
    expect(await save('dora', [['KR-1'], []], { asDraft: true })).toMatchObject({ outcome: 'drafted' });
    expect(goal()).toBe(GOAL);
  });

  test('are not kept for who may not even edit issues of the board', async () => {
    expect(await refusedWith(save('olaf', [['KR-1'], []]))).toBe('FORBIDDEN');
    expect((await open('dora')).draft).toBeNull();
    expect(goal()).toBe(GOAL);
    expect(app.store.all('intent')).toEqual([]);
  });
});

describe('a draft is thrown away', () => {
  beforeEach(() => save('vik', [['KR-1'], []]));
  const discard = (who: string) => app.as(who)('tagging.discardDraft', { sprintId: SPRINT });

  test.each([
    ['by who left it', 'vik', undefined],
    ['by anybody who may edit issues of the board', 'dora', undefined],
    ['not by who only sees it', 'olaf', 'FORBIDDEN'],
    ['not by who does not', 'otto', 'NOT_FOUND'],
  ])('%s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(discard(who))).toBe(code);
    expect((await open('lena')).draft === null).toBe(code === undefined);
  });

  test('twice is fine', async () => {
    await discard('vik');
    expect((await discard('vik')).draft).toBeNull();
  });
});
