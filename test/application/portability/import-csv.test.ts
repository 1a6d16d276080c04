// Over 300 lines: every promise of an import is kept against the same few files, which stand here once.
import { cleanStagedImports } from '../../../src/application/portability/drive-import';
import { refusedWith } from '../../support/app';
import { apply, check, company, importAll, seen } from './importing';

const OBJECTIVES = `Title,Team,Cycle,Owner,Ambition,Description
Checkout never lets anybody down,Shop,Q1 2026,lena,committed,It is where we earn
=SUM(A1) is only a title,Help desk,Q1 2026,,aspirational,
`;
const KEY_RESULTS = `Objective,Key result,Kind,Baseline,Target,Unit,Current value,Owner
Checkout never lets anybody down,Error rate at checkout,,3.8,2,%,3.1,lena
Checkout never lets anybody down,Median time to pay,decrease,41,30,s,,
=SUM(A1) is only a title,Answers within the day,reach,,90,%,,
`;
const PEOPLE = [{ written: 'lena', accountId: 'lena' }];

test('objectives and key results of two files are there for everybody once the import is applied', async () => {
  const app = await company();
  const checked = await importAll(
    app,
    'import-01',
    [
      ['objectives', OBJECTIVES],
      ['key-results', KEY_RESULTS],
    ],
    { people: PEOPLE },
  );
  expect(checked).toMatchObject({
    rows: 5,
    status: { makes: { objectives: 2, keyResults: 3, checkIns: 1 } },
  });
  expect(await seen(app)).toEqual([
    {
      key: 'O-1',
      title: 'Checkout never lets anybody down',
      keyResults: ['KR-1 Error rate at checkout', 'KR-2 Median time to pay'],
    },
    { key: 'O-2', title: '=SUM(A1) is only a title', keyResults: ['KR-3 Answers within the day'] },
  ]);
  const { objectives } = await app.as('olaf')('workspace.read', { cycleId: 'cycle-q1' });
  expect(objectives[0]?.keyResults[0]).toMatchObject({
    kind: 'decrease',
    ownerId: 'lena',
    lifecycle: 'active',
    activatedOn: '2026-01-01',
    current: { day: '2026-02-10', value: 3.1 },
    decimals: 1,
  });
});

test('an import leaves no mark behind: rows, shelves and settings are as if made by hand, and nothing uploaded is kept', async () => {
  const app = await company();
  await importAll(
    app,
    'import-01',
    [
      [
        'key-results',
        `${KEY_RESULTS.replaceAll('\n', ',Shop,Q1 2026\n').replace('Owner,Shop,Q1 2026', 'Owner,Team,Cycle')}`,
      ],
    ],
    { people: PEOPLE },
  );
  expect(app.store.all('objective').map(({ importId }) => importId)).toEqual([null, null]);
  expect(app.store.all('team').flatMap(({ shelf }) => shelf.map(({ importId }) => importId))).toEqual([
    null,
    null,
  ]);
  expect(app.store.all('settings').flatMap(({ appliedImports }) => appliedImports)).toEqual([]);
  expect([...app.store.all('importPiece'), ...app.store.all('importPlan')]).toEqual([]);
  expect(await app.as('mona')('import.status', {})).toMatchObject({ state: 'done' });
  // The next one by hand goes on where the import's keys end.
  const next = await app.as('mona')('objective.save', {
    id: 'objective-by-hand',
    teamId: 'team-shop',
    cycleId: 'cycle-q1',
    title: 'By hand',
    ownerId: null,
    ambition: 'committed',
    lifecycle: 'draft',
  });
  expect(next.key).toBe('O-3');
});

