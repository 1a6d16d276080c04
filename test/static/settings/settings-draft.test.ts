import { COACH_LIMITS } from '../../../src/domain/coach/advice/check-coach-limits';
import { LIMIT_RANGES } from '../../../src/domain/okr/chosen-thresholds';
import { LIMIT_TOPICS } from '../../../static/app/src/features/settings/limits';
import { draftOf, inputOf, limitProblems } from '../../../static/app/src/features/settings/settings-draft';

const settings = {
  viewer: { accountId: 'mona', manageOkrsPermission: 'manage' },
  revision: 4,
  timeZone: 'Europe/Berlin',
  fiscalFirstMonth: 4,
  prefixes: { keyResult: 'KR', area: 'KRA', objective: 'O' },
  prefixesFixed: { keyResult: true, area: false, objective: true },
  prefixesTaken: false,
  notDelivered: ["Won't do", 'Duplicate'],
  thresholds: { tooEarlyShare: 0.2, pace: { committed: { onTrack: 0.8, atRisk: 0.6 } } },
  coach: { mostKeyResults: 5 },
  mailReminders: true,
};

test('what is read and saved untouched is what was there', () => {
  const { revision, coach, thresholds } = inputOf(draftOf(settings, 'de'), settings, 'de');
  expect({ revision, coach }).toEqual({ revision: 4, coach: { mostKeyResults: 5 } });
  expect(thresholds).toMatchObject({
    tooEarlyShare: 0.2,
    pace: { committed: { onTrack: 0.8, atRisk: 0.6 } },
  });
});

test('shares are typed as percent in the way of the locale', () => {
  const draft = draftOf(settings, 'de');
  const typed = { ...draft, limits: { ...draft.limits, needleWork: '82,5' } };
  expect(inputOf(typed, settings, 'de').thresholds).toMatchObject({ needleWork: 0.825 });
});

test('limits of the coach are sent apart from the thresholds', () => {
  const draft = draftOf(settings, 'en');
  const typed = {
    ...draft,
    limits: { ...draft.limits, 'coach.frequentShare': '50', 'coach.mostKeyResults': '' },
  };
  const input = inputOf(typed, settings, 'en');
  expect(input.coach).toEqual({ frequentShare: 0.5 });
  expect(input.thresholds).not.toHaveProperty('coach');
});

test('an emptied limit has the default again', () => {
  const draft = draftOf(settings, 'en');
  const emptied = { ...draft, limits: { ...draft.limits, tooEarlyShare: '' } };
  expect(inputOf(emptied, settings, 'en').thresholds).not.toHaveProperty('tooEarlyShare');
});

test.each([
  ['tooEarlyShare', '120'],
  ['tooEarlyDays', 'a week'],
  ['pace.committed.atRisk', '95'],
  ['coach.mostOwned', '2.5'],
  ['coach.frequentShare', '101'],
  ['coach.fewestKeyResults', '6'],
])('%s of %s is pointed out at its field', (path, typed) => {
  const draft = draftOf(settings, 'en');
  const problems = limitProblems({ ...draft, limits: { ...draft.limits, [path]: typed } }, 'en');
  expect([...problems.keys()]).toEqual([path]);
});

test('every limit of the rules can be set', () => {
  const shown = LIMIT_TOPICS.flatMap((topic) => topic.fields.map((field) => field.path));
  for (const limit of Object.keys(LIMIT_RANGES)) expect(shown).toContain(limit);
  for (const limit of COACH_LIMITS) expect(shown).toContain(`coach.${limit}`);
});
