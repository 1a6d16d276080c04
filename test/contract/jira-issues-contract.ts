import type { Jira } from '../../src/application/ports';
import { CROWD } from '../support/crowded-site';
import { PEOPLE } from '../support/site-seed';
import { type OpenJira, refusal } from './jira-contract';

/** Ids of `crowdedSite`, numbered in the order of its file. */
export const ISSUES = {
  epic: '10000',
  done: '10003',
  running: '10009',
  subtask: '10014',
  wontDo: '10020',
  payEpic: '10021',
  ops: '10033',
  crowd: '10040',
  none: '99999',
} as const;

/** What the app relies on of issues and permissions in Jira, whoever answers. */
export function jiraIssueContract(name: string, open: OpenJira): void {
  describe(`${name} keeps the contract of issues and rights`, () => {
    let as: (actor: string) => Jira;
    let dev: Jira;
    beforeEach(async () => {
      as = await open();
      dev = as(PEOPLE.developer);
    });

    describe('an issue', () => {
      test('that is done says when and how, in UTC', async () => {
        expect(await dev.issue(ISSUES.done)).toEqual({
          id: ISSUES.done,
          key: 'SHOP-4',
          summary: 'Show why a card was refused',
          level: 0,
          parentId: ISSUES.epic,
          done: true,
          resolvedAt: '2026-07-28T07:00:00.000Z',
          resolution: 'Done',
          projectId: '10000',
        });
      });

      test.each([
        ['an epic', ISSUES.epic, { level: 1, parentId: null, done: false }],
        ['a sub-task', ISSUES.subtask, { level: -1, parentId: ISSUES.running, done: false }],
        ['one under way', ISSUES.running, { level: 0, resolvedAt: null, resolution: null, done: false }],
        ['one not delivered', ISSUES.wontDo, { done: true, resolution: "Won't Do" }],
      ])('%s is told apart', async (_, id, facts) => {
        expect(await dev.issue(id)).toMatchObject(facts);
      });

      test.each([
        ['that never was', PEOPLE.developer, ISSUES.none],
        ['that this person may not see', PEOPLE.guest, ISSUES.epic],
      ])('%s is not found', async (_, actor, id) => {
        expect(await refusal(as(actor).issue(id))).toBe('NOT_FOUND');
      });
    });

    describe('issues by id', () => {
      test('are those that exist and that this person may see', async () => {
        const ids = [ISSUES.epic, ISSUES.none, ISSUES.payEpic, ISSUES.epic];
        const keys = async (who: Jira) => (await who.issues(ids)).map((issue) => issue.key).sort();
        expect(await keys(dev)).toEqual(['PAY-1', 'SHOP-1']);
        expect(await keys(as(PEOPLE.guest))).toEqual(['PAY-1']);
        expect(await keys(as(PEOPLE.stranger))).toEqual([]);
      });

      test('say what one alone would say', async () => {
        expect(await dev.issues([ISSUES.done])).toEqual([await dev.issue(ISSUES.done)]);
      });

      test('come whole, however many', async () => {
        const ids = Array.from({ length: CROWD }, (_, at) => String(Number(ISSUES.crowd) + 1 + at));
        expect(new Set((await dev.issues(ids)).map((issue) => issue.id))).toEqual(new Set(ids));
      });

      test('none asked are none', async () => {
        expect(await dev.issues([])).toEqual([]);
      });
    });

    describe('a search', () => {
      test('by parent finds all children, however many pages Jira makes of them', async () => {
        const found = await dev.search(`parent in (${ISSUES.crowd})`, 5000);
        expect(new Set(found.map((issue) => issue.id)).size).toBe(CROWD);
        expect(found.every((issue) => issue.parentId === ISSUES.crowd)).toBe(true);
      });

      test.each([1, 100, 101, CROWD])('for at most %d issues stops there', async (limit) => {
        expect(await dev.search(`parent in (${ISSUES.crowd})`, limit)).toHaveLength(limit);
      });

      test('by ids finds those, with what one issue alone would say', async () => {
        const found = await dev.search(`id in (${ISSUES.epic}, ${ISSUES.done})`, 10);
        expect(found.map((issue) => issue.key).sort()).toEqual(['SHOP-1', 'SHOP-4']);
        expect(found).toContainEqual(await dev.issue(ISSUES.done));
      });

      test('finds nothing where there is nothing', async () => {
        expect(await dev.search(`parent in (${ISSUES.done})`, 10)).toEqual([]);
      });

      test('that names an issue which is gone or hidden is refused whole', async () => {
        expect(await refusal(dev.search(`id in (${ISSUES.epic}, ${ISSUES.none})`, 10))).toBe('INVALID_INPUT');
        expect(await refusal(as(PEOPLE.guest).search(`id in (${ISSUES.epic})`, 10))).toBe('INVALID_INPUT');
      });

      test('as the app sees every project', async () => {
        expect(await as('app').search(`id in (${ISSUES.ops}, ${ISSUES.payEpic})`, 10)).toHaveLength(2);
      });
    });

    describe('rights', () => {
      test.each([
        ['developer', '10000', true],
        ['viewer', '10000', true],
        ['viewer', '10002', false],
        ['guest', '10000', false],
        ['guest', '10001', true],
        ['stranger', '10001', false],
        ['developer', '77777', false],
      ] as const)('%s in project %s: may edit issues is %s', async (who, projectId, may) => {
        expect(await as(PEOPLE[who]).mayEditIssues(projectId)).toBe(may);
      });

      test.each([
        ['developer', ISSUES.epic, true],
        ['viewer', ISSUES.ops, false],
        ['guest', ISSUES.epic, false],
        ['guest', ISSUES.payEpic, true],
        ['developer', ISSUES.none, false],
      ] as const)('%s and issue %s: may edit it is %s', async (who, issueId, may) => {
        expect(await as(PEOPLE[who]).mayEditIssue(issueId)).toBe(may);
      });

      test.each([
        ['admin', true],
        ['developer', false],
        ['stranger', false],
      ] as const)('%s may manage OKRs is %s', async (who, may) => {
        expect(await as(PEOPLE[who]).mayManageOkrs()).toBe(may);
      });
    });

    describe('mail about an issue', () => {
      const mail = { accountId: PEOPLE.developer, subject: 'Late', text: 'Two key results wait.' };

      test.each([
        ['developer', [ISSUES.epic, ISSUES.none], [ISSUES.epic]],
        ['viewer', [ISSUES.epic, ISSUES.ops], [ISSUES.epic]],
        ['stranger', [ISSUES.epic], []],
      ] as const)('the app knows which issues %s may browse', async (who, asked, browsed) => {
        expect(await as('app').browsableIssuesBy(PEOPLE[who], asked)).toEqual(browsed);
      });

      test('of an account that is gone are none', async () => {
        expect(await as('app').browsableIssuesBy('nobody-at-all', [ISSUES.epic])).toEqual([]);
        expect(await as('app').browsableIssuesBy(PEOPLE.developer, [])).toEqual([]);
      });

      test('is sent by the app through an issue', async () => {
        expect(await refusal(as('app').notify(ISSUES.epic, mail))).toBeUndefined();
      });

      test('goes through no issue that is gone, nor one that the sender may not see', async () => {
        expect(await refusal(as('app').notify(ISSUES.none, mail))).toBe('NOT_FOUND');
        expect(await refusal(as(PEOPLE.guest).notify(ISSUES.epic, mail))).toBe('NOT_FOUND');
      });

      test('goes to nobody who is not there', async () => {
        const gone = { ...mail, accountId: 'nobody-at-all' };
        expect(await refusal(as('app').notify(ISSUES.epic, gone))).toBe('INVALID_INPUT');
      });
    });

    test('the time zone is that of the person who asks', async () => {
      expect(await dev.timeZone()).toBe('Europe/Berlin');
      expect(await as(PEOPLE.viewer).timeZone()).toBe('America/New_York');
    });

    describe('project keys', () => {
      test('are those that exist among the ones asked', async () => {
        expect((await dev.projectKeys(['KR', 'SHOP', 'PAY', 'O'])).sort()).toEqual(['PAY', 'SHOP']);
      });

      test('none of which exists are none', async () => {
        expect(await dev.projectKeys(['KR', 'KRA', 'O'])).toEqual([]);
        expect(await dev.projectKeys([])).toEqual([]);
      });

      test('of projects that this person may not see are left out', async () => {
        expect(await as(PEOPLE.guest).projectKeys(['SHOP', 'PAY'])).toEqual(['PAY']);
      });

      test('there are as many projects as are listed, for each what they see', async () => {
        for (const actor of [PEOPLE.developer, PEOPLE.guest]) {
          expect(await as(actor).projectCount()).toBe((await as(actor).projects()).length);
        }
      });
    });
  });
}
