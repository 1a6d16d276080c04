import type { ExportedRecord, ExportPiece } from '../../../src/contract/portability/answers';
import { createTestApp, type Person, type TestApp } from '../../support/app';
import { apply, company, importAll, seen } from './importing';

const CSV = `Objective,Team,Cycle,Key result,Kind,Baseline,Target,Upper bound,Steps,Unit,Owner,Guardrail,Current value
Checkout never lets anybody down,Shop,Q1 2026,Error rate,decrease,3.8,2,,,%,lena,,3.1
Checkout never lets anybody down,Shop,Q1 2026,Overtime stays low,keep-within,,,8,,h,,yes,6
Checkout never lets anybody down,Shop,Q1 2026,New payment page,milestone,,,,"Design | 2026-02-01 | 1 | 2026-01-30
Build | 2026-03-20 | 2",,,,
Answers within the day,Help desk,Q2 2026,First answers,find-baseline,,,,,min,,,
`;
const CHECK_INS = `Key result,Date,Value,Confidence,Notes
Error rate,2026-01-20,3.5,6,"=cmd|'/c calc'!A1 is only a note"
Error rate,2026-02-01,3.3,7,
`;

/** An app with a bit of everything. */
async function fullApp(): Promise<TestApp> {
  const app = await company();
  const mona = app.as('mona');
  await mona('area.save', { id: 'area-payments', name: 'Payments', ownerId: 'lena', teamId: null });
  const files = [
    ['key-results', CSV],
    ['check-ins', CHECK_INS],
  ] as const;
  await importAll(app, 'import-01', files, { people: [{ written: 'lena', accountId: 'lena' }] });
  await mona('metric.save', {
    id: 'metric-uptime',
    teamId: 'team-help',
    name: 'Uptime',
    unit: '%',
    rhythm: 'weekly',
    lower: 99,
  });
  const [first] = (await mona('workspace.read', { cycleId: 'cycle-q1' })).objectives;
  const about = { objectiveId: first?.id ?? '', keyResultId: first?.keyResults[0]?.id ?? '' };
  await mona('comment.save', { id: 'comment-one', ...about, text: 'Well done' });
  await mona('objective.save', {
    id: 'objective-secret',
    teamId: 'team-shop',
    cycleId: 'cycle-q1',
    title: 'Nobody is to know',
    ownerId: 'lena',
    ambition: 'committed',
    lifecycle: 'active',
    restricted: { kind: 'people', accountIds: ['dora'] },
  });
  await app.settle();
  return app;
}

/** Everything that a person may take along, piece by piece, as the screen asks for it. */
async function exportAll(person: Person): Promise<ExportedRecord[]> {
  const records: ExportedRecord[] = [];
  for (let cursor: number | null = 0; cursor !== null; ) {
    const piece: ExportPiece = await person('export.piece', { what: 'everything', cursor });
    records.push(...piece.records);
    cursor = piece.cursor;
  }
  return records;
}

const content = ([, ...records]: ExportedRecord[]) => records;

async function importArchive(app: TestApp, importId: string, records: readonly ExportedRecord[]) {
  const mona = app.as('mona');
  const middle = Math.ceil(records.length / 2);
  const pieces = [records.slice(0, middle), records.slice(middle)].map((each) => JSON.stringify(each));
  await mona('import.begin', {
    importId,
    format: 'json',
    files: [{ name: 'everything.json', kind: 'archive', pieces: pieces.length }],
  });
  for (const [piece, text] of pieces.entries())
    await mona('import.piece', { importId, file: 0, piece, text });
  return mona('import.check', { importId });
}

test('what is exported, imported into an empty app and exported again is the same', async () => {
  const records = await exportAll((await fullApp()).as('mona'));
  const kinds = new Set(records.map(({ kind }) => kind));
  expect([...kinds]).toEqual([
    'throughline',
    'settings',
    'cycles',
    'team',
    'area',
    'metric',
    'objective',
    'checkIn',
    'comment',
  ]);
  const empty = createTestApp({ now: '2026-02-10' });
  const checked = await importArchive(empty, 'import-back', records);
  expect(checked).toMatchObject({
    problems: [],
    status: { makes: { objectives: 3, keyResults: 4, checkIns: 4 } },
  });
  expect(empty.store.all('objective')).toEqual([]);
  await apply(empty, empty.as('mona'), 'import-back');
  expect(content(await exportAll(empty.as('mona')))).toEqual(content(records));
  // Keys go on behind those that came along.
  expect(empty.store.all('counter').map(({ last }) => last)).toEqual(expect.arrayContaining([3, 4, 1]));
  expect(await empty.as('olaf')('tagging.suggest', { text: 'error rate' })).toMatchObject({
    suggestions: [{ key: 'KR-1' }],
  });
});

