/** The `extension` part of a module's context: forge-platform names and string ids, because apps must treat ids as opaque. */
export type Extension = { type: string } & Record<string, unknown>;

/** Ids come as numbers from the agile endpoints and as strings from the platform. */
type Id = string | number;

export interface ProjectRef {
  id: Id;
  key: string;
  /** `projectTypeKey`, e.g. `software`. */
  type: string;
}
export interface BoardRef {
  id: Id;
  /** `scrum`, `kanban` or `simple`. */
  type: string;
}
export interface SprintRef {
  id: Id;
  state: string;
}
export interface IssueRef {
  id: Id;
  key: string;
  /** Name of the issue type. */
  type: string;
  typeId: Id;
}

const project = ({ id, key, type }: ProjectRef) => ({ id: String(id), key, type });
const board = ({ id, type }: BoardRef) => ({ id: String(id), type });
const sprint = ({ id, state }: SprintRef) => ({ id: String(id), state });

/** What a module in a sprint's menu learns about where it was opened. */
export function sprintActionExtension(
  where: { sprint: SprintRef; board: BoardRef; project: ProjectRef },
  location: string,
): Extension {
  return {
    type: 'jira:sprintAction',
    sprint: sprint(where.sprint),
    board: board(where.board),
    project: project(where.project),
    location,
  };
}

/** What a module in a board's or backlog's menu learns; `sprints` are the ones on the screen. */
export function boardActionExtension(
  type: 'jira:boardAction' | 'jira:backlogAction',
  where: { board: BoardRef; project: ProjectRef; sprints: readonly SprintRef[] },
  location: string,
): Extension {
  return {
    type,
    board: board(where.board),
    project: project(where.project),
    sprints: where.sprints.map(sprint),
    location,
  };
}

/** What a module in the issue view learns (`jira:issueContext`, `issuePanel`, `issueAction`, `issueActivity`). */
export function issueExtension(
  type: string,
  where: { issue: IssueRef; project: ProjectRef },
  location: string,
): Extension {
  const { issue } = where;
  return {
    type,
    issue: { id: String(issue.id), key: issue.key, type: issue.type, typeId: String(issue.typeId) },
    project: project(where.project),
    location,
  };
}

/** What a project page or a project settings page learns; `board` only for projects that have one. */
export function projectExtension(
  type: string,
  where: { project: ProjectRef; board?: BoardRef | undefined },
  location: string,
): Extension {
  return {
    type,
    project: project(where.project),
    ...(where.board ? { board: board(where.board) } : {}),
    location,
  };
}

/** What a page of the whole site learns: nothing but its address. */
export function siteExtension(type: string, location: string): Extension {
  return { type, location };
}

/** What a dashboard gadget learns; `entryPoint` tells configuring from viewing. */
export function gadgetExtension(
  where: { dashboardId: string; gadgetId: string; configuration: unknown; entryPoint: 'view' | 'edit' },
  location: string,
): Extension {
  return {
    type: 'jira:dashboardGadget',
    dashboard: { id: where.dashboardId },
    gadget: { id: where.gadgetId },
    ...(where.configuration === undefined ? {} : { gadgetConfiguration: where.configuration }),
    entryPoint: where.entryPoint,
    location,
  };
}

/** The context of a modal opened from another view: its opener's, with what was passed under `modal`. */
export function withModalContext(extension: Extension, context: unknown): Extension {
  return { ...extension, modal: context ?? {} };
}
