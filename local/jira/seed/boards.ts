import type { SiteSeed } from '../seed-schema';
import type { BoardRecord, SprintRecord } from '../store/records';
import { need } from './need';
import type { SeededProjects } from './projects';

/** Boards with their columns mapped to the statuses of the projects that they cover. */
export function seedBoards(seed: SiteSeed, { projects, statuses }: SeededProjects): BoardRecord[] {
  return seed.boards.map((board) => {
    const project = need(projects, board.project, 'project');
    const type = board.type ?? (project.style === 'classic' ? 'scrum' : 'simple');
    const columns: NonNullable<SiteSeed['boards'][number]['columns']> =
      board.columns ??
      project.statusIds.map((id) => {
        const name = statuses.find((status) => status.id === id)?.name ?? id;
        return { name, statuses: [name] };
      });
    const covered = [...projects.values()].filter(
      (one) => one === project || new RegExp(`\\b${one.key}\\b`).test(board.jql ?? ''),
    );
    const mapped = new Set(covered.flatMap((one) => one.statusIds));
    return {
      id: board.id,
      name: board.name,
      type,
      projectId: project.id,
      locatedAtUser: board.locatedAtUser ?? null,
      jql: board.jql ?? `project = ${project.key} ORDER BY Rank ASC`,
      columns: columns.map((column) => ({
        name: column.name,
        statusIds: statuses
          .filter((status) => mapped.has(status.id) && column.statuses.includes(status.name))
          .map((status) => status.id),
        min: column.min ?? null,
        max: column.max ?? null,
      })),
      estimation: board.estimation ?? (type === 'kanban' ? 'none' : 'points'),
      sprints: board.sprints ?? type !== 'kanban',
    };
  });
}

/** Sprints by id. `moment` reads the seed's moments (epoch ms); `now` bounds when they were created. */
export function seedSprints(
  seed: SiteSeed,
  boards: readonly BoardRecord[],
  moment: (text: string) => number,
  now: number,
): Map<number, SprintRecord> {
  const sprints = new Map<number, SprintRecord>();
  for (const sprint of seed.sprints) {
    if (!boards.some((board) => board.id === sprint.board))
      need(new Map<number, never>(), sprint.board, 'board');
    const start = sprint.start === undefined ? null : moment(sprint.start);
    const end = sprint.end === undefined ? null : moment(sprint.end);
    const completed = sprint.completed === undefined ? end : moment(sprint.completed);
    if (sprint.state !== 'future' && (start === null || end === null))
      throw new Error(
        `Sprint ${sprint.id} of the site seed is ${sprint.state} and needs a start and an end.`,
      );
    sprints.set(sprint.id, {
      id: sprint.id,
      originBoardId: sprint.board,
      name: sprint.name,
      state: sprint.state,
      goal: sprint.goal ?? (sprint.state === 'future' ? null : ''),
      created: sprint.created ? moment(sprint.created) : Math.min(now, (start ?? now) - 2 * 86_400_000),
      start,
      end,
      completed: sprint.state === 'closed' ? completed : null,
      properties: {},
    });
  }
  return sprints;
}
