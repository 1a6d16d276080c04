import type { Input } from '../../../../../../src/contract/api';
import type { CycleView } from '../../../../../../src/contract/views';
import { addDays, calendarDay, parseCalendarDay } from '../../../../../../src/domain/okr/calendar-day';
import {
  CYCLE_KINDS,
  type CycleKind,
  type CycleProposal,
  type CycleState,
  checkCycle,
  proposeCycle,
} from '../../../../../../src/domain/okr/cycle';

/** A cycle of free dates needs no proposal. */
export type DraftKind = CycleKind | 'free';
export const DRAFT_KINDS: readonly DraftKind[] = [...CYCLE_KINDS, 'free'];

/** A cycle as it is being typed. */
export interface CycleDraft {
  readonly kind: DraftKind;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly state: CycleState;
}

/** What the procedure takes at most. */
const NAME_LIMIT = 60;

type Dates = Pick<CycleView, 'start' | 'end'>;

/** The cycle of a kind that holds `today`, or the first after it whose dates no cycle has yet. */
export function nextProposal(
  kind: CycleKind,
  today: string,
  cycles: readonly Dates[],
  fiscalFirstMonth: number,
): CycleProposal {
  const taken = new Set(cycles.map(({ start, end }) => `${start}/${end}`));
  let proposal = proposeCycle(kind, calendarDay(today), fiscalFirstMonth);
  for (let tries = 0; taken.has(`${proposal.start}/${proposal.end}`) && tries < 40; tries += 1) {
    proposal = proposeCycle(kind, addDays(proposal.end, 1), fiscalFirstMonth);
  }
  return proposal;
}

/** Running when today lies in it, else still to be planned. */
export function proposedDraft(
  kind: CycleKind,
  today: string,
  cycles: readonly Dates[],
  fiscalFirstMonth: number,
): CycleDraft {
  const { name, start, end } = nextProposal(kind, today, cycles, fiscalFirstMonth);
  return { kind, name, start, end, state: start <= today && today <= end ? 'active' : 'planning' };
}

export const editCycle = ({ name, start, end, state }: CycleView): CycleDraft => ({
  kind: 'free',
  name,
  start,
  end,
  state,
});

/** What is wrong with the draft, by field; empty when nothing is. */
export function cycleProblems(draft: CycleDraft): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  const [start, end] = [parseCalendarDay(draft.start), parseCalendarDay(draft.end)];
  if (start === undefined) problems.set('start', 'Choose the first day.');
  if (end === undefined) problems.set('end', 'Choose the last day.');
  const any = calendarDay('2000-01-01');
  const dates = start === undefined || end === undefined ? { start: any, end: any } : { start, end };
  for (const { field, hint } of checkCycle({ name: draft.name, ...dates })) {
    if (!problems.has(field)) problems.set(field, hint);
  }
  if (draft.name.trim().length > NAME_LIMIT)
    problems.set('name', `Keep the name within ${NAME_LIMIT} characters.`);
  return problems;
}

/** Another cycle that people would mistake for this one: the same name; null when there is none. */
export function sameName(
  draft: CycleDraft,
  cycles: readonly CycleView[],
  ownId: string,
): CycleView | undefined {
  const name = draft.name.trim().toLocaleLowerCase();
  return cycles.find((each) => each.id !== ownId && each.name.trim().toLocaleLowerCase() === name);
}

/** What saving sends; call it only when there are no problems. */
export function cycleInput(
  draft: CycleDraft,
  ids: { readonly id: string; readonly revision?: number },
): Input<'cycle.save'> {
  return { ...ids, name: draft.name.trim(), start: draft.start, end: draft.end, state: draft.state };
}