test('the same file again makes nothing twice, and says what is there already and where it differs', async () => {
  const app = await company();
  const files = [
    ['objectives', OBJECTIVES],
    ['key-results', KEY_RESULTS],
  ] as const;
  await importAll(app, 'import-01', files, { people: PEOPLE });
  const before = await seen(app);
  const changed = [
    ['objectives', OBJECTIVES.replace('It is where we earn', 'Another reason')],
    ['key-results', KEY_RESULTS.replace('3.8,2,', '3.8,1,')],
  ] as const;
  const again = await importAll(app, 'import-02', changed, { people: PEOPLE });
  expect(again).toMatchObject({
    already: { objectives: 2, keyResults: 3 },
    status: { makes: { objectives: 0, keyResults: 0, checkIns: 0 } },
    differences: [
      { file: 0, row: 2, key: 'O-1', fields: 'description' },
      { file: 1, row: 2, key: 'KR-1', fields: 'numbers' },
    ],
  });
  expect(await seen(app)).toEqual(before);
  expect(app.store.all('checkIn')).toHaveLength(1);
});

test('new rows of a known objective and check-ins of known key results are added to what is there', async () => {
  const app = await company();
  await importAll(
    app,
    'import-01',
    [
      ['objectives', OBJECTIVES],
      ['key-results', KEY_RESULTS],
    ],
    { people: PEOPLE },
  );
  const more = `${KEY_RESULTS}O-1,Payments that work at once,increase,90,99,%,,\n`;
  const checkIns = `Key result,Date,Value,Confidence,Notes
KR-1,2026-01-20,3.5,6,Retries help
KR-1,2026-02-01,3.3,7,
Payments that work at once,2026-02-01,91,,
`;
  const files = [
    ['objectives', OBJECTIVES],
    ['key-results', more],
    ['check-ins', checkIns],
  ] as const;
  await importAll(app, 'import-02', files, { people: PEOPLE });
  const [objective] = (await app.as('olaf')('workspace.read', { cycleId: 'cycle-q1' })).objectives;
  expect(objective?.keyResults.map(({ key, trend }) => [key, trend])).toEqual([
    [
      'KR-1',
      [
        ['2026-01-20', 3.5],
        ['2026-02-01', 3.3],
        ['2026-02-10', 3.1],
      ],
    ],
    ['KR-2', []],
    ['KR-4', [['2026-02-01', 91]]],
  ]);
  expect(
    await app.as('olaf')('keyResult.read', {
      keyResultId: objective?.keyResults[0]?.id ?? '',
      objectiveId: objective?.id ?? '',
    }),
  ).toMatchObject({
    checkIns: [{ value: 3.1 }, { value: 3.3, confidence: 7 }, { value: 3.5, learned: 'Retries help' }],
  });
  await importAll(app, 'import-03', files, { people: PEOPLE });
  expect(app.store.all('checkIn')).toHaveLength(4);
});

test.each<[string, string, string, string]>([
  ['a team that does not exist', 'A,Sales,Q1 2026,,,', 'Team', 'No team is called so'],
  ['a cycle that does not exist', 'A,Shop,Q9,,,', 'Cycle', 'No cycle is called so'],
  ['an owner nobody knows', 'A,Shop,Q1 2026,Nemo,,', 'Owner', 'Nobody in Jira'],
  ['no title', ',Shop,Q1 2026,,,', 'Title', 'is empty'],
  ['a title that is too long', `${'a'.repeat(256)},Shop,Q1 2026,,,`, 'Title', 'at most 255'],
  ['an ambition nobody knows', 'A,Shop,Q1 2026,,wild,', 'Ambition', 'committed, aspirational'],
  ['a row that is there twice', 'A,Shop,Q1 2026,,,\nA,Shop,Q1 2026,,,', 'Title', 'Row 2 is the same'],
])('an objective with %s is named by row and column, with what to do', async (_name, row, column, hint) => {
  const app = await company();
  const header = 'Title,Team,Cycle,Owner,Ambition,Description\n';
  const { problems } = await check(app.as('mona'), 'import-01', [['objectives', `${header}${row}\n`]]);
  expect(problems).toMatchObject([
    { file: 0, row: row.includes('\n') ? 3 : 2, column, hint: expect.stringContaining(hint) },
  ]);
});

