import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import { checkKeyResultNumbers, KEY_RESULT_KINDS } from '../../../src/domain/okr/key-result';
import { samplePlan } from '../../../src/domain/sample/sample-plan';
import { createTestApp, refusedWith, type TestApp } from '../../support/app';

const ID = 'sample-of-today';

async function withSample(now = '2026-02-10'): Promise<TestApp> {
  const app = createTestApp({ now });
  await app.as('mona')('sample.add', { sampleId: ID });
  await app.settle();
  return app;
}

/** Rows that a company consists of; counters, logs and derived rows apart. */
function rows(app: TestApp): number {
  const kinds = ['objective', 'handle', 'work', 'checkIn', 'team', 'sample'] as const;
  const directory = app.store.all('directory').flatMap(({ teams }) => teams);
  const cycles = app.store.all('cycles').flatMap((each) => each.cycles);
  return kinds.reduce((sum, kind) => sum + app.store.all(kind).length, directory.length + cycles.length);
}

test('the sample company has teams, two cycles and key results of every kind with check-ins, all plainly invented', async () => {
  const app = await withSample();
  const view = await app.as('olaf')('workspace.read', {});
  expect(view.cycles.map(({ name, state }) => [name, state])).toEqual([
    ['Sample: Q4 2025', 'closed'],
    ['Sample: Q1 2026', 'active'],
  ]);
  expect(view.teams.map(({ name }) => name)).toEqual([
    'Sample: Bakery',
    'Sample: Riders',
    'Sample: Bakehouse',
  ]);
  const keyResults = view.objectives.flatMap((each) => each.keyResults);
  expect(new Set(keyResults.map(({ kind }) => kind))).toEqual(new Set(KEY_RESULT_KINDS));
  expect([...view.objectives, ...keyResults].every(({ title }) => title.startsWith('Sample: '))).toBe(true);
  expect(view.objectives.map(({ status }) => status.word)).not.toContain('No data');
  expect(view.objectives[1]).toMatchObject({ key: 'O-2' });
  expect(await app.as('mona')('sample.read', {})).toMatchObject({
    complete: true,
    goes: { cycles: 2, teams: 3, objectives: 4, keyResults: 10 },
    stays: [],
  });
});

test('it is removed in one step without a trace, and its keys are not given again', async () => {
  const app = await withSample();
  const mona = app.as('mona');
  await mona('sample.remove', { sampleId: ID });
  await app.settle();
  expect(rows(app)).toBe(0);
  expect(await mona('sample.read', {})).toBeNull();
  expect((await app.as('olaf')('workspace.read', {})).objectives).toEqual([]);
  await mona('sample.remove', { sampleId: ID });
  await mona('sample.add', { sampleId: 'sample-of-later' });
  await app.settle();
  const { objectives } = await app.as('olaf')('workspace.read', {});
  expect(objectives.map(({ key }) => key)).toEqual(['O-5', 'O-6', 'O-7']);
});

test('adding it twice makes one; while one is there another is refused; and only OKR managers may', async () => {
  const app = await withSample();
  const before = rows(app);
  await app.as('mona')('sample.add', { sampleId: ID });
  expect(rows(app)).toBe(before);
  expect(await refusedWith(app.as('mona')('sample.add', { sampleId: 'sample-other' }))).toBe('CONFLICT');
  expect(await refusedWith(app.as('lena')('sample.add', { sampleId: ID }))).toBe('FORBIDDEN');
  expect(await refusedWith(app.as('lena')('sample.remove', { sampleId: ID }))).toBe('FORBIDDEN');
});

test('what people checked in or added under stays, is told before, and takes its team and cycle along', async () => {
  const app = await withSample();
  const mona = app.as('mona');
  const { objectives, cycleId } = await mona('workspace.read', {});
  const [bakery, riders] = objectives;
  await mona('checkIn.save', {
    id: 'check-in-of-mine',
    objectiveId: riders?.id ?? '',
    keyResultId: riders?.keyResults[0]?.id ?? '',
    day: '2026-02-10',
    value: 35,
    confidence: 7,
  });
  await mona('objective.save', {
    id: 'objective-of-mine',
    teamId: bakery?.teamId ?? '',
    cycleId: cycleId ?? '',
    title: 'Mine',
    ownerId: 'mona',
    ambition: 'committed',
    lifecycle: 'active',
  });
  const told = await mona('sample.read', {});
  expect(told).toMatchObject({ goes: { objectives: 3, keyResults: 9, teams: 1, cycles: 1 } });
  expect(told?.stays).toEqual([
    'O-2 Sample: Rolls are still warm when they arrive: people worked with KR-3',
    'Sample: Bakery: something else belongs to this team',
    'Sample: Riders: something else belongs to this team',
    'Sample: Q1 2026: other objectives run in this cycle',
  ]);
  await mona('sample.remove', { sampleId: ID });
  await app.settle();
  const left = await mona('workspace.read', {});
  expect(left.objectives.map(({ key, keyResults }) => [key, keyResults.map((each) => each.key)])).toEqual([
    ['O-5', []],
    ['O-2', ['KR-3']],
  ]);
  expect(left.objectives[1]?.keyResults[0]?.current).toEqual({ day: '2026-02-10', value: 35 });
});

test.each(['2026-01-01', '2026-02-10', '2026-03-31', '2028-02-29'])(
  'on %s it is the same each time, and within its rules',
  (day) => {
    const today = calendarDay(day);
    const plan = samplePlan(today, 1);
    expect(samplePlan(today, 1)).toEqual(plan);
    expect(plan.cycles.before.end).toBe(addDays(plan.cycles.running.start, -1));
    for (const { cycle, keyResults } of plan.objectives) {
      for (const { numbers, checkIns } of keyResults) {
        expect(checkKeyResultNumbers(numbers)).toEqual([]);
        expect(checkIns.every((each) => each.day <= today && each.day <= plan.cycles[cycle].end)).toBe(true);
        expect(new Set(checkIns.map((each) => each.day)).size).toBe(checkIns.length);
      }
    }
  },
);
