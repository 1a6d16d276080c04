import type { ProcedureName } from '../contract/api';
import { ALIGNMENT_USE_CASES } from './alignment';
import { AUTOMATION_USE_CASES } from './automation';
import { BOARDS_USE_CASES } from './boards';
import { CHECKINS_USE_CASES } from './checkins';
import { METRICS_USE_CASES } from './metrics';
import { OKRS_USE_CASES } from './okrs';
import { OVERVIEW_USE_CASES } from './overview';
import { PLANNING_USE_CASES } from './planning';
import { PORTABILITY_USE_CASES } from './portability';
import type { UseCases } from './procedure';
import { REVIEWS_USE_CASES } from './reviews';
import { SETTINGS_USE_CASES } from './settings';
import { SPRINTS_USE_CASES } from './sprints';
import { TAGGING_USE_CASES } from './tagging';
import { THROUGHLINE_USE_CASES } from './throughline';
import { WORK_USE_CASES } from './work';

/** Which use case answers which procedure; a procedure of the contract without one does not compile. */
export const USE_CASES: UseCases<ProcedureName> = {
  ...BOARDS_USE_CASES,
  ...TAGGING_USE_CASES,
  ...OKRS_USE_CASES,
  ...METRICS_USE_CASES,
  ...OVERVIEW_USE_CASES,
  ...CHECKINS_USE_CASES,
  ...WORK_USE_CASES,
  ...REVIEWS_USE_CASES,
  ...AUTOMATION_USE_CASES,
  ...PORTABILITY_USE_CASES,
  ...SETTINGS_USE_CASES,
  ...ALIGNMENT_USE_CASES,
  ...PLANNING_USE_CASES,
  ...SPRINTS_USE_CASES,
  ...THROUGHLINE_USE_CASES,
};
