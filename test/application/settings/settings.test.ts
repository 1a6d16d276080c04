import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { planQuarter } from '../../support/plan';

let app: TestApp;
beforeEach(() => {
  app = createTestApp();
});

const chosen = (more: Partial<Input<'settings.save'>> = {}): Input<'settings.save'> => ({
  revision: 0,
  timeZone: 'Europe/Berlin',
  fiscalFirstMonth: 4,
  notDelivered: ["Won't do"],
  thresholds: {},
  coach: {},
  mailReminders: false,
  ...more,
});

test('who never chose anything reads the defaults', async () => {
  const settings = await app.as('olaf')('settings.read', {});
  expect(settings).toMatchObject({ revision: 0, timeZone: 'UTC', thresholds: {}, mailReminders: false });
});

test('an OKR manager chooses, everybody reads it, and the log says what changed', async () => {
  const saved = await app.as('mona')('settings.save', chosen());
  expect(saved).toMatchObject({ revision: 1, timeZone: 'Europe/Berlin', fiscalFirstMonth: 4 });
  expect(await app.as('olaf')('settings.read', {})).toMatchObject({ revision: 1, fiscalFirstMonth: 4 });
  const log = await app.as('olaf')('activity.read', { subject: { kind: 'settings', id: 'only' } });
  expect(log.entries).toMatchObject([
    {
      by: 'mona',
      action: 'settings changed',
      before: { timeZone: 'UTC' },
      after: { timeZone: 'Europe/Berlin' },
    },
  ]);
});

test.each(['lena', 'dora', 'olaf'])('%s may not change them', async (person) => {
  expect(await refusedWith(app.as(person)('settings.save', chosen()))).toBe('FORBIDDEN');
  expect(app.store.all('settings')).toEqual([]);
});

test('of two who save at once the later is told, and nothing of the earlier is lost', async () => {
  await app.as('mona')('settings.save', chosen({ fiscalFirstMonth: 7 }));
  expect(await refusedWith(app.as('mona')('settings.save', chosen({ fiscalFirstMonth: 2 })))).toBe(
    'CONFLICT',
  );
  expect(app.store.all('settings')).toMatchObject([{ fiscalFirstMonth: 7 }]);
});

test('a limit that equals the default is not kept, so that a better default reaches everybody', async () => {
  const saved = await app.as('mona')(
    'settings.save',
    chosen({ thresholds: { staleBeats: 1.5, doubtFall: 4 }, coach: { mostOwned: 5, mostObjectives: 4 } }),
  );
  expect(saved).toMatchObject({ thresholds: { doubtFall: 4 } });
  expect(saved.coach).toEqual({ mostObjectives: 4 });
});

test.each([
  ['a time zone nobody knows', { timeZone: 'Mars/Base' }, 'timeZone'],
  ['a limit out of range', { thresholds: { tooEarlyShare: 2 } }, 'thresholds.tooEarlyShare'],
  ['a limit that does not exist', { thresholds: { patience: 1 } }, 'thresholds.patience'],
  ['a limit of the coach out of range', { coach: { frequentShare: 2 } }, 'coach.frequentShare'],
  ['a broken limit of the coach', { coach: { mostOwned: 2.5 } }, 'coach.mostOwned'],
  ['fewer at most than at least', { coach: { fewestKeyResults: 5 } }, 'coach.fewestKeyResults'],
  ['a limit that the coach does not know', { coach: { patience: 1 } }, 'coach.patience'],
])('%s is refused by its field', async (_, more, field) => {
  const refusal = await refusalOf(app.as('mona')('settings.save', chosen(more)));
  expect(refusal?.code).toBe('INVALID_INPUT');
  expect(refusal?.fields?.map((each) => each.path)).toEqual([field]);
});

test('what was kept before and is no choice of this screen stays', async () => {
  const { DEFAULT_SETTINGS } = await import('../../../src/application/records/settings-record');
  app.store.seed('settings', 'only', { ...DEFAULT_SETTINGS, appliedImports: ['import-1'] });
  await app.as('mona')('settings.save', chosen({ revision: 1 }));
  expect(app.store.all('settings')).toMatchObject([{ appliedImports: ['import-1'], fiscalFirstMonth: 4 }]);
});

describe('prefixes of keys', () => {
  const prefixes = { keyResult: 'GOAL', area: 'AREA', objective: 'OBJ' };

  test('are chosen while no key was given, and new keys have them', async () => {
    const saved = await app.as('mona')('settings.save', chosen({ prefixes }));
    expect(saved).toMatchObject({
      prefixes,
      prefixesFixed: { keyResult: false, area: false, objective: false },
    });
    const objective = await planQuarter(app);
    expect([objective.key, objective.keyResults[0]?.key]).toEqual(['OBJ-1', 'GOAL-1']);
  });

  test('stay once there are keys of the kind, which stand in goals', async () => {
    await planQuarter(app);
    const refusal = await refusalOf(app.as('mona')('settings.save', chosen({ prefixes })));
    expect(refusal?.fields?.map((each) => each.path)).toEqual(['prefixes.keyResult', 'prefixes.objective']);
    const saved = await app.as('mona')(
      'settings.save',
      chosen({ prefixes: { ...prefixes, keyResult: 'KR', objective: 'O' } }),
    );
    expect(saved).toMatchObject({
      prefixes: { area: 'AREA' },
      prefixesFixed: { keyResult: true, area: false },
    });
  });

  test('two kinds cannot have the same', async () => {
    const same = { ...prefixes, objective: 'GOAL' };
    const refusal = await refusalOf(app.as('mona')('settings.save', chosen({ prefixes: same })));
    expect(refusal?.fields?.map((each) => each.path)).toEqual(['prefixes.keyResult', 'prefixes.objective']);
  });

  test('one that is the key of a Jira project is told', async () => {
    const taken = await app.as('mona')('settings.save', chosen({ prefixes: { ...prefixes, area: 'SHOP' } }));
    expect(taken.prefixesTaken).toBe(true);
  });
});
