import type { z } from 'zod';
import type { AlignmentAnswers } from './alignment/answers';
import { ALIGNMENT_PROCEDURES } from './alignment/procedures';
import type { AutomationAnswers } from './automation/answers';
import { AUTOMATION_PROCEDURES } from './automation/procedures';
import type { BoardsAnswers } from './boards/answers';
import { BOARDS_PROCEDURES } from './boards/procedures';
import type { CheckinsAnswers } from './checkins/answers';
import { CHECKINS_PROCEDURES } from './checkins/procedures';
import type { MetricsAnswers } from './metrics/answers';
import { METRICS_PROCEDURES } from './metrics/procedures';
import type { OkrsAnswers } from './okrs/answers';
import { OKRS_PROCEDURES } from './okrs/procedures';
import type { OverviewAnswers } from './overview/answers';
import { OVERVIEW_PROCEDURES } from './overview/procedures';
import type { PlanningAnswers } from './planning/answers';
import { PLANNING_PROCEDURES } from './planning/procedures';
import type { PortabilityAnswers } from './portability/answers';
import { PORTABILITY_PROCEDURES } from './portability/procedures';
import type { ReviewsAnswers } from './reviews/answers';
import { REVIEWS_PROCEDURES } from './reviews/procedures';
import type { SettingsAnswers } from './settings/answers';
import { SETTINGS_PROCEDURES } from './settings/procedures';
import type { SprintsAnswers } from './sprints/answers';
import { SPRINTS_PROCEDURES } from './sprints/procedures';
import type { TaggingAnswers } from './tagging/answers';
import { TAGGING_PROCEDURES } from './tagging/procedures';
import type { ThroughlineAnswers } from './throughline/answers';
import { THROUGHLINE_PROCEDURES } from './throughline/procedures';
import type { WorkAnswers } from './work/answers';
import { WORK_PROCEDURES } from './work/procedures';

/**
 * Every procedure of the app: its input schema and, beside it, its answer's type; each area has its own
 * file of both. The client calls by name with both checked; `resolvers/` must define exactly these, or it
 * does not compile.
 */
export const PROCEDURES = {
  ...BOARDS_PROCEDURES,
  ...TAGGING_PROCEDURES,
  ...OKRS_PROCEDURES,
  ...METRICS_PROCEDURES,
  ...OVERVIEW_PROCEDURES,
  ...CHECKINS_PROCEDURES,
  ...WORK_PROCEDURES,
  ...REVIEWS_PROCEDURES,
  ...AUTOMATION_PROCEDURES,
  ...PORTABILITY_PROCEDURES,
  ...SETTINGS_PROCEDURES,
  ...ALIGNMENT_PROCEDURES,
  ...PLANNING_PROCEDURES,
  ...SPRINTS_PROCEDURES,
  ...THROUGHLINE_PROCEDURES,
} as const;

export type ProcedureName = keyof typeof PROCEDURES;

type Answers = BoardsAnswers &
  TaggingAnswers &
  OkrsAnswers &
  MetricsAnswers &
  OverviewAnswers &
  CheckinsAnswers &
  WorkAnswers &
  ReviewsAnswers &
  AutomationAnswers &
  PortabilityAnswers &
  SettingsAnswers &
  AlignmentAnswers &
  PlanningAnswers &
  SprintsAnswers &
  ThroughlineAnswers;

/** What a caller may send (defaults may be left out). */
export type Input<N extends ProcedureName> = z.input<(typeof PROCEDURES)[N]>;
/** What a use case gets (defaults filled in). */
export type Parsed<N extends ProcedureName> = z.output<(typeof PROCEDURES)[N]>;
export type Answer<N extends ProcedureName> = Answers[N];
