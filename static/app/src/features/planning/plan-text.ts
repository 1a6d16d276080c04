import type { PlanningCheck, PlanningView } from '../../../../../src/contract/planning/answers';
import { effortSentence } from '../../../../../src/domain/alignment/effort';
import { pastClaimsWords } from '../../../../../src/domain/alignment/past-claims';
import { compareWorkMix, WORK_MIX_PARTS } from '../../../../../src/domain/alignment/work-mix';
import type { Issue } from '../../client/issues';
import type { Formats } from '../../format/formats';
import { effortWords } from './effort-words';
import type { PlanFigures } from './plan-figures';
import { unalignedGroups } from './unaligned-groups';

const PARTS = { keyResult: 'key results', area: 'KRAs', unaligned: 'unaligned' } as const;

interface Plan {
  readonly planning: PlanningView;
  readonly check: PlanningCheck;
  readonly figures: PlanFigures;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly formats: Formats;
  /** The figures are of what is tried. */
  readonly tried: boolean;
}

/** The plan as plain text for chats and documents: what the screen shows, nothing more. */
export function planText({ planning, check, figures, issues, formats, tried }: Plan): string {
  const sprint = planning.sprints.find(({ id }) => id === check.sprintId);
  const words = {
    day: formats.day,
    percent: formats.percent,
    number: (value: number) => formats.amount(value, '', 1),
  };
  const { alignment, unit } = figures;
  const mix = planning.team?.workMix;
  const shares = alignment === null || mix === undefined ? [] : compareWorkMix(alignment.shares, mix);
  const aligned = shares.reduce((sum, { part, actual }) => sum + (part === 'unaligned' ? 0 : actual), 0);
  const past = pastClaimsWords(planning.claims);
  const keyResults = planning.keyResults
    .map((each) => ({ each, effort: alignment?.byKeyResult.get(each.id) ?? 0 }))
    .filter(({ effort }) => effort > 0)
    .sort((a, b) => b.effort - a.effort);
  const sections = [
    [
      ['Planning check', planning.team?.name, sprint?.name].filter(Boolean).join(' · '),
      sprint?.start && sprint.end ? formats.dayRange(sprint.start.slice(0, 10), sprint.end.slice(0, 10)) : '',
      check.goal === '' ? 'No goal.' : `Goal: ${check.goal}`,
    ],
    alignment === null
      ? ['The sprint has no issues.']
      : [
          `${aligned} % aligned${tried ? ' as tried, not saved' : ''} (${effortWords(alignment.effort, unit, formats)}):`,
          ...WORK_MIX_PARTS.map(
            (part, at) =>
              `- ${PARTS[part]}: ${shares[at]?.actual ?? 0} %, work mix ${shares[at]?.wanted ?? 0} %`,
          ),
          ...(figures.note ? [effortSentence(figures.note, words)] : []),
          // Others, who see other objectives, may be shown other shares (decision 013).
          'Counted are objectives that whoever copied this may see.',
        ],
    keyResults.map(
      ({ each, effort }) =>
        `- ${each.key} ${each.title}: ${effortWords(effort, unit, formats)}${each.status ? `, ${each.status.word}` : ''}`,
    ),
    planning.keyResults
      .filter(({ neglected }) => neglected !== null)
      .map(({ key, title, neglected }) => `- Neglected: ${key} ${title}. ${neglected}`),
    unalignedGroups(check, figures, issues).flatMap((group) => [
      `Unaligned: ${group.epicKey === null ? 'without an epic' : `${group.epicKey} ${group.epicSummary ?? ''}`}`,
      ...group.issues.map(({ id }) => `- ${issues.get(id)?.key ?? '?'} ${issues.get(id)?.summary ?? ''}`),
    ]),
    past ? [`Past goal lines: ${past}.`] : [],
    [`As of ${formats.moment(planning.asOf)}`],
  ];
  return `${sections
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((section) => section !== '')
    .join('\n\n')}\n`;
}
