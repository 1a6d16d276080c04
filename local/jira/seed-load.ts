// One pass over the whole seed: longer than usual because every part needs the ids that the part before it gave.

import { seedMoment } from './moments';
import { seedHistory } from './seed-history';
import type { SiteSeed } from './seed-schema';
import { APP_ACCOUNT_ID, FIELD, idByName, PRIORITIES, RESOLUTIONS } from './store/constants';
import type {
  BoardRecord,
  CountersRecord,
  IssueRecord,
  IssueTypeRecord,
  ProjectRecord,
  Row,
  SprintRecord,
  StatusRecord,
  UserRecord,
} from './store/records';

type SeedProject = SiteSeed['projects'][number];

const DAY = 86_400_000;

const USUAL_STATUSES: NonNullable<SeedProject['statuses']> = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
];
const COLORS = ['#357de8', '#1f845a', '#946f00', '#6e5dc6', '#c9372c', '#227d9b', '#ae4787', '#505258'];

function usualTypes(style: SeedProject['style']): NonNullable<SeedProject['issueTypes']> {
  return [
    { name: 'Epic', level: 1 },
    { name: 'Story', level: 0 },
    { name: 'Task', level: 0 },
    { name: 'Bug', level: 0 },
    { name: style === 'classic' ? 'Sub-task' : 'Subtask', level: -1 },
  ];
}

/** Like `map.get`, but a seed that names something it does not define is told so. */
function need<K, V>(map: ReadonlyMap<K, V>, key: K, what: string): V {
  const value = map.get(key);
  if (value === undefined)
    throw new Error(`The site seed names ${what} ${String(key)}, which it does not define.`);
  return value;
}

/** Turns a seed into the rows of a new store. `now` (epoch ms) decides the seeding day. Throws on broken references. */
export function seedRows(seed: SiteSeed, now: number): Row[] {
  const { timeZone } = seed.site;
  const moment = (text: string) => seedMoment(text, now, timeZone);
  const administrators = seed.permissions.ADMINISTER ?? [];

  const users = new Map<string, UserRecord>();
  seed.users.forEach((user, index) => {
    users.set(user.accountId, {
      ...user,
      email: user.email ?? null,
      timeZone: user.timeZone ?? timeZone,
      avatarColor: user.avatarColor ?? COLORS[index % COLORS.length] ?? '#357de8',
    });
  });
  if (!users.has(APP_ACCOUNT_ID))
    users.set(APP_ACCOUNT_ID, {
      accountId: APP_ACCOUNT_ID,
      displayName: 'Forge app',
      accountType: 'app',
      active: true,
      licensed: true,
      email: null,
      locale: 'en_US',
      timeZone,
      avatarColor: '#505258',
    });

  const statuses: StatusRecord[] = [];
  const types: IssueTypeRecord[] = [];
  const projects = new Map<string, ProjectRecord>();
  const projectIds = new Set(seed.projects.flatMap((project) => (project.id ? [project.id] : [])));
  let nextProject = 10000;
  const statusIds = new Map<string, string>();
  const typeIds = new Map<string, string>();
  for (const project of seed.projects) {
    while (projectIds.has(nextProject)) nextProject += 1;
    const id = String(project.id ?? nextProject++);
    const own = project.style === 'next-gen' ? id : null;
    const statusesHere = (project.statuses ?? USUAL_STATUSES).map(({ name, category }) => {
      const shared =
        own === null ? statuses.find((one) => one.projectId === null && one.name === name) : undefined;
      const status = shared ?? { id: String(10000 + statuses.length), name, category, projectId: own };
      if (!shared) statuses.push(status);
      statusIds.set(`${id}/${name}`, status.id);
      return status.id;
    });
    const typesHere = (project.issueTypes ?? usualTypes(project.style)).map(({ name, level }) => {
      const shared =
        own === null ? types.find((one) => one.projectId === null && one.name === name) : undefined;
      const type = shared ?? { id: String(10000 + types.length), name, level, projectId: own };
      if (!shared) types.push(type);
      typeIds.set(`${id}/${name}`, type.id);
      return type.id;
    });
    need(users, project.lead, 'user');
    projects.set(project.key, {
      id,
      key: project.key,
      name: project.name,
      description: project.description,
      style: project.style,
      projectTypeKey: project.projectTypeKey,
      lead: project.lead,
      archived: project.archived,
      statusIds: statusesHere,
      issueTypeIds: typesHere,
      permissions: {
        DELETE_ISSUES: [project.lead, ...administrators],
        ADMINISTER_PROJECTS: [project.lead, ...administrators],
        ...project.permissions,
      },
      roles: Object.entries({ Administrators: [project.lead], Member: [], Viewer: [], ...project.roles }).map(
        ([name, grantees], index) => ({ id: 10002 + index, name, grantees }),
      ),
    });
  }

  const boards: BoardRecord[] = seed.boards.map((board) => {
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
    issue: Math.max(9999, ...issueIds.values()) + 1,
    sprint: Math.max(0, ...sprints.keys()) + 1,
    history: 10000,
    task: 10000,
    issueNumbers: {},
  };
  const firstStatusId = (projectId: string) => projectsById.get(projectId)?.statusIds[0] ?? '';
  const past = {
    moment,
    issueId: (key: string) => need(issueIds, key, 'issue'),
    statusId: (projectId: string, name: string) => need(statusIds, `${projectId}/${name}`, 'status'),
    sprintStart: (id: number) => need(sprints, id, 'sprint').start,
    isDone: (id: string) => statusById.get(id)?.category === 'done',
    firstStatusId,
    nextHistoryId: () => counters.history++,
    names: {
      status: (id: string) => statusById.get(id)?.name ?? id,
      sprint: (id: number) => sprints.get(id)?.name ?? String(id),
      user: (id: string) => users.get(id)?.displayName ?? id,
      issueKey: (id: number) => keysById.get(id) ?? String(id),
      pointsField: (projectId: string) =>
        projectsById.get(projectId)?.style === 'next-gen'
          ? { id: FIELD.pointsTeamManaged, name: 'Story point estimate' }
          : { id: FIELD.pointsCompanyManaged, name: 'Story Points' },
    },
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
    const begun = issue.sprints.flatMap((id) => sprints.get(id)?.start ?? []);
    const created = issue.created
      ? moment(issue.created)
      : Math.min(
          moment('D-30'),
          ...begun.map((at) => at - DAY),
          ...(resolvedAt === null ? [] : [resolvedAt - 7 * DAY]),
        );
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

  const groups = seed.groups.map((group, index) => {
    for (const member of group.members) need(users, member, 'user');
    const id = `276f955c-63d7-42c8-9520-${String(index + 1).padStart(12, '0')}`;
    return { id, ...group };
  });
  const { name, baseUrl, cloudId } = seed.site;
  const site = {
    version: 1 as const,
    name,
    baseUrl: baseUrl.replace(/\/$/, ''),
    cloudId,
    timeZone,
    seededAt: now,
  };
  return [
    { table: 'site', record: { ...site, groups, permissions: seed.permissions } },
    { table: 'counters', record: counters },
    ...[...users.values()].map((record): Row => ({ table: 'user', record })),
    ...statuses.map((record): Row => ({ table: 'status', record })),
    ...types.map((record): Row => ({ table: 'issueType', record })),
    ...[...projects.values()].map((record): Row => ({ table: 'project', record })),
    ...boards.map((record): Row => ({ table: 'board', record })),
    ...[...sprints.values()].map((record): Row => ({ table: 'sprint', record })),
    ...issues.map((record): Row => ({ table: 'issue', record })),
  ];
}