test('an export imported where it came from changes nothing, and says what differs', async () => {
  const app = await fullApp();
  const records = await exportAll(app.as('mona'));
  const [first] = (await app.as('mona')('workspace.read', { cycleId: 'cycle-q1' })).objectives;
  await app.as('mona')('checkIn.save', {
    id: 'check-in-later',
    objectiveId: first?.id ?? '',
    keyResultId: first?.keyResults[0]?.id ?? '',
    day: '2026-02-10',
    value: 2.9,
    confidence: null,
  });
  const before = content(await exportAll(app.as('mona')));
  const checked = await importArchive(app, 'import-back', records);
  expect(checked).toMatchObject({
    problems: [],
    already: { objectives: 3, keyResults: 4 },
    differences: [{ key: 'O-1' }],
  });
  await apply(app, app.as('mona'), 'import-back');
  expect(content(await exportAll(app.as('mona')))).toEqual(before);
});

test('keys that mean something else here are named, and nothing is imported', async () => {
  const records = await exportAll((await fullApp()).as('mona'));
  const other = await company();
  await importAll(other, 'import-own', [['key-results', CSV.replaceAll('Checkout', 'Warehouse')]], {
    unknownOwners: 'nobody',
  });
  const before = await seen(other);
  const { problems } = await importArchive(other, 'import-back', records);
  expect(problems.map(({ cell }) => cell)).toEqual(expect.arrayContaining(['O-1', 'KR-1', 'KR-2', 'KR-3']));
  expect(await seen(other)).toEqual(before);
});

test('a file that is no export, and a record that cannot be read, are named with their place', async () => {
  const app = await company();
  const some = [{ kind: 'objective', key: 'x', record: {} }];
  expect((await importArchive(app, 'import-bad', some)).problems).toMatchObject([
    { row: 1, hint: expect.stringContaining('does not begin') },
  ]);
  await app.as('mona')('import.discard', { importId: 'import-bad' });
  const header = { kind: 'throughline', key: 'only', record: { version: 1 } };
  const broken = [
    header,
    { kind: 'objective', key: 'x', record: { id: 'x' } },
    { kind: 'spaceship', key: 'y', record: {} },
  ];
  expect((await importArchive(app, 'import-worse', broken)).problems).toMatchObject([
    { row: 2, column: 'objective', hint: expect.stringContaining('key') },
    { row: 3, column: 'spaceship' },
  ]);
});

test.each([
  ['mona', true],
  ['lena', true],
  ['dora', true],
  ['olaf', false],
])('%s takes the restricted objective along: %p', async (who, expected) => {
  const app = await fullApp();
  const records = await exportAll(app.as(who));
  expect(records.some(({ key }) => key === 'objective-secret')).toBe(expected);
  const { rows } = await app.as(who)('export.piece', { what: 'objectives' });
  expect(rows.some((cells) => cells.includes('Nobody is to know'))).toBe(expected);
});

test('the file says by itself what it leaves out: for OKR managers nothing', async () => {
  const app = await fullApp();
  const leftOut = async (who: string) => (await exportAll(app.as(who)))[0]?.record;
  expect(await leftOut('mona')).toMatchObject({ leftOut: [] });
  // dora sees the restricted one: what is left out is said by the rule, which tells nobody whether there are any.
  for (const who of ['dora', 'olaf']) {
    expect(await leftOut(who)).toMatchObject({
      leftOut: [expect.stringContaining('Restricted objectives'), expect.stringContaining('Settings')],
    });
  }
});

test('boards that Jira hides from who exports are said to be left out', async () => {
  const app = await fullApp();
  await app.as('lena')('board.connect', { boardId: '1', team: { kind: 'existing', id: 'team-shop' } });
  expect((await exportAll(app.as('lena'))).some(({ kind }) => kind === 'board')).toBe(true);
  const records = await exportAll(app.as('otto'));
  expect(records.some(({ kind }) => kind === 'board')).toBe(false);
  expect(records[0]?.record).toMatchObject({
    leftOut: expect.arrayContaining([expect.stringContaining('Boards, sprints and linked issues')]),
  });
});

test('exported CSV is imported into another app as it was: numbers plain, dates ISO, formulas mere text', async () => {
  const app = await fullApp();
  const { writeCsv } = await import('../../../src/domain/portability/csv-write');
  const text = async (what: 'objectives' | 'key-results' | 'check-ins') => {
    const { header, rows } = await app.as('mona')('export.piece', { what });
    return writeCsv([header, ...rows]);
  };
  const files = [
    ['objectives', await text('objectives')],
    ['key-results', await text('key-results')],
    ['check-ins', await text('check-ins')],
  ] as const;
  const other = await company();
  await importAll(other, 'import-csv', files, { people: [{ written: 'lena', accountId: 'lena' }] });
  for (const cycleId of ['cycle-q1', 'cycle-q2']) {
    const plain = (await seen(other, 'mona', cycleId)).map(({ title, keyResults }) => [
      title,
      keyResults.map((each) => each.replace(/^KR-\d+ /, '')),
    ]);
    const was = (await seen(app, 'mona', cycleId)).map(({ title, keyResults }) => [
      title,
      keyResults.map((each) => each.replace(/^KR-\d+ /, '')),
    ]);
    expect(plain).toEqual(was);
  }
  const notes = other.store.all('checkIn').map(({ learned }) => learned);
  expect(notes).toContain("=cmd|'/c calc'!A1 is only a note");
  expect(files[2][1]).toContain("'=cmd");
});
