import { DEFAULT_PREFIXES, type TagOptions } from '../domain/alignment/tag-grammar';
import { type CalendarDay, dayOf } from '../domain/okr/calendar-day';
import { mergeThresholds } from '../domain/okr/chosen-thresholds';
import type { Thresholds } from '../domain/okr/thresholds';
import type { Address, Clock, Rows } from './ports';
import type { CycleRecord } from './records/cycles-record';
import { ONLY } from './records/kinds';
import { DEFAULT_SETTINGS, type SettingsRecord } from './records/settings-record';

/** What holds for everybody: settings, cycles, and the day it is in the organisation's zone. */
export interface Organisation {
  readonly settings: SettingsRecord;
  readonly cycles: readonly CycleRecord[];
  readonly today: CalendarDay;
  /** The documented limits, with what the organisation chose instead. */
  readonly thresholds: Thresholds;
  readonly now: number;
}

/** The rows an organisation is made of; read in the same batch as what the use case needs beside them. */
export const ORGANISATION: readonly Address[] = [
  { kind: 'settings', key: ONLY },
  { kind: 'cycles', key: ONLY },
];

export function organisationIn(rows: Rows, clock: Clock): Organisation {
  const settings = rows.get('settings', ONLY)?.record ?? DEFAULT_SETTINGS;
  const now = clock.now();
  return {
    settings,
    cycles: rows.get('cycles', ONLY)?.record.cycles ?? [],
    today: dayOf(now, settings.timeZone),
    thresholds: mergeThresholds(settings.thresholds),
    now,
  };
}

/** How tags are read and written here. Bare keys count unless a Jira project has a prefix as its key. */
export function tagOptions({ settings }: Pick<Organisation, 'settings'>): TagOptions {
  return { prefixes: { ...DEFAULT_PREFIXES, ...settings.prefixes }, bareKeys: !settings.prefixesTaken };
}

/** The calendar day of an ISO moment in the organisation's zone. */
export function dayOfMoment(moment: string | null, settings: SettingsRecord): CalendarDay | null {
  return moment === null ? null : dayOf(Date.parse(moment), settings.timeZone);
}

/**
 * The cycle people mean when they say none: the active one that ends first, of those the one that began last (the last
 * quarter of a year ends with it), else the latest planned or closed.
 */
export function currentCycle({ cycles, today }: Organisation): CycleRecord | undefined {
  const running = cycles.filter(
    (cycle) => cycle.state === 'active' && cycle.start <= today && today <= cycle.end,
  );
  const [first] = [...running].sort((a, b) =>
    a.end === b.end ? (a.start > b.start ? -1 : 1) : a.end < b.end ? -1 : 1,
  );
  return first ?? [...cycles].sort((a, b) => (a.end < b.end ? 1 : -1))[0];
}
