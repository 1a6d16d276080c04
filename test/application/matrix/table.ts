import type { ProcedureName } from '../../../src/contract/api';
import type { Rows } from './row';
import { ALIGNMENT_ROWS } from './rows-alignment';
import { OKRS_ROWS } from './rows-okrs';
import { OVERVIEW_ROWS, PORTABILITY_ROWS, REVIEWS_ROWS, SETTINGS_ROWS } from './rows-organisation';
import { PLANNING_ROWS } from './rows-planning';
import { SPRINTS_ROWS } from './rows-sprints';
import { THROUGHLINE_ROWS } from './rows-throughline';
import {
  AUTOMATION_ROWS,
  BOARDS_ROWS,
  CHECKINS_ROWS,
  METRICS_ROWS,
  TAGGING_ROWS,
  WORK_ROWS,
} from './rows-work';

/** Every procedure of the app with who may call it. A new one without a row does not compile. */
export const TABLE: Rows<ProcedureName> = {
  ...BOARDS_ROWS,
  ...TAGGING_ROWS,
  ...OKRS_ROWS,
  ...METRICS_ROWS,
  ...OVERVIEW_ROWS,
  ...CHECKINS_ROWS,
  ...WORK_ROWS,
  ...REVIEWS_ROWS,
  ...AUTOMATION_ROWS,
  ...PORTABILITY_ROWS,
  ...SETTINGS_ROWS,
  ...ALIGNMENT_ROWS,
  ...PLANNING_ROWS,
  ...SPRINTS_ROWS,
  ...THROUGHLINE_ROWS,
};
