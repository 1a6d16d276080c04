import { seedMoment } from '../../local/jira/moments';
import type { SiteSeed } from '../../local/jira/seed-schema';
import { createFakeJira, type FakeJira } from '../support/fake-jira';

const LEVELS: Record<string, number> = { Epic: 1, 'Sub-task': -1, Subtask: -1 };
const FIRST_ISSUE_ID = 10000;
const TEAM_MANAGED_POINTS = 'customfield_10016';
const COMPANY_MANAGED_POINTS = 'customfield_10032';

/** The Jira in memory with the people and things of a seed, as far as the port shows them. */
export function fakeJiraOf(seed: SiteSeed, now: number): FakeJira {
  const jira = createFakeJira();
  const moment = (text: string | undefined) =>
    text === undefined ? null : new Date(seedMoment(text, now, seed.site.timeZone)).toISOString();
  const active = seed.users.filter((user) => user.active && user.accountType === 'atlassian');
  const holds = (accountId: string, grantees: readonly string[] | undefined) =>
    (grantees ?? ['everyone']).some(
      (grantee) =>
        grantee === accountId ||
        grantee === 'everyone' ||
        seed.groups.some((group) => grantee === `group:${group.name}` && group.members.includes(accountId)),
    );
  const pointsField = (key: string) =>
    seed.projects.find((project) => project.key === key)?.style === 'next-gen'
      ? TEAM_MANAGED_POINTS
      : COMPANY_MANAGED_POINTS;
  const idOf = (key: string) => String(seed.projects.find((project) => project.key === key)?.id);

  for (const project of seed.projects) {
    jira.projects.set(String(project.id), { id: String(project.id), key: project.key });
  }
  for (const { accountId, timeZone } of active) {
    const browsed = seed.projects.filter((each) => holds(accountId, each.permissions.BROWSE_PROJECTS));
    const among = (permission: string) =>
      browsed.filter((each) => holds(accountId, each.permissions[permission])).map((each) => String(each.id));
    jira.people.set(accountId, {
      sees: browsed.map((each) => String(each.id)),
      edits: among('EDIT_ISSUES'),
      writesSprints: among('MANAGE_SPRINTS_PERMISSION'),
      managesOkrs: holds(accountId, seed.permissions['manage-okrs'] ?? []),
      timeZone: timeZone ?? seed.site.timeZone,
    });
  }
  for (const board of seed.boards) {
    const project = seed.projects.find((each) => each.key === board.project);
    const teamManaged = project?.style === 'next-gen';
    const kanban = board.type === 'kanban';
    jira.boards.set(String(board.id), {
      id: String(board.id),
      name: board.name,
      type: board.type ?? (teamManaged ? 'simple' : 'scrum'),
      projectId: idOf(board.project),
      projectKey: board.project,
      // Board 1 of the small site shows the running sprint of PAY.
      sprints: kanban ? null : { foreign: board.id === 1 ? ['12'] : [] },
      estimation: kanban
        ? { label: 'issue count', fieldId: null }
        : teamManaged
          ? { label: 'Story point estimate', fieldId: TEAM_MANAGED_POINTS }
          : { label: 'Story Points', fieldId: COMPANY_MANAGED_POINTS },
    });
  }
  for (const sprint of seed.sprints) {
    jira.sprints.set(String(sprint.id), {
      id: String(sprint.id),
      name: sprint.name,
      state: sprint.state,
      start: moment(sprint.start),
      end: moment(sprint.completed ?? sprint.end),
      goal: sprint.goal ?? '',
      boardId: String(sprint.board),
    });
  }
  seed.issues.forEach((issue, at) => {
    const project = issue.key.split('-')[0] ?? '';
    const done = issue.status === 'Done';
    const parent = seed.issues.findIndex((each) => each.key === issue.parent);
    jira.issues.set(String(FIRST_ISSUE_ID + at), {
      id: String(FIRST_ISSUE_ID + at),
      key: issue.key,
      summary: issue.summary,
      level: LEVELS[issue.type] ?? 0,
      parentId: parent < 0 ? null : String(FIRST_ISSUE_ID + parent),
      done,
      resolvedAt: done ? moment(issue.resolved) : null,
      resolution: done ? (issue.resolution ?? 'Done') : null,
      projectId: idOf(project),
      ...(issue.status === 'In Progress' ? { category: 'indeterminate' as const } : {}),
      ...(issue.points === undefined ? {} : { numbers: { [pointsField(project)]: issue.points } }),
      sprintIds: issue.sprints.map(String),
      rank: at,
      createdAt: moment(issue.created) ?? new Date(now).toISOString(),
      updatedAt: new Date(now).toISOString(),
    });
    // What a site makes of a seed that tells no changes: an issue came into its sprints an hour before they began.
    issue.sprints.forEach((id, index) => {
      const start = moment(seed.sprints.find((sprint) => sprint.id === id)?.start);
      if (start === null) return;
      jira.changes.push({
        issueId: String(FIRST_ISSUE_ID + at),
        at: new Date(Date.parse(start) - 3_600_000).toISOString(),
        sprints: {
          from: issue.sprints.slice(0, index).map(String),
          to: issue.sprints.slice(0, index + 1).map(String),
        },
        status: null,
        parent: null,
        estimates: {},
      });
    });
  });
  return jira;
}
