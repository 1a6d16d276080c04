import { lookAtBoards, NIGHT } from '../../../src/application/overview/look-at-boards';
import { ONLY } from '../../../src/application/records/kinds';
import { DEFAULT_SETTINGS } from '../../../src/application/records/settings-record';
import { hourOfDay } from '../../../src/domain/okr/hour-of-day';
import { createTestApp, type TestApp } from '../../support/app';

const HOUR_MS = 3_600_000;

function withBoards(count: number, timeZone: string): TestApp {
  const app = createTestApp();
  const boards = Array.from({ length: count }, (_, at) => ({ boardId: String(at + 1), projectId: '10000' }));
  const team = { id: 'team-shop', name: 'Shop', parentId: null, leadId: null, standInId: null };
  app.store.seed('directory', ONLY, { teams: [{ ...team, boards }] });
  app.store.seed('settings', ONLY, { ...DEFAULT_SETTINGS, timeZone });
  return app;
}

/** The boards that are handed out in each hour of a day that begins then. */
async function handedOut(app: TestApp, from: string): Promise<Map<number, string[]>> {
  const hours = new Map<number, string[]>();
  for (let hour = 0; hour < 24; hour += 1) {
    const now = Date.parse(from) + hour * HOUR_MS;
    app.goTo(new Date(now).toISOString());
    app.queued.length = 0;
    await lookAtBoards(app.deps);
    hours.set(
      now,
      app.queued.flatMap((each) => (each.kind === 'board' && each.whole === true ? [each.boardId] : [])),
    );
  }
  return hours;
}

test.each(['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC'])(
  'every board is looked at once in a night of %s, each hour as many',
  async (timeZone) => {
    const hours = await handedOut(withBoards(60, timeZone), '2026-02-10T00:20:00Z');
    const all = [...hours.values()].flat();
    expect(new Set(all).size).toBe(60);
    expect(all).toHaveLength(60);
    for (const [now, boards] of hours) {
      expect(boards).toHaveLength(NIGHT.includes(hourOfDay(now, timeZone)) ? 6 : 0);
    }
  },
);

test('few boards are looked at as well', async () => {
  const hours = await handedOut(withBoards(3, 'UTC'), '2026-02-10T00:20:00Z');
  expect([...hours.values()].flat().sort()).toEqual(['1', '2', '3']);
});

test('by day it costs one read', async () => {
  const app = withBoards(60, 'UTC');
  expect(await app.costOf(() => lookAtBoards(app.deps))).toEqual({ storage: 1, jira: [] });
});
