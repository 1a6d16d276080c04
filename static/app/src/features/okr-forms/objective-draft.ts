import type { Input } from '../../../../../src/contract/api';
import type { ObjectiveView, RestrictionView } from '../../../../../src/contract/views';
import type { Ambition } from '../../../../../src/domain/okr/ambition';
import { parseCalendarDay } from '../../../../../src/domain/okr/calendar-day';
import type { Lifecycle } from '../../../../../src/domain/okr/lifecycle';
import type { RollUpChoice } from '../../../../../src/domain/okr/objective';
import { parseNumber, writeNumber } from '../../format/parse-number';
import { LONG_TEXT } from './long-text';
import { titleProblem } from './title-problem';

/** An objective as it is being typed. */
export interface ObjectiveDraft {
  readonly title: string;
  readonly description: string;
  readonly ownerId: string | null;
  readonly ambition: Ambition;
  readonly lifecycle: Lifecycle;
  readonly weight: string;
  /** The day it began to run; empty: the day it is activated. */
  readonly activatedOn: string;
  readonly due: string;
  readonly parent: ObjectiveView['parent'];
  readonly rollUp: RollUpChoice;
  /** Ids of the KRAs that it serves. */
  readonly areaIds: readonly string[];
  /** null: everybody with Jira access sees it. */
  readonly restricted: RestrictionView | null;
}

export const newObjective = (given: Partial<ObjectiveDraft> = {}): ObjectiveDraft => ({
  title: '',
  description: '',
  ownerId: null,
  ambition: 'committed',
  lifecycle: 'active',
  weight: '1',
  activatedOn: '',
  due: '',
  parent: null,
  rollUp: 'own-first',
  areaIds: [],
  restricted: null,
  ...given,
});

/** A stored objective as its form shows it first. */
export const editObjective = (view: ObjectiveView, locale: string): ObjectiveDraft => ({
  title: view.title,
  description: view.description,
  ownerId: view.ownerId,
  ambition: view.ambition,
  lifecycle: view.lifecycle,
  weight: writeNumber(view.weight, locale),
  activatedOn: view.activatedOn ?? '',
  due: view.due ?? '',
  parent: view.parent,
  rollUp: view.rollUp,
  areaIds: view.areaIds,
  restricted: view.restricted,
});

/** What is wrong with the draft, by field; empty when nothing is. */
export function objectiveProblems(draft: ObjectiveDraft, locale: string): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  const title = titleProblem(draft.title, 'objective');
  if (title) problems.set('title', title);
  if (draft.description.length > LONG_TEXT) problems.set('description', 'Keep it within 4,000 characters.');
  const weight = parseNumber(draft.weight, locale);
  if (weight === null || !(weight >= 0 && weight <= 1000))
    problems.set('weight', 'A weight is a number from 0 to 1,000.');
  for (const field of ['activatedOn', 'due'] as const) {
    if (draft[field] !== '' && parseCalendarDay(draft[field]) === undefined)
      problems.set(field, 'Choose an existing day.');
  }
  if (draft.restricted?.kind === 'people' && draft.restricted.accountIds.length === 0)
    problems.set('restricted', 'Name at least one person, or let everybody see it.');
  return problems;
}

/** What saving sends; call it only when there are no problems. */
export function objectiveInput(
  draft: ObjectiveDraft,
  ids: {
    readonly id: string;
    readonly revision?: number;
    readonly teamId: string;
    readonly cycleId: string;
  },
  locale: string,
): Input<'objective.save'> {
  return {
    ...ids,
    title: draft.title.trim(),
    description: draft.description,
    ownerId: draft.ownerId,
    ambition: draft.ambition,
    lifecycle: draft.lifecycle,
    weight: parseNumber(draft.weight, locale) ?? 1,
    activatedOn: draft.activatedOn === '' ? null : draft.activatedOn,
    due: draft.due === '' ? null : draft.due,
    parent: draft.parent && { objectiveId: draft.parent.objectiveId, relation: draft.parent.relation },
    rollUp: draft.rollUp,
    areaIds: [...draft.areaIds],
    restricted: writtenRestriction(draft.restricted),
  };
}

function writtenRestriction(restricted: RestrictionView | null): Input<'objective.save'>['restricted'] {
  return restricted?.kind === 'people'
    ? { ...restricted, accountIds: [...restricted.accountIds] }
    : restricted;
}
