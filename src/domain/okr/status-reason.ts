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
  | { readonly code: 'stale'; readonly since: CalendarDay; readonly was: OkrStatus }
  | { readonly code: 'own-status'; readonly status: PaceStatus; readonly day: CalendarDay }
  | { readonly code: 'too-early'; readonly windowDays: number }
  | {
      readonly code: 'pace';
      readonly progress: number;
      readonly expected: number;
      readonly ratio: number | null;
      readonly limits: PaceThresholds;
      readonly word: ProgressWord | null;
      readonly restartedOn: CalendarDay | null;
    };
