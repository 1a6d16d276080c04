import { isAppError } from '../../src/application/app-error';
import type { Jira } from '../../src/application/ports';
import type { ErrorCode } from '../../src/contract/errors';
import { MORE_SPRINTS } from '../support/crowded-site';
import { PEOPLE } from '../support/site-seed';

/** Jira with the data of `crowdedSite`, seen as any of its people. */
export type OpenJira = () => Promise<(actor: string) => Jira>;

export async function refusal(answer: Promise<unknown>): Promise<ErrorCode | undefined> {
  const thrown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown !== undefined && !isAppError(thrown)) throw thrown;
  return thrown?.code;
}

/** What the app relies on of boards and sprints in Jira, whoever answers. */
export function jiraSprintContract(name: string, open: OpenJira): void {
  describe(`${name} keeps the contract of sprints`, () => {
    let as: (actor: string) => Jira;
    let dev: Jira;
    beforeEach(async () => {
      as = await open();
      dev = as(PEOPLE.developer);
    });

    describe('one sprint', () => {
      test('has its name, state, moments in UTC, goal and board', async () => {
        expect(await dev.sprint('3')).toEqual({
          id: '3',
          name: 'SHOP Sprint 3',
          state: 'active',
          start: '2026-08-26T07:00:00.000Z',
          end: '2026-09-09T07:00:00.000Z',
          goal: 'Errors that explain themselves [KR-1]\nReviews on demand',
          boardId: '1',
        });
      });

      test('ends when it was completed, once it is closed', async () => {
        expect((await dev.sprint('2')).end).toBe('2026-08-19T14:00:00.000Z');
      });

      test('without dates and goal has null moments and an empty goal', async () => {
        expect(await dev.sprint('5')).toMatchObject({ state: 'future', start: null, end: null, goal: '' });
        expect(await dev.sprint('12')).toMatchObject({ state: 'active', goal: '' });
      });

      test.each([
        ['one that never was', PEOPLE.developer, '999'],
        ['one of a project that this person may not see', PEOPLE.guest, '3'],
      ])('%s is not found', async (_, actor, id) => {
        expect(await refusal(as(actor).sprint(id))).toBe('NOT_FOUND');
      });

      test('is there for the app itself', async () => {
        expect((await as('app').sprint('3')).name).toBe('SHOP Sprint 3');
      });
    });

    describe('the sprints of a board', () => {
      const ids = async (board: string, states: Parameters<Jira['sprints']>[1]) =>
        (await dev.sprints(board, states)).map((sprint) => sprint.id).sort();

      test.each([
        ['active', ['3', '12']],
        ['closed', ['1', '2']],
        ['future', ['4', '5']],
      ] as const)(
        '%s: those of the state only, with the running one of the other project',
        async (state, is) => {
          expect(await ids('1', [state])).toEqual([...is].sort());
        },
      );

      test('of several states come together', async () => {
        expect(await ids('1', ['active', 'future'])).toEqual(['12', '3', '4', '5']);
      });

      test('come whole, however many pages Jira makes of them', async () => {
        const found = await dev.sprints('2', ['active', 'future']);
        expect(new Set(found.map((sprint) => sprint.id)).size).toBe(MORE_SPRINTS + 2);
      });

      test('tell whose a foreign sprint is', async () => {
        const found = await dev.sprints('1', ['active']);
        expect(found.find((sprint) => sprint.id === '12')?.boardId).toBe('2');
      });

      test('of a kanban board: it has none, and says so', async () => {
        expect(await refusal(dev.sprints('3', ['active']))).toBe('NO_SPRINTS');
      });

      test('of a board that this person may not see are not found', async () => {
        expect(await refusal(as(PEOPLE.stranger).sprints('1', ['active']))).toBe('NOT_FOUND');
        expect(await refusal(dev.sprints('999', ['active']))).toBe('NOT_FOUND');
      });
    });

    describe('a board', () => {
      test.each([
        ['1', { name: 'SHOP board', type: 'scrum', projectId: '10000', projectKey: 'SHOP' }],
        ['2', { name: 'PAY board', type: 'simple', projectId: '10001', projectKey: 'PAY' }],
        ['3', { name: 'OPS board', type: 'kanban', projectId: '10002', projectKey: 'OPS' }],
      ])('%s says what it is and where', async (id, board) => {
        expect(await dev.board(id)).toEqual({ id, ...board });
      });

      test('that this person may not see is not found', async () => {
        expect(await refusal(as(PEOPLE.guest).board('1'))).toBe('NOT_FOUND');
      });

      test.each([
        ['1', 'Story Points'],
        ['2', 'Story point estimate'],
      ])('%s names what it estimates in', async (id, label) => {
        const { estimation } = await dev.boardSetup(id);
        expect(estimation.label).toBe(label);
        expect(estimation.fieldId).toMatch(/^customfield_\d+$/);
      });

      test('without an estimation counts issues', async () => {
        expect((await dev.boardSetup('3')).estimation).toEqual({ label: 'issue count', fieldId: null });
      });
    });

    describe('writing a goal', () => {
      test('changes the goal alone, and answers the sprint as it is now', async () => {
        const before = await dev.sprint('3');
        const goal = 'Errors that explain themselves [KR-1]\r\nReviews — on demand ✅ [KR-2]';
        const written = await dev.writeGoal('3', goal);
        expect(written).toEqual({ ...before, goal: written.goal });
        expect(await dev.sprint('3')).toEqual(written);
      });

      test('of a closed sprint is allowed', async () => {
        expect((await dev.writeGoal('2', 'Retry payments [KR-1]')).goal).toBe('Retry payments [KR-1]');
      });

      test('away leaves none', async () => {
        expect((await dev.writeGoal('3', '')).goal).toBe('');
      });

      test('is forbidden where Jira does not let this person, and nothing changes', async () => {
        const before = await dev.sprint('3');
        expect(await refusal(as(PEOPLE.viewer).writeGoal('3', 'Mine'))).toBe('FORBIDDEN');
        expect(await dev.sprint('3')).toEqual(before);
      });

      test('of a sprint that this person may not see is not found', async () => {
        expect(await refusal(as(PEOPLE.guest).writeGoal('3', 'Mine'))).toBe('NOT_FOUND');
      });

      test('takes 10,000 characters and refuses one more', async () => {
        expect(await refusal(dev.writeGoal('3', 'x'.repeat(10_001)))).toBe('INVALID_INPUT');
        expect((await dev.sprint('3')).goal).toMatch(/^Errors/);
        expect((await dev.writeGoal('3', 'x'.repeat(10_000))).goal).toHaveLength(10_000);
      });
    });
  });
}
