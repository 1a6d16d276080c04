import type { Ambition } from './ambition';
import type { CalendarDay } from './calendar-day';
import type { JudgedGuardrail } from './guardrail';
import type { Lifecycle } from './lifecycle';
import { type OkrStatus, STATUS_WORDS } from './okr-status';
import { paceOf } from './pace';
import { ENGLISH, type PlainWords } from './plain-words';
import { paceWords } from './reason-sentence';
import type { RollUp, RollUpItem, RollUpMember } from './roll-up';
import { judgedOn } from './status';
import { DEFAULT_THRESHOLDS, isMoreThan, type PaceThresholds, type Thresholds } from './thresholds';
import { isTooEarly, type Window } from './window';

/** A member with the status it shows. */
export interface JudgedItem extends RollUpItem {
  readonly status: OkrStatus;
}

export interface ObjectiveFacts {
  readonly lifecycle: Lifecycle;
  /** The day it was closed or cancelled. */
  readonly endedOn: CalendarDay | null;
  readonly ambition: Ambition;
  readonly window: Window;
  readonly rollUp: RollUp<JudgedItem>;
  /** Its own guardrails that count (`countsInRollUp`), each as of the day the objective is judged. */
  readonly guardrails: readonly JudgedGuardrail[];
}

/** Why an objective has its status; `key` names the deciding member (PRODUCT §3.8). */
export type ObjectiveReason =
  | { readonly code: 'paused' | 'draft' | 'no-members' | 'all-done' | 'too-early' }
  | { readonly code: 'all-alike'; readonly status: OkrStatus }
  | { readonly code: 'mostly-no-data' | 'mostly-off-track'; readonly share: number; readonly key: string }
  | { readonly code: 'member-off-track'; readonly key: string }
  | {
      readonly code: 'guardrail-breached';
      readonly key: string;
      readonly since: CalendarDay;
      readonly value: number;
    }
  | { readonly code: 'mostly-at-risk'; readonly share: number; readonly key: string }
  | {
      readonly code: 'pace';
      readonly progress: number;
      readonly expected: number;
      readonly ratio: number | null;
      readonly limits: PaceThresholds;
      readonly ambition: Ambition;
      /** The member furthest behind by weight; null when On track. */
      readonly key: string | null;
    };

export interface ObjectiveStatus {
  readonly status: OkrStatus;
  readonly reason: ObjectiveReason;
}

/**
 * The status of an objective (PRODUCT §3.8): the pace of its progress, then what its members decide:
 * any one Off track caps it at At risk, more than half of the weight makes it Off track or No data; a
 * breached guardrail caps it at At risk.
 * The pace is not judged in the first days of its window, nor while no member has begun.
 */
export function objectiveStatus(
  facts: ObjectiveFacts,
  today: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): ObjectiveStatus {
  const judged = byMembers(facts, today, thresholds);
  const breached = facts.guardrails.find(({ state }) => state.state === 'breached');
  if (breached?.state.state !== 'breached' || !CAPPED.has(judged.status)) return judged;
  const { since, value } = breached.state;
  return { status: 'at-risk', reason: { code: 'guardrail-breached', key: breached.key, since, value } };
}

// All that is better than At risk; what is worse, or unknown, a guardrail cannot mend.
const CAPPED: ReadonlySet<OkrStatus> = new Set(['on-track', 'too-early', 'measuring', 'done']);

