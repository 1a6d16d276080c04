import type { Jira } from '../../src/application/ports';
import { PEOPLE } from '../support/site-seed';
import { type OpenJira, refusal } from './jira-contract';
import { ISSUES } from './jira-issues-contract';

/** SHOP-5: in sprint 1 first, done in sprint 2. */
const CARRIED = '10004';

/** What the app relies on of sprints' issues in Jira, whoever answers. */
export function jiraSprintIssuesContract(name: string, open: OpenJira): void {
  describe(`${name} keeps the contract of what sprints consist of`, () => {
    let as: (actor: string) => Jira;
    let dev: Jira;
    beforeEach(async () => {
      as = await open();
      dev = as(PEOPLE.developer);
    });
    const pointsOf = async (board: string) => (await dev.boardSetup(board)).estimation.fieldId ?? '';

    test('the issues of a sprint come in order of rank, without sub-tasks and epics', async () => {
      const issues = await dev.sprintIssues('3', [await pointsOf('1')]);
      expect(issues.map(({ id }) => id)).toEqual(['10008', '10009', '10010', '10011', '10012', '10013']);
      expect(issues.every(({ level }) => level === 0)).toBe(true);
    });

    test('an issue of a sprint says project, parent, status, estimate and sprints', async () => {
      const points = await pointsOf('1');
      const issue = (await dev.sprintIssues('3', [points])).find(({ id }) => id === ISSUES.running);
      expect(issue).toEqual({
        id: ISSUES.running,
        projectId: '10000',
        parentId: ISSUES.epic,
        level: 0,
        statusId: issue?.statusId,
        category: 'indeterminate',
        estimates: { [points]: 3 },
        resolvedAt: null,
        resolution: null,
        sprintIds: ['3'],
        createdAt: expect.stringMatching(/^20.*Z$/),
        updatedAt: expect.stringMatching(/^20.*Z$/),
      });
    });

    test('one issue alone says the same, of any level, and which sprints it was in before', async () => {
      const points = await pointsOf('1');
      const [carried] = (await dev.sprintIssues('2', [points])).filter(({ id }) => id === CARRIED);
      expect(await dev.issueInSprints(CARRIED, [points])).toEqual(carried);
      expect(carried?.sprintIds).toEqual(['1', '2']);
      expect(await dev.issueInSprints(ISSUES.epic, [points])).toMatchObject({ level: 1, sprintIds: [] });
    });

    test('several at once say the same as each alone; what is gone or hidden is left out', async () => {
      const points = await pointsOf('1');
      const field = await dev.sprintField();
      const ids = [CARRIED, ISSUES.epic, ISSUES.running];
      const alone = await Promise.all(ids.map((id) => dev.issueInSprints(id, [points])));
      const together = await dev.issuesInSprints([...ids, ISSUES.none, CARRIED], [points], field ?? '');
      const byId = <T extends { readonly id: string }>(issues: readonly T[]) =>
        [...issues].sort((a, b) => Number(a.id) - Number(b.id));
      expect(byId(together)).toEqual(byId(alone));
      expect(await as(PEOPLE.guest).issuesInSprints([CARRIED], [points], field ?? '')).toEqual([]);
    });

    test('a field that says nothing of sprints makes no issue sprintless', async () => {
      const points = await pointsOf('1');
      const [carried] = await dev.issuesInSprints([CARRIED], [points], 'customfield_99999');
      expect(carried?.sprintIds).toEqual(['1', '2']);
    });

    test('a closed sprint still lists what was carried on', async () => {
      expect((await dev.sprintIssues('1', [])).map(({ id }) => id)).toContain(CARRIED);
    });

    test('estimates are of the fields asked for, and none where an issue has none', async () => {
      const [shop, pay] = [await pointsOf('1'), await pointsOf('2')];
      expect(shop).not.toBe(pay);
      const estimates = async (sprint: string) =>
        (await dev.sprintIssues(sprint, [shop, pay])).map((issue) => issue.estimates);
      expect((await estimates('3')).at(-1)).toEqual({});
      expect((await estimates('12')).at(-1)).toEqual({ [pay]: 5.5 });
      expect((await dev.sprintIssues('12', [shop])).at(-1)?.estimates).toEqual({});
    });

    test.each(['1', '2'])(
      'the statuses of the last column of board %s are those of what is done',
      async (board) => {
        const { doneStatuses } = await dev.boardSetup(board);
        const sprint = board === '1' ? ['2', '3'] : ['11', '12'];
        const issues = (await Promise.all(sprint.map((id) => dev.sprintIssues(id, [])))).flat();
        expect(issues.some(({ category }) => category === 'done')).toBe(true);
        for (const { statusId, category } of issues) {
          expect([statusId, doneStatuses.includes(statusId)]).toEqual([statusId, category === 'done']);
        }
      },
    );

    test('a kanban board too says what is done', async () => {
      expect((await dev.boardSetup('3')).doneStatuses).not.toEqual([]);
    });

    test('changelogs tell when an issue came into which sprints, the oldest first', async () => {
      const histories = await dev.issueHistories([CARRIED, ISSUES.running], [await pointsOf('1')]);
      const moves = histories
        .flatMap(({ changes }) => changes)
        .flatMap(({ issueId, at, sprints }) => (sprints === null ? [] : [{ issueId, at, ...sprints }]));
      expect(moves).toEqual([
        { issueId: CARRIED, at: '2026-07-20T06:00:00.000Z', from: [], to: ['1'] },
        { issueId: CARRIED, at: '2026-08-05T06:00:00.000Z', from: ['1'], to: ['1', '2'] },
        { issueId: ISSUES.running, at: '2026-08-26T06:00:00.000Z', from: [], to: ['3'] },
      ]);
    });

    test('an issue comes with its changelog as it is, and in the sprints that it says', async () => {
      const points = await pointsOf('1');
      const [history] = await dev.issueHistories([CARRIED], [points]);
      expect(history?.issue).toEqual(await dev.issueInSprints(CARRIED, [points]));
    });

    test('changelogs of none, of what is gone, and of what is hidden, are none', async () => {
      expect(await dev.issueHistories([], [])).toEqual([]);
      expect(await dev.issueHistories([ISSUES.none], [])).toEqual([]);
      expect(await as(PEOPLE.guest).issueHistories([CARRIED], [])).toEqual([]);
    });

    test.each([
      ['an issue that never was', PEOPLE.developer, ISSUES.none],
      ['an issue that this person may not see', PEOPLE.guest, CARRIED],
    ])('%s is not found', async (_, actor, id) => {
      expect(await refusal(as(actor).issueInSprints(id, []))).toBe('NOT_FOUND');
    });

    test('a sprint that never was is not found', async () => {
      expect(await refusal(dev.sprintIssues('999', []))).toBe('NOT_FOUND');
    });

    test('which issues somebody may browse is asked of all at once', async () => {
      const asked = [ISSUES.epic, ISSUES.none, ISSUES.payEpic, ISSUES.epic, ISSUES.ops];
      expect(await dev.browsableIssues(asked)).toEqual([ISSUES.epic, ISSUES.payEpic, ISSUES.ops]);
      expect(await as(PEOPLE.guest).browsableIssues(asked)).toEqual([ISSUES.payEpic]);
      expect(await as(PEOPLE.stranger).browsableIssues(asked)).toEqual([]);
      expect(await dev.browsableIssues([])).toEqual([]);
    });
  });
}
