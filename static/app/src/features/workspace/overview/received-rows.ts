import type { OverviewView } from '../../../../../../src/contract/overview/answers';
import type {
  OverviewKeyResult,
  OverviewObjective,
  SentKeyResult,
  SentObjective,
} from '../../../../../../src/contract/overview/rows';
import { dayFromNumber } from '../../../../../../src/domain/okr/calendar-day';

const USUAL_STATUS = { setByPerson: false, doubts: null };
const USUAL_KEY_RESULT = {
  weight: 1,
  due: null,
  outside: null,
  confidence: null,
  checkInDue: false,
  work: null,
  needle: false,
  progress: null,
  current: null,
  guardrail: false,
  stepsDone: [],
};
const USUAL_OBJECTIVE = {
  weight: 1,
  due: null,
  progress: null,
  expected: null,
  parent: null,
  archived: false,
  includesRestricted: false,
};

/** The rows of an answer with everything that was left out on the way: what most rows have, owners, days. */
export function receivedObjectives({
  objectives,
  people,
  cycleId,
}: Pick<OverviewView, 'objectives' | 'people' | 'cycleId'>): readonly OverviewObjective[] {
  const days = new Map<number, string>();
  const dayAt = (number: number): string => {
    const known = days.get(number);
    if (known !== undefined) return known;
    const day = dayFromNumber(number);
    days.set(number, day);
    return day;
  };
  const ownerAt = (place: number | undefined) => (place === undefined ? null : (people[place] ?? null));
  const keyResultOf = ({ owner, status, trend, ...sent }: SentKeyResult): OverviewKeyResult => ({
    ...USUAL_KEY_RESULT,
    ...sent,
    ownerId: ownerAt(owner),
    status: { ...USUAL_STATUS, ...status },
    trend: receivedTrend(trend, dayAt),
  });
  return objectives.map(
    ({ owner, status, keyResults, ...sent }: SentObjective): OverviewObjective => ({
      ...USUAL_OBJECTIVE,
      ...sent,
      cycleId: cycleId ?? '',
      ownerId: ownerAt(owner),
      status: { ...USUAL_STATUS, ...status },
      keyResults: keyResults.map(keyResultOf),
    }),
  );
}

function receivedTrend(
  sent: readonly number[],
  dayAt: (number: number) => string,
): OverviewKeyResult['trend'] {
  const trend: (readonly [string, number])[] = [];
  let day = 0;
  for (let at = 0; at + 1 < sent.length; at += 2) {
    day += sent[at] ?? 0;
    trend.push([dayAt(day), sent[at + 1] ?? 0]);
  }
  return trend;
}
