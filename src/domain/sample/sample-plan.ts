import type { Ambition } from '../okr/ambition';
import { addDays, type CalendarDay, daysBetween, earlierDay } from '../okr/calendar-day';
import { proposeCycle } from '../okr/cycle';
import type { KeyResultNumbers } from '../okr/key-result';
import { type StepDone, YES_STEP } from '../okr/milestone';
import type { Rhythm } from '../okr/rhythm';

/** A check-in of the sample company. */
export interface SampleCheckIn {
  readonly day: CalendarDay;
  readonly value: number | null;
  readonly confidence: number;
  readonly learned: string;
}
export interface SampleKeyResult {
  readonly title: string;
  readonly numbers: KeyResultNumbers;
  readonly stepsDone: readonly StepDone[];
  readonly unit: string;
  readonly decimals: number;
  readonly rhythm: Rhythm;
  readonly indicator: 'leading' | 'lagging';
  readonly howMeasured: string;
  readonly guardrail: boolean;
  /** Oldest first. */
  readonly checkIns: readonly SampleCheckIn[];
}
export interface SampleObjective {
  readonly team: number;
  readonly cycle: 'before' | 'running';
  /** Its place in the list of the objective it contributes to. */
  readonly parent: number | null;
  readonly title: string;
  readonly description: string;
  readonly ambition: Ambition;
  readonly keyResults: readonly SampleKeyResult[];
}
export interface SamplePlan {
  readonly cycles: Readonly<
    Record<'before' | 'running', { name: string; start: CalendarDay; end: CalendarDay }>
  >;
  readonly teams: readonly { readonly name: string; readonly parent: number | null }[];
  readonly objectives: readonly SampleObjective[];
}

interface Telling {
  readonly title: string;
  readonly numbers: KeyResultNumbers;
  /** Values from the cycle's start to now, spread over the time between. */
  readonly values: readonly number[];
  readonly confidence: readonly [from: number, to: number];
  readonly learned?: string;
  readonly unit?: string;
  readonly decimals?: number;
  readonly howMeasured?: string;
  readonly leading?: boolean;
  readonly guardrail?: boolean;
  /** Shares of the cycle by which its steps were done. */
  readonly done?: readonly number[];
}

const from = (kind: 'increase' | 'decrease', baseline: number, target: number) =>
  ({ kind, baseline, target }) as const;
const FICTION = 'Part of the sample company: invented, and removed in one step under Import & export.';

/** What is told of the sample company, a bakery that delivers by bicycle. */
function story(cycle: { readonly start: CalendarDay; readonly end: CalendarDay }) {
  const days = daysBetween(cycle.start, cycle.end);
  const step = (id: string, title: string, share: number) => ({
    id,
    title,
    day: addDays(cycle.start, Math.round(days * share)),
    weight: 1,
    issueId: null,
  });
  const running: readonly (Omit<SampleObjective, 'keyResults' | 'cycle' | 'description'> & {
    readonly keyResults: readonly Telling[];
  })[] = [
    {
      team: 0,
      parent: null,
      title: 'Sample: The whole town has breakfast from us',
      ambition: 'aspirational',
      keyResults: [
        {
          title: 'Sample: Households that order every week',
          numbers: from('increase', 420, 700),
          values: [420, 455, 498, 540, 561],
          confidence: [6, 7],
          howMeasured: 'Orders of the week, each household once',
        },
        {
          title: 'Sample: Bread left over in the evening',
          numbers: { kind: 'keep-within', lower: null, upper: 6 },
          values: [5, 5.5, 4.8, 5.2],
          confidence: [8, 8],
          unit: '%',
          decimals: 1,
          guardrail: true,
        },
      ],
    },
    {
      team: 1,
      parent: 0,
      title: 'Sample: Rolls are still warm when they arrive',
      ambition: 'committed',
      keyResults: [
        {
          title: 'Sample: Median time from oven to door',
          numbers: from('decrease', 48, 30),
          values: [48, 44, 41, 36],
          confidence: [6, 8],
          unit: 'min',
          learned: 'Two short rounds beat one long one',
        },
        {
          title: 'Sample: Deliveries in the promised quarter of an hour',
          numbers: from('increase', 71, 90),
          values: [71, 72, 70, 73],
          confidence: [7, 3],
          unit: '%',
          learned: 'The hill takes longer than the map says',
        },
        {
          title: 'Sample: A second depot opens across the river',
          numbers: {
            kind: 'milestone',
            form: 'steps',
            steps: [
              step('step-1', 'Place found', 0.2),
              step('step-2', 'Oven installed', 0.5),
              step('step-3', 'First delivery', 0.8),
            ],
          },
          values: [],
          confidence: [7, 7],
          done: [0.15, 0.3],
        },
      ],
    },
    {
      team: 2,
      parent: 0,
      title: 'Sample: Bakers sleep until five',
      ambition: 'committed',
      keyResults: [
        {
          title: 'Sample: Nights with work before five',
          numbers: { kind: 'reach', baseline: 22, target: 4 },
          values: [22, 18, 12, 9],
          confidence: [5, 8],
          leading: true,
        },
        {
          title: 'Sample: How many rolls one baker makes in an hour',
          numbers: { kind: 'find-baseline' },
          values: [],
          confidence: [6, 6],
        },
        {
          title: 'Sample: The new dough rests overnight by itself',
          numbers: {
            kind: 'milestone',
            form: 'yes-no',
            steps: [
              {
                id: YES_STEP,
                title: 'The new dough rests overnight by itself',
                day: null,
                weight: 1,
                issueId: null,
              },
            ],
          },
          values: [],
          confidence: [8, 8],
        },
      ],
    },
  ];
  const before: typeof running = [
    {
      team: 1,
      parent: null,
      title: 'Sample: We deliver at all',
      ambition: 'committed',
      keyResults: [
        {
          title: 'Sample: Deliveries a day',
          numbers: from('increase', 0, 120),
          values: [12, 48, 90, 126],
          confidence: [5, 9],
          learned: 'Neighbours order together when one of them starts',
        },
        {
          title: 'Sample: Bicycles out of service',
          numbers: { kind: 'keep-within', lower: null, upper: 2 },
          values: [1, 3, 1, 2],
          confidence: [7, 8],
          guardrail: true,
        },
      ],
    },
  ];
  return { running, before };
}

