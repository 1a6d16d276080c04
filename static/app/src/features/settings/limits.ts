import type { CoachLimit } from '../../../../../src/domain/coach/advice/check-coach-limits';
import { DEFAULT_COACH_LIMITS } from '../../../../../src/domain/coach/advice/coach-limits';
import type { Ambition } from '../../../../../src/domain/okr/ambition';
import type { Limit } from '../../../../../src/domain/okr/chosen-thresholds';
import { DEFAULT_THRESHOLDS } from '../../../../../src/domain/okr/thresholds';

/** How a limit is written: shares as percent, all else as it is. */
export type LimitUnit =
  | 'percent'
  | 'days'
  | 'beats'
  | 'of 10'
  | 'sprints'
  | 'values'
  | 'key results'
  | 'objectives'
  | 'times'
  | 'points';

/** One limit as the settings show it; `path` as the domain names it, those of the coach after `coach.`. */
export interface LimitField {
  readonly path: string;
  readonly label: string;
  readonly unit: LimitUnit;
  readonly default: number;
}
export interface LimitTopic {
  readonly title: string;
  readonly why: string;
  readonly fields: readonly LimitField[];
}

const single = (path: Limit, label: string, unit: LimitUnit): LimitField => ({
  path,
  label,
  unit,
  default: DEFAULT_THRESHOLDS[path],
});
const pace = (ambition: Ambition, edge: 'onTrack' | 'atRisk'): LimitField => ({
  path: `pace.${ambition}.${edge}`,
  label: `${ambition === 'committed' ? 'Committed' : 'Aspirational'}: ${edge === 'onTrack' ? 'On track' : 'At risk'} from`,
  unit: 'percent',
  default: DEFAULT_THRESHOLDS.pace[ambition][edge],
});
const success = (ambition: Ambition): LimitField => ({
  path: `success.${ambition}`,
  label: `${ambition === 'committed' ? 'Committed' : 'Aspirational'}: succeeded from`,
  unit: 'percent',
  default: DEFAULT_THRESHOLDS.success[ambition],
});

const coach = (name: CoachLimit, label: string, unit: LimitUnit): LimitField => ({
  path: `coach.${name}`,
  label,
  unit,
  default: DEFAULT_COACH_LIMITS[name],
});

/** Every threshold of the rules, by what it decides. */
export const LIMIT_TOPICS: readonly LimitTopic[] = [
  {
    title: 'Pace',
    why: 'Progress ÷ expected progress. At the limit itself the better status holds.',
    fields: [
      pace('committed', 'onTrack'),
      pace('committed', 'atRisk'),
      pace('aspirational', 'onTrack'),
      pace('aspirational', 'atRisk'),
      single('majority', 'Members that decide for an objective: more than', 'percent'),
    ],
  },
  {
    title: 'Too early to judge',
    why: 'The first part of a window has no pace yet.',
    fields: [
      single('tooEarlyShare', 'First share of the window', 'percent'),
      single('tooEarlyDays', 'At most', 'days'),
      single('lateActivationShare', 'Activated after this share of the cycle: window begins then', 'percent'),
    ],
  },
  {
    title: 'News and doubts',
    why: 'One beat is the rhythm of the key result: a week, two weeks, a month or a sprint.',
    fields: [
      single('staleBeats', 'Stale without news for', 'beats'),
      single('doubtConfidence', '“Owner doubts” at a confidence of at most', 'of 10'),
      single('doubtFall', '“Owner doubts” when it fell by', 'of 10'),
    ],
  },
  {
    title: 'Keep within, milestones, yes or no',
    why: 'What has no line from a baseline to a target is judged by these.',
    fields: [
      single('insideShare', 'Keep within: On track from an inside share of', 'percent'),
      single('outsideBeats', 'Keep within: outside is At risk for', 'beats'),
      single('heldBeats', 'Keep within: a value holds for', 'beats'),
      single('overdueDays', 'Milestone: At risk while a step is overdue for at most', 'days'),
      single('overdueShare', 'Milestone: At risk while the overdue weight is at most', 'percent'),
      single('confidentOnTrack', 'Yes or no: On track from a confidence of', 'of 10'),
      single('confidentAtRisk', 'Yes or no: At risk from a confidence of', 'of 10'),
    ],
  },
  {
    title: 'Work done, needle not moved',
    why: 'Shown when the work is nearly done and the outcome has hardly moved.',
    fields: [
      single('needleWork', 'Work done from', 'percent'),
      single('needleSprints', 'In closed sprints', 'sprints'),
      single('needleProgress', 'Progress below this share of the expected', 'percent'),
    ],
  },
  {
    title: 'Looking ahead',
    why: 'What a sprint pace and a forecast need before they are shown.',
    fields: [
      single('paceSprints', 'Sprint pace: median of the last', 'sprints'),
      single('paceSprintsNeeded', 'Sprint pace: needs', 'sprints'),
      single('forecastValues', 'Forecast: needs', 'values'),
      single('forecastDays', 'Forecast: on different days', 'days'),
      single('forecastShare', 'Forecast: share of outcomes its band should hold', 'percent'),
    ],
  },
  {
    title: 'Work in sprints',
    why: 'When a board’s points can be trusted, and when a key result counts as neglected.',
    fields: [
      single(
        'unestimatedShare',
        'Issues are counted instead of points above this share unestimated',
        'percent',
      ),
      single(
        'medianSprints',
        'An issue without an estimate weighs the board’s median of the last',
        'sprints',
      ),
      single('neglectedSprints', 'Neglected when blank for', 'sprints'),
      single('reviewAheadDays', 'Sprint review: offered first before the end by', 'days'),
      single('reviewDays', 'Sprint review: open after the close for', 'days'),
    ],
  },
  {
    title: 'What the app asks of Jira',
    why: 'Points of Jira’s rate limit that may be spent in an hour. What is left over waits for the next hour.',
    fields: [
      single('automationPointsAnHour', 'Key results that are read from Jira: at most', 'points'),
      single('healingPointsAnHour', 'Sprints that are read again, daily or by hand: at most', 'points'),
    ],
  },
  {
    title: 'Success at close',
    why: 'Judged on unrounded progress.',
    fields: [success('committed'), success('aspirational')],
  },
  {
    title: 'Coach',
    why: 'The coach comments on plans by these, and never blocks.',
    fields: [
      coach('mostKeyResults', 'Key results of an objective: at most', 'key results'),
      coach('fewestKeyResults', 'Key results of an objective: at least', 'key results'),
      coach('mostObjectives', 'Objectives of a team in a cycle: at most', 'objectives'),
      coach('mostOwned', 'Key results of one owner in a cycle: at most', 'key results'),
      coach('frequentShare', 'Measurable often: at least this share of the key results', 'percent'),
      coach('frequentDays', 'Measurable often means at least every', 'days'),
      coach('farTarget', 'A target is far beyond the largest move of a past cycle', 'times'),
    ],
  },
];
