import type { IssueRecord } from './records';

/** Look-ups over the issues in memory, kept in step by the store. */
export interface IssueIndex {
  byId: ReadonlyMap<number, IssueRecord>;
  /** Any case. Deleted and unknown keys give undefined. */
  byKey(key: string): IssueRecord | undefined;
  byKeyOrId(keyOrId: string): IssueRecord | undefined;
  inProject(projectId: string): ReadonlySet<number>;
  /** Issues that carry the sprint themselves, so without sub-tasks. */
  inSprint(sprintId: number): ReadonlySet<number>;
  childrenOf(parentId: number): ReadonlySet<number>;
  /** All issues in rank order. */
  ranked(): readonly IssueRecord[];
}

export interface WritableIssueIndex extends IssueIndex {
  put(issue: IssueRecord): void;
  remove(id: number): void;
  clear(): void;
}

const NONE: ReadonlySet<number> = new Set();

function link<K>(map: Map<K, Set<number>>, key: K, id: number): void {
  const set = map.get(key);
  if (set) set.add(id);
  else map.set(key, new Set([id]));
}

/** An empty index; `put` and `remove` keep every look-up in step. */
export function createIssueIndex(): WritableIssueIndex {
  const byId = new Map<number, IssueRecord>();
  const keys = new Map<string, number>();
  const projects = new Map<string, Set<number>>();
  const sprints = new Map<number, Set<number>>();
  const children = new Map<number, Set<number>>();
  let order: IssueRecord[] | undefined;

  function unlink(issue: IssueRecord): void {
    keys.delete(issue.key.toUpperCase());
    projects.get(issue.projectId)?.delete(issue.id);
    for (const sprint of issue.sprintIds) sprints.get(sprint)?.delete(issue.id);
    if (issue.parentId !== null) children.get(issue.parentId)?.delete(issue.id);
  }

  const byKey = (key: string) => {
    const id = keys.get(key.toUpperCase());
    return id === undefined ? undefined : byId.get(id);
  };

  return {
    byId,
    byKey,
    byKeyOrId: (text) => (/^\d+$/.test(text) ? byId.get(Number(text)) : byKey(text)),
    inProject: (id) => projects.get(id) ?? NONE,
    inSprint: (id) => sprints.get(id) ?? NONE,
    childrenOf: (id) => children.get(id) ?? NONE,
    ranked() {
      order ??= [...byId.values()].sort((a, b) => a.rank - b.rank || a.id - b.id);
      return order;
    },
    put(issue) {
      const before = byId.get(issue.id);
      if (before) unlink(before);
      byId.set(issue.id, issue);
      keys.set(issue.key.toUpperCase(), issue.id);
      link(projects, issue.projectId, issue.id);
      for (const sprint of issue.sprintIds) link(sprints, sprint, issue.id);
      if (issue.parentId !== null) link(children, issue.parentId, issue.id);
      order = undefined;
    },
    remove(id) {
      const issue = byId.get(id);
      if (!issue) return;
      unlink(issue);
      byId.delete(id);
      order = undefined;
    },
    clear() {
      for (const map of [byId, keys, projects, sprints, children]) map.clear();
      order = undefined;
    },
  };
}