/**
 * The sample company of PRODUCT §5.12 as it stands on a day: teams without boards, the quarter that runs and the one
 * before, key results of every kind with check-ins. The same on the same day; its titles say that it is invented.
 */
export function samplePlan(today: CalendarDay, fiscalFirstMonth: number): SamplePlan {
  const running = proposeCycle('quarter', today, fiscalFirstMonth);
  const before = proposeCycle('quarter', addDays(running.start, -1), fiscalFirstMonth);
  const objectives = (['running', 'before'] as const).flatMap((cycle) => {
    const { start, end } = cycle === 'running' ? running : before;
    return story({ start, end })[cycle].map((objective): SampleObjective => {
      const keyResults = objective.keyResults.map((each) => keyResultOf(each, start, end, today));
      return { ...objective, cycle, description: FICTION, keyResults };
    });
  });
  return {
    cycles: {
      running: { ...running, name: `Sample: ${running.name}` },
      before: { ...before, name: `Sample: ${before.name}` },
    },
    teams: [
      { name: 'Sample: Bakery', parent: null },
      { name: 'Sample: Riders', parent: 0 },
      { name: 'Sample: Bakehouse', parent: 0 },
    ],
    objectives,
  };
}

function keyResultOf(
  told: Telling,
  start: CalendarDay,
  end: CalendarDay,
  today: CalendarDay,
): SampleKeyResult {
  const {
    title,
    numbers,
    values,
    confidence,
    learned = '',
    unit = '',
    decimals = 0,
    howMeasured = '',
    done = [],
  } = told;
  const last = earlierDay(end, today);
  const passed = daysBetween(start, last);
  const dayAt = (share: number) => addDays(start, Math.floor(passed * share));
  const steps = numbers.kind === 'milestone' ? numbers.steps : [];
  // What has no value still has somebody who believes in it.
  const said: readonly (number | null)[] = values.length === 0 ? [null] : values;
  const checkIns = said.map((value, index): SampleCheckIn => {
    const share = said.length === 1 ? 1 : index / (said.length - 1);
    return {
      day: dayAt(share),
      value,
      confidence: Math.round(confidence[0] + (confidence[1] - confidence[0]) * share),
      learned: share === 1 ? learned : '',
    };
  });
  return {
    title,
    numbers,
    stepsDone: steps
      .slice(0, done.length)
      .map(({ id }, index) => ({ stepId: id, day: dayAt(done[index] ?? 0) })),
    unit,
    decimals,
    rhythm: told.guardrail ? 'weekly' : 'two-weekly',
    indicator: told.leading ? 'leading' : 'lagging',
    howMeasured,
    guardrail: told.guardrail ?? false,
    checkIns: checkIns.filter(({ day }, index) => index === 0 || day > (checkIns[index - 1]?.day ?? '')),
  };
}
