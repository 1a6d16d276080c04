import type { OverviewView } from '../../../../../../src/contract/overview/answers';
import type {
  OverviewKeyResult,
  OverviewObjective,
  SentKeyResult,
  SentObjective,
} from '../../../../../../src/contract/overview/rows';
import type { StatusCode, StatusView } from '../../../../../../src/contract/views';
import { dayFromNumber } from '../../../../../../src/domain/okr/calendar-day';
import { STATUS_WORDS } from '../../../../../../src/domain/okr/okr-status';

const USUAL_STATUS = { setByPerson: false, doubts: null };
const USUAL_KEY_RESULT = {
  lifecycle: 'active' as const,
  weight: 1,
  due: null,
  outside: null,
  confidence: null,
  checkInDue: false,
  work: null,
  needle: false,
  progress: null,
  guardrail: false,
  stepsDone: [],
};
const USUAL_OBJECTIVE = {
  lifecycle: 'active' as const,
  weight: 1,
  due: null,
  progress: null,
  expected: null,
  parent: null,
  archived: false,
  restricted: null,
  includesRestricted: false,
  areaIds: [],
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
  const keyResultOf = ({ owner, status, trend: sentTrend, ...sent }: SentKeyResult): OverviewKeyResult => {
    const trend = receivedTrend(sentTrend, dayAt);
    const last = trend.at(-1);
    return {
      ...USUAL_KEY_RESULT,
      current: last === undefined ? null : { day: last[0], value: last[1] },
      ...sent,
      kind: sent.numbers.kind,
      ownerId: ownerAt(owner),
      status: receivedStatus(status),
      trend,
    };
  };
  return objectives.map(
    ({ owner, status, keyResults, ...sent }: SentObjective): OverviewObjective => ({
      ...USUAL_OBJECTIVE,
      ...sent,
      cycleId: cycleId ?? '',
      ownerId: ownerAt(owner),
      status: receivedStatus(status),
      keyResults: keyResults.map(keyResultOf),
    }),
  );
}

const WORDS: Readonly<Record<StatusCode, string>> = {
  ...STATUS_WORDS,
  draft: 'Draft',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

function receivedStatus(sent: SentKeyResult['status']): StatusView {
  return { ...USUAL_STATUS, ...sent, word: WORDS[sent.code] };
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
