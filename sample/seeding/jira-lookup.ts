import { accountOf } from '../people';
import type { Place, SeedTools } from './desk';

/** What the seed needs to know of Jira: ids that the site gave. */
export interface JiraLookup {
  /** The project page of a project. */
  projectPage(key: string): Place;
  boardMenu(boardId: number, type: string, projectKey: string): Place;
  /** The id of an epic; throws when the project has none of that name. */
  epicId(projectKey: string, name: string): string;
}

/** Reads projects and epics as the OKR lead, who sees all of them. */
export async function lookUp(tools: SeedTools, projectKeys: readonly string[]): Promise<JiraLookup> {
  const projects = new Map<string, Record<string, unknown>>();
  const epics = new Map<string, string>();
  for (const key of projectKeys) {
    const project = await get(tools, `/rest/api/3/project/${key}`);
    projects.set(key, { id: textIn(project, 'id'), key, type: 'software' });
    for (const epic of await epicsOf(tools, key)) {
      epics.set(`${key} ${textIn(fieldIn(epic, 'fields'), 'summary')}`, textIn(epic, 'id'));
    }
  }
  const projectOf = (key: string) => {
    const project = projects.get(key);
    if (project === undefined) throw new Error(`No project ${key} was looked up.`);
    return project;
  };
  return {
    projectPage: (key) => ({
      moduleKey: 'workspace',
      extension: { type: 'jira:projectPage', project: projectOf(key) },
    }),
    boardMenu: (boardId, type, key) => ({
      moduleKey: 'okr-panel',
      extension: { type: 'jira:boardAction', board: { id: boardId, type }, project: projectOf(key) },
    }),
    epicId(key, name) {
      const id = epics.get(`${key} ${name}`);
      if (id === undefined) throw new Error(`${key} has no epic "${name}".`);
      return id;
    },
  };
}

async function epicsOf(tools: SeedTools, projectKey: string): Promise<unknown[]> {
  const jql = encodeURIComponent(`project = ${projectKey} AND issuetype = Epic`);
  const page = await get(tools, `/rest/api/3/search/jql?jql=${jql}&fields=summary&maxResults=100`);
  const issues = fieldIn(page, 'issues');
  return Array.isArray(issues) ? issues : [];
}

async function get(tools: SeedTools, path: string): Promise<unknown> {
  const answer = await tools.rest(accountOf('annika'), 'GET', path);
  if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

function fieldIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function textIn(value: unknown, name: string): string {
  const text = fieldIn(value, name);
  if (typeof text !== 'string') throw new Error(`Jira's answer has no ${name}.`);
  return text;
}