test.each<[string, string, string, string]>([
  ['a target that equals the baseline', 'A,Shop,Q1 2026,K,increase,5,5,', 'Target', 'nothing to move'],
  ['a target on the wrong side', 'A,Shop,Q1 2026,K,increase,5,4,', 'Target', 'below the baseline'],
  ['a number in words', 'A,Shop,Q1 2026,K,,five,4,', 'Baseline', 'Not a number'],
  ['a decimal comma among points', 'A,Shop,Q1 2026,K,,"5,25",4,', 'Baseline', 'decimal commas'],
  ['no numbers at all', 'A,Shop,Q1 2026,K,,,,', 'Target', 'Give a baseline and a target'],
  ['a kind nobody knows', 'A,Shop,Q1 2026,K,sideways,1,2,', 'Kind', 'increase, decrease'],
  ['a date that does not exist', 'A,Shop,Q1 2026,K,,1,2,2026-02-30', 'Due', 'Not a date'],
  ['a due date outside its cycle', 'A,Shop,Q1 2026,K,,1,2,2026-05-01', 'Due', 'must lie between'],
  [
    'an objective it cannot be made under',
    'O-77,Shop,Q1 2026,K,,1,2,',
    'Objective',
    'No objective is called so',
  ],
])('a key result with %s is named by row and column, with what to do', async (_name, row, column, hint) => {
  const app = await company();
  const header = 'Objective,Team,Cycle,Key result,Kind,Baseline,Target,Due\n';
  const { problems } = await check(app.as('mona'), 'import-01', [['key-results', `${header}${row}\n`]], {
    files: [
      {
        separator: ',',
        columns: ['objective', 'team', 'cycle', 'title', 'kind', 'baseline', 'target', 'due'],
        numbers: 'point',
        dates: 'day-first',
      },
    ],
  });
  expect(problems).toMatchObject([{ row: 2, column, hint: expect.stringContaining(hint) }]);
});

test('one bad row among good ones keeps everything out', async () => {
  const app = await company();
  const mona = app.as('mona');
  const checked = await check(mona, 'import-01', [['objectives', `${OBJECTIVES}Lost,Nowhere,Q1 2026,,,\n`]], {
    people: PEOPLE,
  });
  expect(checked).toMatchObject({ problemCount: 1, status: { state: 'receiving' } });
  expect(await refusedWith(mona('import.apply', { importId: 'import-01' }))).toBe('CONFLICT');
  expect(await seen(app)).toEqual([]);
  expect(app.store.all('objective')).toEqual([]);
});

test('more objectives than one team holds are named, and nothing is imported', async () => {
  const app = await company();
  const rows = Array.from({ length: 1200 }, (_, index) => `Objective number ${index},Shop,Q1 2026,,,\n`).join(
    '',
  );
  const files = [['objectives', `Title,Team,Cycle,Owner,Ambition,Description\n${rows}`]] as const;
  const { problems } = await check(app.as('mona'), 'import-01', files);
  expect(problems).toMatchObject([
    { row: 0, column: 'Team', cell: 'Shop', hint: expect.stringContaining('Divide') },
  ]);
});

test('only OKR managers import', async () => {
  const app = await company();
  const begin = {
    importId: 'import-01',
    format: 'csv',
    files: [{ name: 'a.csv', kind: 'objectives', pieces: 1 }],
  } as const;
  for (const who of ['lena', 'dora', 'olaf']) {
    expect(await refusedWith(app.as(who)('import.begin', { ...begin, files: [...begin.files] }))).toBe(
      'FORBIDDEN',
    );
    expect(await refusedWith(app.as(who)('import.status', {}))).toBe('FORBIDDEN');
  }
});

