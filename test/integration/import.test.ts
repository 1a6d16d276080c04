import type { Answer } from '../../src/contract/api';
import { addDays } from '../../src/domain/okr/calendar-day';
import { columnsIn } from '../../src/domain/portability/columns';
import { readCsv } from '../../src/domain/portability/csv-read';
import { startTestHost, type TestHost } from '../support/host';
import { type LargeFile, largeFile } from '../support/large-file';
import { PEOPLE, smallSite } from '../support/site-seed';
import { type Desk, deskOf } from './support/desk';
import { today } from './support/small-company';

const ROWS = 400;
const BAD = 30;
const TEAMS = Array.from({ length: 12 }, (_, index) => `Team ${index + 1}`);
const CYCLE = 'cycle-imported';
const PIECE = 120_000;
const { admin, viewer } = PEOPLE;

let app: TestHost;
let desk: Desk;
beforeAll(async () => {
  app = await startTestHost({ seed: smallSite() });
  desk = deskOf(app);
  await desk.call(admin, 'cycle.save', {
    id: CYCLE,
    name: 'Q1 FY27',
    start: addDays(today(), -40),
    end: addDays(today(), 50),
    state: 'active',
  });
  const workMix = { keyResult: 70, area: 20, unaligned: 10 };
  for (const [index, name] of TEAMS.entries()) {
    await desk.call(admin, 'team.save', { id: `team-number-${index}`, name, rhythm: 'two-weekly', workMix });
  }
  await app.idle();
}, 60_000);
afterEach(() => expect(app.unmodelled()).toEqual([]));
afterAll(() => app.close());

const file = (bad: number) =>
  largeFile({ rows: ROWS, bad, teams: TEAMS, cycle: 'Q1 FY27', owner: 'Some Owner' });

/** Sends a file in pieces and checks it, as the screen does. */
async function check(importId: string, { text }: LargeFile): Promise<Answer<'import.check'>> {
  const pieces = text.match(new RegExp(`[^]{1,${PIECE}}`, 'g')) ?? [];
  const files = [{ name: 'tool.csv', kind: 'key-results' as const, pieces: pieces.length }];
  await desk.call(admin, 'import.begin', { importId, format: 'csv', files });
  for (const [piece, part] of pieces.entries()) {
    await desk.call(admin, 'import.piece', { importId, file: 0, piece, text: part });
  }
  const header = readCsv(text.slice(0, text.indexOf('\n') + 1), ',').rows[0]?.cells ?? [];
  return desk.call(admin, 'import.check', {
    importId,
    files: [
      { separator: ',', columns: columnsIn(header, 'key-results'), numbers: 'point', dates: 'day-first' },
    ],
    people: [{ written: 'Some Owner', accountId: PEOPLE.developer }],
  });
}

async function apply(importId: string): Promise<void> {
  while ((await desk.call(admin, 'import.apply', { importId })).state === 'staging');
  await app.idle(30_000);
}

async function seen() {
  const { objectives } = await desk.call(viewer, 'overview.read', { cycleId: CYCLE });
  const keys = objectives.flatMap(({ keyResults }) => keyResults.map(({ key }) => key));
  return { objectives: objectives.length, keyResults: keys.length, different: new Set(keys).size };
}

const NOTHING = { objectives: 0, keyResults: 0, different: 0 };
const ALL = { objectives: ROWS / 4, keyResults: ROWS, different: ROWS };

test(`${ROWS} key results with ${BAD} bad rows: all are named, nothing is imported`, async () => {
  const bad = file(BAD);
  const checked = await check('import-with-flaws', bad);
  expect(checked.problems.map(({ row }) => row)).toEqual(bad.bad);
  expect(checked).toMatchObject({ rows: ROWS, problemCount: BAD, status: { state: 'receiving' } });
  expect(await seen()).toEqual(NOTHING);
  await desk.call(admin, 'import.discard', { importId: 'import-with-flaws' });
}, 60_000);

test('a run that is killed half-way leaves nothing visible, and nothing at all once it is discarded', async () => {
  await check('import-killed', file(0));
  await desk.during(
    [
      { service: 'kvs', match: { path: 'transaction' }, times: 90, answer: { hangMs: 0 } },
      { service: 'kvs', match: { path: 'transaction' }, answer: { status: 503, headers: {} } },
    ],
    async () => {
      expect(await desk.refused(admin, 'import.apply', { importId: 'import-killed' })).toMatchObject({
        code: 'STORAGE_UNAVAILABLE',
      });
    },
  );
  expect(await seen()).toEqual(NOTHING);
  await desk.call(admin, 'import.discard', { importId: 'import-killed' });
  await app.idle(30_000);
  expect(await desk.call(admin, 'import.status', {})).toMatchObject({ state: 'discarded' });
}, 60_000);

test('the mended file makes each key result once, however often it is imported', async () => {
  await check('import-mended', file(0));
  await apply('import-mended');
  expect(await seen()).toEqual(ALL);
  const again = await check('import-again', file(0));
  expect(again).toMatchObject({
    problemCount: 0,
    already: { objectives: 0, keyResults: ROWS },
    differences: [],
    status: { makes: { objectives: 0, keyResults: 0 } },
  });
  await apply('import-again');
  expect(await seen()).toEqual(ALL);
}, 60_000);
