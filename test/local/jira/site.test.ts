import * as fc from 'fast-check';
import { fromWallTime, platformTime, seedMoment, toWallTime } from '../../../local/jira/moments';
import { seedRows } from '../../../local/jira/seed-load';
import { SiteSeed } from '../../../local/jira/seed-schema';
import { NOON, openTestSite } from '../../support/local-site';
import { PEOPLE, smallSite } from '../../support/site-seed';

const dev = PEOPLE.developer;

describe('moments', () => {
  test.each([
    ['D', '2026-09-02T07:00:00.000Z'],
    ['D-14T13:30', '2026-08-19T11:30:00.000Z'],
    ['D+1', '2026-09-03T07:00:00.000Z'],
    // Across the change to winter time, nine o'clock stays nine o'clock.
    ['D+60', '2026-11-01T08:00:00.000Z'],
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00.000Z'],
  ])('%s is read in the zone of the site', (text, expected) => {
    expect(new Date(seedMoment(text, NOON, 'Europe/Berlin')).toISOString()).toBe(expected);
  });

  test.each([
    ['Europe/Berlin', '2026-09-02T12:00:00.000+0200'],
    ['America/New_York', '2026-09-02T06:00:00.000-0400'],
    ['Asia/Kolkata', '2026-09-02T15:30:00.000+0530'],
    ['UTC', '2026-09-02T10:00:00.000+0000'],
  ])('platform times of %s have an offset without a colon', (zone, expected) => {
    expect(platformTime(NOON, zone)).toBe(expected);
  });

  test('wall time and back is the same moment, but for the hour that clocks repeat', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata'),
        (days, zone) => {
          const at = Date.UTC(2024, 0, 1, 12) + days * 86_400_000;
          expect(fromWallTime(toWallTime(at, zone), zone)).toBe(at);
        },
      ),
    );
  });
});

describe('the seed', () => {
  test('whatever the day, the same file gives the same running sprint', async () => {
    for (const day of [0, 100, 250]) {
      const jira = await openTestSite(smallSite(), NOON + day * 86_400_000);
      const reply = await jira.get(dev, '/rest/agile/1.0/board/1/sprint?state=active');
      expect(reply.body).toMatchObject({ values: [{ id: 3 }, { id: 12 }] });
      await jira.close();
    }
  });

  test.each([
    [{ issues: [{ key: 'NO-1', summary: 'x' }] }, 'project NO'],
    [{ issues: [{ key: 'AA-1', summary: 'x', parent: 'AA-2' }] }, 'issue AA-2'],
    [{ issues: [{ key: 'AA-1', summary: 'x', sprints: [7] }] }, 'sprint 7'],
    [{ issues: [{ key: 'AA-1', summary: 'x', status: 'Nowhere' }] }, 'status'],
    [{ issues: [{ key: 'AA-1', summary: 'x', assignee: 'nobody' }] }, 'user nobody'],
    [{ boards: [{ id: 1, name: 'b', project: 'BB' }] }, 'project BB'],
    [{ sprints: [{ id: 1, name: 's', board: 9 }] }, 'board 9'],
    [{ groups: [{ name: 'g', members: ['nobody'] }] }, 'user nobody'],
  ])('a seed with %j is refused and says why', (part, text) => {
    const seed = SiteSeed.parse({
      site: { name: 'S' },
      users: [{ accountId: 'u', displayName: 'U' }],
      projects: [{ key: 'AA', name: 'A', lead: 'u' }],
      ...part,
    });
    expect(() => seedRows(seed, NOON)).toThrow(text);
  });

  test('moments that are none are refused', () => {
    const input = {
      site: { name: 'S' },
      users: [{ accountId: 'u', displayName: 'U' }],
      projects: [{ key: 'AA', name: 'A', lead: 'u' }],
    };
    expect(
      SiteSeed.safeParse({ ...input, issues: [{ key: 'AA-1', summary: 'x', created: 'yesterday' }] }).success,
    ).toBe(false);
    expect(SiteSeed.safeParse({ ...input, unknown: 1 }).success).toBe(false);
  });

  test('written changes of the past are the changelog', async () => {
    const seed = smallSite();
    const changed = {
      ...seed,
      issues: seed.issues.map((issue) =>
        issue.key === 'SHOP-13'
          ? {
              ...issue,
              changes: [
                { at: 'D-3', field: 'sprint' as const, from: null, to: 3 },
                { at: 'D-2', field: 'points' as const, from: 1, to: 2 },
              ],
            }
          : issue,
      ),
    };
    const jira = await openTestSite(changed);
    expect(
      (await jira.get(dev, '/rest/api/3/issue/SHOP-13?fields=updated&expand=changelog')).body,
    ).toMatchObject({
      fields: { updated: '2026-08-31T09:00:00.000+0200' },
      changelog: {
        histories: [
          {
            items: [{ field: 'Story Points', fieldId: 'customfield_10032', fromString: '1', toString: '2' }],
          },
          { created: '2026-08-30T09:00:00.000+0200', items: [{ field: 'Sprint', to: '3' }] },
        ],
      },
    });
    await jira.close();
  });
});

