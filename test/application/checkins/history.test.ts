import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import { createTestApp, refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE, planQuarter } from '../../support/plan';
import { checkInRow } from '../../support/records';

const ids = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
});

test('check-ins older than the first hundred come page by page, each once, with what corrected them', async () => {
  const start = calendarDay('2025-06-01');
  for (let at = 0; at < 230; at += 1) {
    const row = checkInRow({
      id: `check-in-${at}`,
      ...ids,
      day: addDays(start, Math.floor(at / 2)),
      seq: at,
      corrects: at % 10 === 1 ? `check-in-${at - 1}` : null,
    });
    app.store.seed('checkIn', row.id, row);
  }
  const seen = new Map((await app.as('vik')('keyResult.read', ids)).checkIns.map((each) => [each.id, each]));
  expect(seen.size).toBe(100);
  for (let more = true; more; ) {
    const upTo = [...seen.values()].at(-1)?.day ?? '';
    const page = await app.as('vik')('keyResult.history', { ...ids, upTo });
    for (const each of page.checkIns) seen.set(each.id, each);
    more = page.more;
  }
  expect(seen.size).toBe(230);
  expect(seen.get('check-in-0')).toMatchObject({ correctedBy: 'check-in-1' });
});

test('a restricted objective tells nothing of its past', async () => {
  const restricted = { kind: 'people' as const, accountIds: ['mona'] };
  await app.as('mona')('objective.save', inputs.objective({ revision: 1, restricted }));
  expect(await refusedWith(app.as('dora')('keyResult.history', { ...ids, upTo: '2026-01-01' }))).toBe(
    'NOT_FOUND',
  );
});
