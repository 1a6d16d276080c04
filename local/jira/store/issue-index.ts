import { createLookup, type Lookup, type WritableLookup } from './lookup';
import { createRankOrder } from './rank-order';
import type { IssueRecord } from './records';
import { createWordIndex, type WordIndex, type WritableWordIndex } from './word-index';

/** Look-ups over the issues in memory, kept in step by the store. */
export interface IssueIndex {
  byId: ReadonlyMap<number, IssueRecord>;
  /** Any case; a key from before a move too. Deleted and unknown keys give undefined. */
  byKey(key: string): IssueRecord | undefined;
  byKeyOrId(keyOrId: string): IssueRecord | undefined;
  inProject(projectId: string): ReadonlySet<number>;
  /** Issues that carry the sprint themselves, so without sub-tasks. */
  inSprint(sprintId: number): ReadonlySet<number>;
  childrenOf(parentId: number): ReadonlySet<number>;
  /** All issues in rank order. */
  ranked(): readonly IssueRecord[];
  /**
   * The look-up of this name, built when it is first asked for. `valuesOf` must always be the same for a name and
   * depend on nothing but the issue.
   */
  lookup(name: string, valuesOf: (issue: IssueRecord) => Iterable<string>): Lookup;
  /** By the words of summaries and descriptions, built when it is first asked for. */
  words(): WordIndex;
}

export interface WritableIssueIndex extends IssueIndex {
  put(issue: IssueRecord): void;
  remove(id: number): void;
  /** `key` in capitals. */
  putFormerKey(key: string, id: number): void;
  removeFormerKey(key: string): void;
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
  const formerKeys = new Map<string, number>();
  const projects = new Map<string, Set<number>>();
  const sprints = new Map<number, Set<number>>();
  const children = new Map<number, Set<number>>();
  const order = createRankOrder(() => byId.values());
  const lookups = new Map<string, WritableLookup>();
  let words: WritableWordIndex | undefined;

  function unlink(issue: IssueRecord): void {
    keys.delete(issue.key.toUpperCase());
    projects.get(issue.projectId)?.delete(issue.id);
    for (const sprint of issue.sprintIds) sprints.get(sprint)?.delete(issue.id);
    if (issue.parentId !== null) children.get(issue.parentId)?.delete(issue.id);
    for (const lookup of lookups.values()) lookup.remove(issue);
  }

  const byKey = (key: string) => {
    const id = keys.get(key.toUpperCase()) ?? formerKeys.get(key.toUpperCase());
    return id === undefined ? undefined : byId.get(id);
  };

  return {
    byId,
    byKey,
    byKeyOrId: (text) => (/^\d+$/.test(text) ? byId.get(Number(text)) : byKey(text)),
    inProject: (id) => projects.get(id) ?? NONE,
    inSprint: (id) => sprints.get(id) ?? NONE,
    childrenOf: (id) => children.get(id) ?? NONE,
    ranked: () => order.list(),
    lookup(name, valuesOf) {
      const known = lookups.get(name);
      if (known) return known;
      const made = createLookup(valuesOf);
      for (const issue of byId.values()) made.add(issue);
      lookups.set(name, made);
      return made;
    },
    words() {
      if (words) return words;
      words = createWordIndex();
      for (const issue of byId.values()) words.add(issue);
      return words;
    },
    put(issue) {
      const before = byId.get(issue.id);
      if (before) unlink(before);
      byId.set(issue.id, issue);
      keys.set(issue.key.toUpperCase(), issue.id);
      link(projects, issue.projectId, issue.id);
      for (const sprint of issue.sprintIds) link(sprints, sprint, issue.id);
      if (issue.parentId !== null) link(children, issue.parentId, issue.id);
      for (const lookup of lookups.values()) lookup.add(issue);
      words?.add(issue, before);
      order.changed(issue.id, issue);
    },
    remove(id) {
      const issue = byId.get(id);
      if (!issue) return;
      unlink(issue);
      byId.delete(id);
      order.changed(id, undefined);
    },
    putFormerKey: (key, id) => formerKeys.set(key, id),
    removeFormerKey: (key) => formerKeys.delete(key),
    clear() {
      for (const map of [byId, keys, formerKeys, projects, sprints, children, lookups]) map.clear();
      words = undefined;
      order.clear();
    },
  };
}
