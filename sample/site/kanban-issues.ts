import { accountOf, type PersonName } from '../people';
import { moment, officeTime } from './moment';
import type { Random } from './random';
import type { DraftIssue } from './records';
import { expandTitle } from './titles';

/** Issues of the kanban board: a steady stream over half a year, few at work at a time. */
export function streamIssues(
  epics: readonly { readonly name: string; readonly work: readonly string[] }[],
  team: readonly PersonName[],
  random: Random,
): DraftIssue[] {
  return epics.flatMap((epic) => {
    const titles = random.shuffled(epic.work.flatMap(expandTitle));
    const children = titles.map((title, index): DraftIssue => {
      const createdDay = Math.round(-170 + (165 * (index + 0.5)) / titles.length) - random.between(0, 4);
      const finishedDay = createdDay + random.between(3, 30);
      const common = { ref: `${epic.name}/${index}`, parentRef: epic.name, ...title, createdDay };
      const assignee = { assignee: accountOf(random.pick(team)) };
      if (finishedDay < -1) {
        return {
          ...common,
          ...assignee,
          status: 'Done',
          resolved: moment(finishedDay, officeTime(random.between(0, 530))),
        };
      }
      if (createdDay < -18) return { ...common, ...assignee, status: 'In Progress' };
      return { ...common, status: createdDay < -9 ? 'Selected' : 'Backlog' };
    });
    const head = {
      ref: epic.name,
      type: 'Epic',
      summary: epic.name,
      status: 'In Progress',
      createdDay: -178,
    };
    return [head, ...children];
  });
}

/** Issues of the small team whose board is not connected: one running sprint, the rest waits or is done. */
export function smallTeamIssues(
  epics: readonly { readonly name: string; readonly work: readonly string[] }[],
  sprintId: number,
  team: readonly PersonName[],
  random: Random,
): DraftIssue[] {
  return epics.flatMap((epic) => {
    const titles = epic.work.flatMap(expandTitle);
    const children = titles.map((title, index): DraftIssue => {
      const common = {
        ref: `${epic.name}/${index}`,
        parentRef: epic.name,
        ...title,
        points: random.pick([1, 2, 3, 5]),
      };
      const assignee = { assignee: accountOf(random.pick(team)) };
      const createdDay = -random.between(9, 60);
      if (index % 3 === 0) return { ...common, createdDay, status: 'To Do' };
      const sprints = [sprintId];
      if (index % 3 === 1) {
        return {
          ...common,
          createdDay,
          ...assignee,
          sprints,
          status: 'Done',
          resolved: moment(-random.between(1, 4), '14:20'),
        };
      }
      return {
        ...common,
        createdDay,
        ...assignee,
        sprints,
        status: index % 2 === 0 ? 'In Progress' : 'To Do',
      };
    });
    const head = { ref: epic.name, type: 'Epic', summary: epic.name, status: 'In Progress', createdDay: -70 };
    return [head, ...children];
  });
}
