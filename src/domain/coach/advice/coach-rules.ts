import type { CoachRule } from './coach-rule';
import { ACTIVITY } from './rules/activity';
import { FAR_TARGET } from './rules/far-target';
import { COST_OR_SPEED_WITHOUT_QUALITY, GROWTH_WITHOUT_GUARDRAIL } from './rules/guardrails';
import { TOO_FEW_KEY_RESULTS, TOO_MANY_KEY_RESULTS } from './rules/key-result-count';
import { NO_BASELINE } from './rules/no-baseline';
import { NO_NUMBER } from './rules/no-number';
import { KEY_RESULT_NO_OWNER, OBJECTIVE_NO_OWNER } from './rules/no-owner';
import { NO_PARENT } from './rules/no-parent';
import { NOT_VERIFIED } from './rules/not-verified';
import { TOO_MANY_OBJECTIVES } from './rules/objective-count';
import { OBJECTIVE_IS_NUMBER } from './rules/objective-is-number';
import { ONLY_LAGGING } from './rules/only-lagging';
import { SELDOM_MEASURED } from './rules/seldom-measured';
import { TOO_MANY_OWNED } from './rules/too-many-owned';
import { VANITY_METRIC } from './rules/vanity-metric';
import { YES_NO_WITHOUT_WARNING } from './rules/yes-no';

/** All rules of the coach (PRODUCT §5.7), the weightier first: comments appear in this order. */
export const COACH_RULES: readonly CoachRule[] = [
  ACTIVITY,
  NO_NUMBER,
  NO_BASELINE,
  KEY_RESULT_NO_OWNER,
  OBJECTIVE_NO_OWNER,
  OBJECTIVE_IS_NUMBER,
  TOO_FEW_KEY_RESULTS,
  TOO_MANY_KEY_RESULTS,
  TOO_MANY_OBJECTIVES,
  NO_PARENT,
  VANITY_METRIC,
  GROWTH_WITHOUT_GUARDRAIL,
  COST_OR_SPEED_WITHOUT_QUALITY,
  ONLY_LAGGING,
  SELDOM_MEASURED,
  YES_NO_WITHOUT_WARNING,
  FAR_TARGET,
  TOO_MANY_OWNED,
  NOT_VERIFIED,
];
