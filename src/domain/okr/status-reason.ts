import type { Ambition } from './ambition';
import type { CalendarDay } from './calendar-day';
import type { OkrStatus, PaceStatus } from './okr-status';
import type { ProgressWord } from './progress';
import type { PaceThresholds } from './thresholds';

/** Why a key result has its status, as data; `reasonSentence` says it in English. */
export type StatusReason =
  | { readonly code: 'paused' }
  | {
      readonly code: 'target-met';
      readonly value: number;
      readonly target: number;
      readonly day: CalendarDay;
    }
  | { readonly code: 'ended-inside'; readonly value: number }
  | { readonly code: 'steps-done'; readonly steps: number; readonly day: CalendarDay }
  | { readonly code: 'yes'; readonly day: CalendarDay }
  | { readonly code: 'baseline-found'; readonly value: number; readonly day: CalendarDay }
  | { readonly code: 'measuring'; readonly until: CalendarDay }
  | { readonly code: 'draft' }
  | { readonly code: 'window-ahead'; readonly start: CalendarDay }
  | { readonly code: 'no-value' }
  /** Keep within: there are values, but none holds on a day of the window. */
  | { readonly code: 'not-measured' }
  /** Yes/no or a baseline to find, before its due date. */
  | { readonly code: 'no-confidence' }
  | { readonly code: 'stale'; readonly since: CalendarDay; readonly was: OkrStatus }
  | { readonly code: 'own-status'; readonly status: PaceStatus; readonly day: CalendarDay }
  | { readonly code: 'too-early'; readonly windowDays: number }
  | {
      readonly code: 'inside';
      readonly share: number;
      readonly inside: number;
      readonly measured: number;
      readonly limit: number;
    }
  | {
      readonly code: 'outside';
      readonly value: number;
      readonly lower: number | null;
      readonly upper: number | null;
      readonly since: CalendarDay;
    }
  | { readonly code: 'steps-in-time'; readonly next: CalendarDay | null }
  | {
      readonly code: 'steps-overdue';
      /** Of the step that has been due for longest. */
      readonly title: string;
      readonly due: CalendarDay;
      readonly count: number;
      readonly share: number;
    }
  | { readonly code: 'confidence'; readonly confidence: number; readonly due: CalendarDay }
  | { readonly code: 'past-due'; readonly due: CalendarDay; readonly what: 'not-done' | 'no-baseline' }
  | {
      readonly code: 'pace';
      readonly progress: number;
      readonly expected: number;
      readonly ratio: number | null;
      readonly limits: PaceThresholds;
      /** Whose limits these are. */
      readonly ambition: Ambition;
      readonly word: ProgressWord | null;
      readonly restartedOn: CalendarDay | null;
    };