describe('the site', () => {
  test('every answered write survives a restart, changelog, rank and counters included', async () => {
    const jira = await openTestSite();
    await jira.call(dev, 'POST', '/rest/agile/1.0/sprint/3', { goal: 'kept' });
    await jira.call(dev, 'POST', '/rest/agile/1.0/sprint', { name: 'Kept', originBoardId: 1 });
    await jira.call(dev, 'PUT', '/rest/api/3/issue/SHOP-19', { fields: { summary: 'kept' } });
    await jira.call(dev, 'PUT', '/rest/agile/1.0/issue/rank', {
      issues: ['SHOP-21'],
      rankBeforeIssue: 'SHOP-1',
    });
    await jira.call(PEOPLE.admin, 'DELETE', '/rest/api/3/issue/SHOP-20');
    const before = await Promise.all(
      ['/rest/agile/1.0/board/1/sprint', '/rest/agile/1.0/board/1/issue?expand=changelog'].map(
        async (path) => (await jira.get(dev, path)).text,
      ),
    );
    await jira.reopen();
    const after = await Promise.all(
      ['/rest/agile/1.0/board/1/sprint', '/rest/agile/1.0/board/1/issue?expand=changelog'].map(
        async (path) => (await jira.get(dev, path)).text,
      ),
    );
    expect(after).toEqual(before);
    expect((await jira.get(dev, '/rest/api/3/issue/SHOP-20')).status).toBe(404);
    expect(
      (await jira.call(dev, 'POST', '/rest/agile/1.0/sprint', { name: 'Next', originBoardId: 1 })).body,
    ).toMatchObject({ id: 15 });
    await jira.close();
  });

  test('parallel writes of one sprint are all answered, and the last one holds', async () => {
    const jira = await openTestSite();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        jira.call(dev, 'POST', '/rest/agile/1.0/sprint/3', { goal: `goal ${index}` }),
      ),
    );
    expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(jira.events).toHaveLength(20);
    expect((await jira.get(dev, '/rest/agile/1.0/sprint/3')).body).toMatchObject({ goal: 'goal 19' });
    await jira.close();
  });

  test('a reset brings the seed back', async () => {
    const jira = await openTestSite();
    await jira.call(dev, 'POST', '/rest/agile/1.0/sprint/3', { goal: 'gone' });
    await jira.call(dev, 'GET', '/rest/api/3/nonsense');
    await jira.site.reset(smallSite());
    expect((await jira.get(dev, '/rest/agile/1.0/sprint/3')).body).toMatchObject({
      goal: expect.stringContaining('[KR-1]'),
    });
    expect(jira.site.unmodelled()).toEqual([]);
    await jira.close();
  });

  test('what it does not model is 501 and recorded', async () => {
    const jira = await openTestSite();
    expect((await jira.call(dev, 'GET', '/rest/api/3/dashboard?x=1')).status).toBe(501);
    expect(jira.site.unmodelled()).toEqual([{ method: 'GET', path: '/rest/api/3/dashboard?x=1', at: NOON }]);
    await jira.close();
  });

  test('the user switcher offers active people, not apps', async () => {
    const jira = await openTestSite();
    const users = await jira.site.users();
    expect(users.map((user) => user.accountId)).toEqual([
      PEOPLE.admin,
      PEOPLE.developer,
      PEOPLE.viewer,
      PEOPLE.guest,
      PEOPLE.stranger,
    ]);
    await jira.close();
  });

  test('a listener that left hears nothing more', async () => {
    const jira = await openTestSite();
    const heard: string[] = [];
    const leave = jira.site.onEvent((event) => heard.push(event.eventType));
    await jira.call(dev, 'POST', '/rest/agile/1.0/sprint/3', { goal: '1' });
    leave();
    await jira.call(dev, 'POST', '/rest/agile/1.0/sprint/3', { goal: '2' });
    expect(heard).toHaveLength(1);
    await jira.close();
  });

  test('a body that is no JSON is refused', async () => {
    const jira = await openTestSite();
    const reply = await jira.site.handle({
      method: 'POST',
      path: '/rest/agile/1.0/sprint/3',
      headers: {},
      body: '{goal',
      actor: { kind: 'user', accountId: dev },
    });
    expect(reply.status).toBe(400);
    await jira.close();
  });
});
