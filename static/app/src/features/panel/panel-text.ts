import type { KeyResultView, ObjectiveView, PanelView, SprintView } from '../../../../../src/contract/views';
import { daysLeft } from '../../format/days';
import type { Formats } from '../../format/formats';
import { plural } from '../../format/plural';
import { contributionWords } from '../okr/contribution-words';
import { currentOfTarget, outcomeWords, workWords } from '../okr/outcome-words';

/** The whole panel as plain text for chats and documents: what the screen shows, nothing more. */
export function panelText(panel: PanelView, formats: Formats): string {
  const { cycle, team, board } = panel;
  const head = [
    ['OKR panel', team?.name, board.name].filter(Boolean).join(' · '),
    cycle
      ? `${cycle.name}, ${formats.dayRange(cycle.start, cycle.end)}, ${daysLeft(panel.today, cycle.end)}`
      : '',
  ];
  const keyResults = new Map(
    panel.objectives.flatMap((each) => each.keyResults.map((kr) => [kr.key, kr] as const)),
  );
  const sections = [
    head.filter(Boolean).join('\n'),
    ...panel.objectives.map((objective) => objectiveText(objective, formats)),
    ...panel.sprints.map((sprint) => sprintText(sprint, keyResults, formats)),
    `As of ${formats.moment(panel.asOf)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function objectiveText(objective: ObjectiveView, formats: Formats): string {
  const far = objective.progress === null ? 'no data' : formats.percent(objective.progress);
  const lines = [`${objective.key} ${objective.title}: ${objective.status.word}, ${far}`];
  return [...lines, ...objective.keyResults.flatMap((each) => keyResultText(each, formats))].join('\n');
}

function keyResultText(keyResult: KeyResultView, formats: Formats): string[] {
  const { key, title, status, work, needle } = keyResult;
  return [
    `- ${key} ${title}: ${status.word} (${status.reason})`,
    `  ${currentOfTarget(keyResult, formats)}. ${outcomeWords(keyResult, formats)}.`,
    ...(work ? [`  Work: ${workWords(work, formats)}.${needle ? ' Work done, needle not moved.' : ''}`] : []),
  ];
}

function sprintText(
  sprint: SprintView,
  keyResults: ReadonlyMap<string, KeyResultView>,
  formats: Formats,
): string {
  const days = sprint.start && sprint.end ? `, ${formats.dayRange(sprint.start, sprint.end)}` : '';
  const lines = sprint.lines.map((line) => {
    const keys = line.keys.length === 0 ? '' : ` [${line.keys.join(', ')}]`;
    const actual = line.actual ? `: ${line.actual}` : '';
    return `- ${line.text}${keys}${line.withdrawn ? ' (withdrawn)' : ''}${actual}`;
  });
  const moves = sprint.contributions.map((each) => {
    const words = contributionWords(each, keyResults.get(each.key) ?? { unit: '', decimals: 1 }, formats);
    return `  ${each.key}: ${words}`;
  });
  const added =
    sprint.added === undefined ? [] : [`  Added since the start: ${plural(sprint.added, 'issue')}.`];
  return [`${sprint.name} (${sprint.state}${days})`, ...lines, ...moves, ...added].join('\n');
}
