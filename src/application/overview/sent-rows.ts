import type {
  OverviewKeyResult,
  OverviewObjective,
  SentKeyResult,
  SentObjective,
  UsualOfKeyResult,
  UsualOfObjective,
  UsualOfStatus,
} from '../../contract/overview/rows';
import type { KeyResultView, ObjectiveView, StatusView } from '../../contract/views';
import { dayNumber, parseCalendarDay } from '../../domain/okr/calendar-day';
import { cutShare } from '../../domain/okr/percent';

const USUAL_STATUS: UsualOfStatus = { setByPerson: false, doubts: null };
const USUAL_KEY_RESULT: Omit<UsualOfKeyResult, 'ownerId'> = {
  lifecycle: 'active',
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
const USUAL_OBJECTIVE: Omit<UsualOfObjective, 'ownerId'> = {
  lifecycle: 'active',
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
/** Points of a sparkline 88 pixels wide. */
const TREND_SENT = 10;
/** Shares are drawn and said in whole percent; cut, so that a row says what the sentence of its status says. */
const SHARE_STEPS = 10_000;

/** Objectives as the Overview's answer carries them, with the people they name (PRODUCT §7: 2,000 rows). */
export function sentObjectives(objectives: readonly ObjectiveView[]): {
  readonly people: readonly string[];
  readonly objectives: readonly SentObjective[];
} {
  const places = new Map<string, number>();
  const owner = (id: string | null): { owner?: number } => {
    if (id === null) return {};
    if (!places.has(id)) places.set(id, places.size);
    const place = places.get(id);
    return place === undefined ? {} : { owner: place };
  };
  const sent = objectives.map((view): SentObjective => {
    const { ownerId, status, keyResults, cycleId: _cycle, ...objective } = shownOf(view);
    return {
      ...unusual(shortened(objective), USUAL_OBJECTIVE),
      ...owner(ownerId),
      status: sentStatus(status),
      keyResults: keyResults.map((each) => Object.assign(sentKeyResult(each), owner(each.ownerId))),
    };
  });
  return { people: [...places.keys()], objectives: sent };
}

/** What a row of the Overview does not show stays here. */
function shownOf({
  revision: _revision,
  teamName: _teamName,
  description: _description,
  because: _because,
  activatedOn: _activatedOn,
  rollUp: _rollUp,
  restricted,
  ...shown
}: ObjectiveView): Omit<OverviewObjective, 'keyResults'> & Pick<ObjectiveView, 'keyResults'> {
  return { ...shown, restricted: restricted === null ? null : true };
}

/** Field by field: to leave twenty of them out of two thousand rows costs more than to name those that stay. */
function sentKeyResult(view: KeyResultView): SentKeyResult {
  const { trend, current, work } = view;
  const last = trend.at(-1);
  const row: Omit<OverviewKeyResult, 'ownerId' | 'kind' | 'status' | 'trend'> = {
    id: view.id,
    key: view.key,
    title: view.title,
    lifecycle: view.lifecycle,
    numbers: view.numbers,
    guardrail: view.guardrail,
    stepsDone: view.stepsDone,
    unit: view.unit,
    decimals: view.decimals,
    weight: view.weight,
    due: view.due,
    current: last?.[0] === current?.day && last?.[1] === current?.value ? null : current,
    confidence: view.confidence,
    progress: cut(view.progress),
    outside: view.outside,
    expected: cut(view.expected),
    checkInDue: view.checkInDue,
    work: work === null ? null : { done: work.done, total: work.total },
    needle: view.needle,
  };
  return Object.assign(unusual(row, USUAL_KEY_RESULT), {
    status: sentStatus(view.status),
    trend: sentTrend(trend),
  });
}

function sentStatus({ word: _word, ...status }: StatusView): SentKeyResult['status'] {
  return unusual(status, USUAL_STATUS);
}

/** Days as distances from the one before, each with its value; the first day counts from 1970. */
function sentTrend(trend: KeyResultView['trend']): number[] {
  const sent: number[] = [];
  let before = 0;
  for (let at = Math.max(0, trend.length - TREND_SENT); at < trend.length; at += 1) {
    const [text, value] = trend[at] ?? ['', 0];
    const day = parseCalendarDay(text);
    if (day === undefined) continue;
    const number = dayNumber(day);
    sent.push(number - before, value);
    before = number;
  }
  return sent;
}

function shortened<T extends { readonly progress: number | null; readonly expected: number | null }>(
  row: T,
): T {
  return { ...row, progress: cut(row.progress), expected: cut(row.expected) };
}

function cut<T extends number | null>(share: T): T | number {
  return share === null ? share : cutShare(share, SHARE_STEPS);
}

/** The fields that differ from the usual; those that are not usual at all are kept. */
function unusual<T extends U, U extends object>(row: T, usual: U): Omit<T, keyof U> & Partial<U> {
  const result: Partial<T> = {};
  for (const name of Object.keys(row) as (keyof T & keyof U)[]) {
    if (!(name in usual) || !isUsual(row[name], usual[name])) result[name] = row[name];
  }
  // What is left out is optional in the result; TypeScript cannot follow fields by name.
  return result as Omit<T, keyof U> & Partial<U>;
}

/** Two thousand rows of a dozen fields: only lists are compared by what is in them, and only the empty one is usual. */
function isUsual(value: unknown, usual: unknown): boolean {
  return Array.isArray(usual) ? Array.isArray(value) && value.length === 0 : value === usual;
}