function byMembers(facts: ObjectiveFacts, today: CalendarDay, thresholds: Thresholds): ObjectiveStatus {
  if (facts.lifecycle === 'paused') return { status: 'paused', reason: { code: 'paused' } };
  if (facts.lifecycle === 'draft') return { status: 'not-started', reason: { code: 'draft' } };
  const { members, progress, expected } = facts.rollUp;
  if (progress === null || expected === null) return { status: 'no-data', reason: { code: 'no-members' } };

  const noData = groupOf(members, (status) => status === 'no-data' || status === 'stale');
  if (noData && isMoreThan(noData.share, thresholds.majority)) {
    return { status: 'no-data', reason: { code: 'mostly-no-data', ...noData } };
  }
  const offTrack = groupOf(members, (status) => status === 'off-track');
  if (offTrack && isMoreThan(offTrack.share, thresholds.majority)) {
    return { status: 'off-track', reason: { code: 'mostly-off-track', ...offTrack } };
  }
  const statuses = new Set(members.map((member) => member.item.status));
  const [alike] = statuses.size === 1 ? statuses : [];
  if (alike === 'done') return { status: 'done', reason: { code: 'all-done' } };
  if (alike === 'measuring' || alike === 'not-started') {
    return { status: alike, reason: { code: 'all-alike', status: alike } };
  }
  const noneBegun = [...statuses].every((status) => status === 'too-early' || status === 'not-started');
  const tooEarly = noneBegun || isTooEarly(facts.window, judgedOn(facts, today), thresholds);
  const { status, ...pace } = paceOf(progress, expected, facts.ambition, thresholds);
  if (offTrack && (tooEarly || status === 'on-track')) {
    return { status: 'at-risk', reason: { code: 'member-off-track', key: offTrack.key } };
  }
  if (tooEarly) return { status: 'too-early', reason: { code: 'too-early' } };
  // Nothing has fallen due yet, so that there is no pace: what the members say of themselves decides.
  const behind =
    pace.ratio === null ? groupOf(members, (each) => each === 'at-risk' || each === 'off-track') : null;
  if (behind && isMoreThan(behind.share, thresholds.majority)) {
    return { status: 'at-risk', reason: { code: 'mostly-at-risk', ...behind } };
  }
  const key = status === 'on-track' ? null : furthestBehind(members);
  return { status, reason: { code: 'pace', ...pace, ambition: facts.ambition, key } };
}

/** Weight share among all members, and the heaviest key, of the members with such a status. */
function groupOf(
  members: readonly RollUpMember<JudgedItem>[],
  belongs: (status: OkrStatus) => boolean,
): { readonly share: number; readonly key: string } | null {
  const group = members.filter((member) => belongs(member.item.status));
  const [heaviest] = [...group].sort((a, b) => b.share - a.share);
  if (heaviest === undefined) return null;
  const all = shareSum(members);
  return { share: all > 0 ? shareSum(group) / all : 1, key: heaviest.item.key };
}

function shareSum(members: readonly RollUpMember<JudgedItem>[]): number {
  return members.reduce((total, member) => total + member.share, 0);
}

/** The member that lacks most of what is expected, by its share of the whole. */
function furthestBehind(members: readonly RollUpMember<JudgedItem>[]): string | null {
  const lack = ({ item, share }: RollUpMember<JudgedItem>) => share * (item.expected - (item.progress ?? 0));
  const [worst] = [...members].sort((a, b) => lack(b) - lack(a));
  return worst?.item.key ?? null;
}

/** One English sentence that says why an objective has its status. */
export function objectiveReasonSentence(reason: ObjectiveReason, words: PlainWords = ENGLISH): string {
  switch (reason.code) {
    case 'paused':
      return 'Paused: nothing is expected of it.';
    case 'draft':
      return 'Still a draft.';
    case 'no-members':
      return 'It has no key results or contributing objectives that count yet.';
    case 'all-done':
      return 'Everything that counts towards it is done.';
    case 'too-early':
      return 'Too early to judge: the window has only just begun.';
    case 'all-alike':
      return `Everything that counts towards it is ${STATUS_WORDS[reason.status]}.`;
    case 'mostly-no-data':
      return `No current data for ${words.percent(reason.share)} of the weight, first of all for ${reason.key}.`;
    case 'mostly-off-track':
      return `Off track with ${words.percent(reason.share)} of the weight, first of all ${reason.key}.`;
    case 'guardrail-breached':
      return `At risk because the guardrail ${reason.key} is breached since ${words.day(reason.since)}, now ${words.number(reason.value)}.`;
    case 'mostly-at-risk':
      return `At risk with ${words.percent(reason.share)} of the weight, first of all ${reason.key}.`;
    case 'member-off-track':
      return `At risk because ${reason.key} is Off track.`;
    case 'pace': {
      const now = `${words.percent(reason.progress)} of the way, ${words.percent(reason.expected)} expected by today`;
      const decided = reason.key === null ? '' : ` ${reason.key} is furthest behind.`;
      return reason.ratio === null
        ? `${now}.`
        : `${now}: ${paceWords(reason, reason.ratio, words)}.${decided}`;
    }
  }
}
