import {
  explainExpected,
  explainPace,
  explainProgress,
  explainRollUp,
  explainSprintPace,
  explainStatus,
  explainWorkDone,
} from '../../../src/domain/okr/explain';
import { explainPaceAt } from '../../../src/domain/okr/explain-pace';
import type { KeyResultNumbers } from '../../../src/domain/okr/key-result';
import { paceOf } from '../../../src/domain/okr/pace';
import { keyResultStatus } from '../../../src/domain/okr/status';
import { AFTER_50_DAYS, day, HUNDRED_DAYS, mark, series } from './facts';

const asText = (explanation: ReturnType<typeof explainProgress>) =>
  explanation.inputs.map((input) => `${input.name}: ${input.value}`);

test('progress explains itself with its raw ratio', () => {
  const numbers = { first: { kind: 'decrease', baseline: 24, target: 6 }, changes: [] } as const;
  const at = (value: number | null) => ({
    ...HUNDRED_DAYS,
    numbers,
    values: value === null ? [] : series(['2027-02-01', value]),
  });
  expect(asText(explainProgress(at(15), AFTER_50_DAYS))).toEqual([
    'current: 15',
    'baseline: 24',
    'target: 6',
    'unclamped: 0.5',
  ]);
  expect(asText(explainProgress(at(33), AFTER_50_DAYS)).slice(3)).toEqual([
    'unclamped: -0.5',
    'note: worse than baseline',
  ]);
  expect(asText(explainProgress(at(-3), AFTER_50_DAYS)).slice(3)).toEqual([
    'unclamped: 1.5',
    'note: beyond target',
  ]);
  expect(asText(explainProgress(at(null), AFTER_50_DAYS)).slice(3)).toEqual(['progress: No data']);
});

test('expected progress names the day it was counted anew from', () => {
  const plain = explainExpected({ expected: 0.5, by: 'time', elapsed: 0.5, restart: null });
  expect(asText(plain)).toEqual(['elapsed: 0.5']);
  const restart = { day: day('2027-02-01'), progress: 0.2 };
  const anew = explainExpected({ expected: 0.6, by: 'time', elapsed: 0.5, restart });
  expect(asText(anew)).toEqual([
    'target made harder on: 2027-02-01',
    'progress then: 0.2',
    'elapsed since: 0.5',
  ]);
});

test.each<[string, KeyResultNumbers, string[], string[]]>([
  [
    'bounds',
    { kind: 'keep-within', lower: 2, upper: null },
    ['current: 3', 'lower bound: 2', 'days inside: 3', 'days measured: 3', 'elapsed: 0.5'],
    ['latest value: 3', 'latest value is: inside', 'inside share: 1', 'On track from: 0.9'],
  ],
  [
    'steps',
    {
      kind: 'milestone',
      form: 'steps',
      steps: ['2027-02-01', '2027-02-10'].map((due, at) => ({
        id: `${at}`,
        title: 'Step',
        day: day(due),
        weight: 1,
        issueId: null,
      })),
    },
    ['steps done: 1', 'steps: 2', 'weight done: 0.5'],
    [
      'steps overdue: 1',
      'days overdue, at most: 10',
      'share of the weight due: 0.5',
      'At risk up to so many days: 7',
      'or up to this share: 0.3',
    ],
  ],
  [
    'a baseline to find',
    { kind: 'find-baseline' },
    ['baseline: 3'],
    ['due: 2027-04-10', 'confidence: 8', 'On track from: 7', 'At risk from: 4'],
  ],
])('%s explain their progress and how they are judged', (_name, first, progress, pace) => {
  const facts = {
    ...HUNDRED_DAYS,
    numbers: { first, changes: [] },
    values: series(['2027-02-18', 3]),
    stepsDone: [{ stepId: '0', day: day('2027-02-01') }],
    marks: [mark('2027-02-18', { confidence: 8 })],
  };
  expect(asText(explainProgress(facts, AFTER_50_DAYS))).toEqual(progress);
  const explained = explainPaceAt(facts, AFTER_50_DAYS);
  expect(explained && asText(explained)).toEqual(pace);
});

test('pace explains itself with its limits', () => {
  expect(asText(explainPace(paceOf(0.4, 0.5, 'committed')))).toEqual([
    'progress: 0.4',
    'expected progress: 0.5',
    'ratio: 0.8',
    'On track from: 0.9',
    'At risk from: 0.7',
  ]);
});

test('a status explains itself, and the computed one beside an own', () => {
  const facts = { ...HUNDRED_DAYS, values: series(['2027-02-18', 25]) };
  expect(asText(explainStatus(keyResultStatus(facts, AFTER_50_DAYS)))).toEqual([
    'status: Off track',
    'because: 25\u00A0% of the way, 50\u00A0% expected by today: pace 50\u00A0%; On track from 90\u00A0% (committed).',
  ]);
  const own = { ...facts, marks: [mark('2027-02-18', { ownStatus: 'on-track' })] };
  expect(asText(explainStatus(keyResultStatus(own, AFTER_50_DAYS)))).toEqual([
    'status: On track',
    'because: Set to On track in the check-in of 18 Feb 2027.',
    'computed: Off track',
    'because: 25\u00A0% of the way, 50\u00A0% expected by today: pace 50\u00A0%; On track from 90\u00A0% (committed).',
  ]);
});

test('the progress of an objective explains itself member by member', () => {
  const item = {
    key: 'KR-1',
    weight: 1,
    lifecycle: 'active',
    archived: false,
    progress: null,
    expected: 0.5,
  } as const;
  const rollUp = { progress: 0, expected: 0.5, withData: 0, members: [{ item, share: 1 }] };
  expect(asText(explainRollUp(rollUp))).toEqual([
    'members: 1',
    'members with data: 0',
    'KR-1 weight share: 1',
    'KR-1 progress: null',
  ]);
});

test('work done and sprint pace explain themselves', () => {
  expect(asText(explainWorkDone({ done: 3, all: 4, share: 0.75, earlier: 2, notDelivered: 1 }))).toEqual([
    'done: 3',
    'all: 4',
    'left out: done before the window: 2',
    'left out: not delivered: 1',
  ]);
  const pace = {
    perSprint: 1.4,
    sprintsUsed: 3,
    sprintsLeft: 2,
    sprintsToCome: 1.5,
    now: 43.2,
    reaches: 45.3,
    target: 50,
  };
  expect(asText(explainSprintPace(pace))).toEqual([
    'current: 43.2',
    'median move: 1.4',
    'closed sprints used: 3',
    'sprints left: 2',
    'sprints to come: 1.5',
  ]);
});
