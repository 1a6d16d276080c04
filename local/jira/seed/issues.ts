import type { SiteSeed } from '../seed-schema';
import { FIELD, idByName, PRIORITIES, RESOLUTIONS } from '../store/constants';
import type { CountersRecord, IssueRecord, SprintRecord, UserRecord } from '../store/records';
import { seedHistory } from './history';
import { need } from './need';
import type { SeededProjects } from './projects';

const DAY = 86_400_000;

/** Issues in rank order with their past, and the counters that go on from them. Throws on broken references. */
export function seedIssues(
  seed: SiteSeed,
  seeded: SeededProjects,
  sprints: ReadonlyMap<number, SprintRecord>,
  users: ReadonlyMap<string, UserRecord>,
  moment: (text: string) => number,
): { issues: IssueRecord[]; counters: CountersRecord } {
  const { projects, statuses, statusIds, typeIds } = seeded;
  const issueIds = new Map<string, number>();
  const taken = new Set(seed.issues.flatMap((issue) => (issue.id ? [issue.id] : [])));
  let nextIssue = 10000;
  for (const issue of seed.issues) {
    while (taken.has(nextIssue)) nextIssue += 1;
    if (issueIds.has(issue.key)) throw new Error(`The site seed has two issues ${issue.key}.`);
    issueIds.set(issue.key, issue.id ?? nextIssue++);
  }
  const keysById = new Map([...issueIds].map(([key, id]) => [id, key] as const));
  const statusById = new Map(statuses.map((status) => [status.id, status] as const));
  const projectsById = new Map([...projects.values()].map((project) => [project.id, project] as const));
  const counters: CountersRecord = {
    issue: [...issueIds.values()].reduce((a, b) => Math.max(a, b), 9999) + 1,
    sprint: [...sprints.keys()].reduce((a, b) => Math.max(a, b), 0) + 1,
    history: 10000,
    task: 10000,
    board: seed.boards.reduce((highest, board) => Math.max(highest, board.id), 0) + 1,
    issueNumbers: {},
  };
  const firstStatusId = (projectId: string) => projectsById.get(projectId)?.statusIds[0] ?? '';
  const past = {
    moment,
    issueId: (key: string) => need(issueIds, key, 'issue'),
    statusId: (projectId: string, name: string) => need(statusIds, `${projectId}/${name}`, 'status'),
    sprintStart: (id: number) => {
      const sprint = sprints.get(id);
      return sprint === undefined || sprint.state === 'future' ? null : sprint.start;
    },
    isDone: (id: string) => statusById.get(id)?.category === 'done',
    firstStatusId,
    nextHistoryId: () => counters.history++,
    names: {
      status: (id: string) => statusById.get(id)?.name ?? id,
      sprint: (id: number) => sprints.get(id)?.name ?? String(id),
      user: (id: string) => users.get(id)?.displayName ?? id,
      issueKey: (id: number) => keysById.get(id) ?? String(id),
      project: (id: string) => projectsById.get(id)?.name ?? id,
      issueType: (id: string) => seeded.types.find((type) => type.id === id)?.name ?? id,
      pointsField: (projectId: string) =>
        projectsById.get(projectId)?.style === 'next-gen'
          ? { id: FIELD.pointsTeamManaged, name: 'Story point estimate' }
          : { id: FIELD.pointsCompanyManaged, name: 'Story Points' },
    },
  };

  /** A day before its first sprint began, a week before it was resolved, a month ago: the earliest. */
  const usualCreation = (sprintIds: readonly number[], resolvedAt: number | null): number => {
    const begun = sprintIds.flatMap((id) => sprints.get(id)?.start ?? []);
    const before = resolvedAt === null ? [] : [resolvedAt - 7 * DAY];
    return Math.min(moment('D-30'), ...begun.map((at) => at - DAY), ...before);
  };

  const issues = seed.issues.map((issue, index): IssueRecord => {
    const [projectKey, number] = issue.key.split('-');
    const project = need(projects, projectKey ?? '', 'project');
    counters.issueNumbers[project.id] = Math.max(counters.issueNumbers[project.id] ?? 1, Number(number) + 1);
    for (const sprint of issue.sprints) need(sprints, sprint, 'sprint');
    if (issue.sprints.filter((id) => sprints.get(id)?.state !== 'closed').length > 1)
      throw new Error(`Issue ${issue.key} of the site seed is in two sprints that are not closed.`);
    const statusId = issue.status ? past.statusId(project.id, issue.status) : firstStatusId(project.id);
    const done = past.isDone(statusId);
    const resolvedText = issue.resolved ?? issue.updated;
    const resolvedAt = resolvedText === undefined ? null : moment(resolvedText);
    const created = issue.created ? moment(issue.created) : usualCreation(issue.sprints, resolvedAt);
    const resolved = done ? (resolvedAt ?? created) : null;
    const reporter = issue.reporter ?? project.lead;
    for (const person of [reporter, issue.assignee]) if (person) need(users, person, 'user');
    const record: IssueRecord = {
      id: past.issueId(issue.key),
      key: issue.key,
      projectId: project.id,
      typeId: need(typeIds, `${project.id}/${issue.type}`, 'issue type'),
      summary: issue.summary,
      description: issue.description ?? null,
      statusId,
      statusChanged: resolved ?? created,
      parentId: issue.parent === undefined ? null : past.issueId(issue.parent),
      sprintIds: issue.sprints,
      points: issue.points ?? null,
      assignee: issue.assignee ?? null,
      reporter,
      creator: reporter,
      priorityId: idByName(PRIORITIES, issue.priority) ?? '3',
      labels: issue.labels,
      created,
      updated: 0,
      resolved,
      resolutionId: done ? (idByName(RESOLUTIONS, issue.resolution ?? 'Done') ?? '10000') : null,
      rank: (index + 1) * 1024,
      epicName: '',
      epicDone: false,
      epicColor: `color_${(index % 14) + 1}`,
      properties: issue.properties,
      history: [],
    };
    const history = seedHistory(issue, record, past);
    const statusChange = history
      .filter((entry) => entry.items.some((item) => item.field === 'status'))
      .at(-1);
    const updated = issue.updated ? moment(issue.updated) : Math.max(created, history.at(-1)?.at ?? created);
    return { ...record, history, statusChanged: statusChange?.at ?? created, updated };
  });
  return { issues, counters };
}
