import type { Ambition } from '../okr/ambition';
import type { CalendarDay } from '../okr/calendar-day';
import { LIFECYCLES, type Lifecycle } from '../okr/lifecycle';
import { PARENT_RELATIONS, type ParentRelation } from '../okr/objective';
import type { RowReader } from './row-reader';

export const TITLE_LIMIT = 255;
export const TEXT_LIMIT = 4000;
export const WEIGHT_LIMIT = 1000;
/** Names of teams, cycles and people, ids of other tools. */
export const NAME_LIMIT = 200;

/** What a row says about an objective; names are still those of the file. */
export interface ObjectiveRow {
  readonly row: number;
  readonly externalId: string;
  readonly key: string;
  readonly title: string;
  readonly team: string;
  readonly cycle: string;
  readonly description: string;
  /** Account id or name as written; '' for nobody. */
  readonly owner: string;
  readonly ambition: Ambition;
  /** null: as its cycle is. */
  readonly state: Lifecycle | null;
  readonly started: CalendarDay | null;
  readonly due: CalendarDay | null;
  readonly weight: number;
  readonly parent: string;
  readonly relation: ParentRelation;
}

const STATE_WORDS: Readonly<Record<string, Lifecycle>> = {
  open: 'active',
  running: 'active',
  'in progress': 'active',
  planned: 'draft',
  planning: 'draft',
  done: 'closed',
  completed: 'closed',
  complete: 'closed',
  finished: 'closed',
  canceled: 'cancelled',
  stopped: 'cancelled',
  'on hold': 'paused',
};

export function stateIn(read: RowReader, column: string): Lifecycle | null {
  return read.choice<Lifecycle | ''>(column, LIFECYCLES, '', STATE_WORDS) || null;
}

export function ambitionIn(read: RowReader): Ambition {
  return read.choice('ambition', ['committed', 'aspirational'], 'committed', {
    commitment: 'committed',
    stretch: 'aspirational',
    moonshot: 'aspirational',
  });
}

export function weightIn(read: RowReader): number {
  const weight = read.number('weight') ?? 1;
  if (weight < 0 || weight > WEIGHT_LIMIT)
    read.refuse('weight', `A weight is a number from 0 to ${WEIGHT_LIMIT}.`);
  return weight;
}

export function objectiveRow(read: RowReader): ObjectiveRow {
  return {
    row: read.row,
    externalId: read.text('externalId', NAME_LIMIT),
    key: read.text('key', NAME_LIMIT),
    title: read.required('title', TITLE_LIMIT),
    team: read.required('team', NAME_LIMIT),
    cycle: read.required('cycle', NAME_LIMIT),
    description: read.text('description', TEXT_LIMIT),
    owner: read.text('ownerAccount', NAME_LIMIT) || read.text('owner', NAME_LIMIT),
    ambition: ambitionIn(read),
    state: stateIn(read, 'state'),
    started: read.day('started'),
    due: read.day('due'),
    weight: weightIn(read),
    parent: read.text('parent', TITLE_LIMIT),
    relation: read.choice('relation', PARENT_RELATIONS, 'contributes'),
  };
}