describe('a run that breaks off', () => {
  const rows = Array.from({ length: 60 }, (_, index) => `Objective ${index},Shop,Q1 2026,,,\n`).join('');
  const files = [['objectives', `Title,Team,Cycle,Owner,Ambition,Description\n${rows}`]] as const;

  test('leaves nothing visible, goes on where it was, and is whole in the end', async () => {
    const app = await company();
    const mona = app.as('mona');
    await check(mona, 'import-01', files);
    let commits = 0;
    const breakOff = () => {
      commits += 1;
      if (commits === 5) app.store.failNextCommit();
      else app.store.beforeNextCommit(async () => breakOff());
    };
    breakOff();
    expect(await refusedWith(mona('import.apply', { importId: 'import-01' }))).toBe('STORAGE_UNAVAILABLE');
    expect(app.store.all('objective').length).toBeGreaterThan(0);
    await app.settle();
    expect(await seen(app)).toEqual([]);
    expect((await app.as('olaf')('overview.read', { cycleId: 'cycle-q1' })).objectives).toEqual([]);
    await apply(app, mona, 'import-01');
    expect(await seen(app)).toHaveLength(60);
    expect((await app.as('olaf')('overview.read', { cycleId: 'cycle-q1' })).objectives).toHaveLength(60);
  });

  test('is taken back by the daily pass once it is a day old, and not before', async () => {
    const app = await company();
    const mona = app.as('mona');
    await check(mona, 'import-01', files);
    const fail = async () => app.store.failNextCommit();
    app.store.beforeNextCommit(async () =>
      app.store.beforeNextCommit(async () => app.store.beforeNextCommit(fail)),
    );
    await mona('import.apply', { importId: 'import-01' }).catch(() => undefined);
    await cleanStagedImports(app.deps);
    expect(app.store.all('objective').length).toBeGreaterThan(0);
    app.goTo('2026-02-12');
    await cleanStagedImports(app.deps);
    const left = [...app.store.all('objective'), ...app.store.all('handle'), ...app.store.all('importPlan')];
    expect(left).toEqual([]);
    expect(await mona('import.status', {})).toMatchObject({ state: 'discarded' });
  });

  test('is taken back without a trace when it is discarded', async () => {
    const app = await company();
    const mona = app.as('mona');
    await check(mona, 'import-01', files);
    app.store.beforeNextCommit(async () =>
      app.store.beforeNextCommit(async () =>
        app.store.beforeNextCommit(async () => app.store.failNextCommit()),
      ),
    );
    await mona('import.apply', { importId: 'import-01' }).catch(() => undefined);
    expect(app.store.all('objective').length).toBeGreaterThan(0);
    expect(await mona('import.discard', { importId: 'import-01' })).toMatchObject({ state: 'discarded' });
    expect([
      ...app.store.all('objective'),
      ...app.store.all('handle'),
      ...app.store.all('work'),
      ...app.store.all('importPlan'),
    ]).toEqual([]);
    expect(await mona('import.discard', { importId: 'import-01' })).toMatchObject({ state: 'discarded' });
    await importAll(app, 'import-02', files);
    expect((await seen(app)).map(({ key }) => key)).toEqual(
      Array.from({ length: 60 }, (_, index) => `O-${61 + index}`),
    );
  });
});

test('everything appears in one write: before it nothing, after it all, in the overview too', async () => {
  const app = await company();
  const mona = app.as('mona');
  await check(
    mona,
    'import-01',
    [
      ['objectives', OBJECTIVES],
      ['key-results', KEY_RESULTS],
    ],
    { people: PEOPLE },
  );
  const counts: number[] = [];
  const watch = async () => {
    counts.push((await seen(app)).length);
    app.store.beforeNextCommit(watch);
  };
  app.store.beforeNextCommit(watch);
  await mona('import.apply', { importId: 'import-01' });
  app.store.beforeNextCommit(async () => undefined);
  expect(new Set(counts)).toEqual(new Set([0]));
  expect((await app.as('olaf')('overview.read', { cycleId: 'cycle-q1' })).objectives).toHaveLength(2);
  expect(await seen(app)).toHaveLength(2);
});
