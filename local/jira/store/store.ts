import type { RootDatabase } from 'lmdb';
import { openDisk } from './disk';
import { createIssueIndex, type IssueIndex } from './issue-index';
import type {
  BoardRecord,
  CommentRecord,
  CountersRecord,
  FilterRecord,
  IssueTypeRecord,
  LinkRecord,
  PrecomputationRecord,
  ProjectRecord,
  Removal,
  Row,
  SiteRecord,
  SprintRecord,
  StatusRecord,
  TaskRecord,
  UserRecord,
} from './records';

/**
 * The site's data: a mirror in memory that every read uses, and lmdb below it. `commit` writes one lmdb
 * transaction first and the mirror after it, without giving way to other requests in between.
 */
export interface Store {
  site(): SiteRecord;
  counters(): CountersRecord;
  users: ReadonlyMap<string, UserRecord>;
  statuses: ReadonlyMap<string, StatusRecord>;
  issueTypes: ReadonlyMap<string, IssueTypeRecord>;
  projects: ReadonlyMap<string, ProjectRecord>;
  boards: ReadonlyMap<number, BoardRecord>;
  sprints: ReadonlyMap<number, SprintRecord>;
  tasks: ReadonlyMap<string, TaskRecord>;
  precomputations: ReadonlyMap<string, PrecomputationRecord>;
  filters: ReadonlyMap<string, FilterRecord>;
  links: ReadonlyMap<string, LinkRecord>;
  comments: ReadonlyMap<string, CommentRecord>;
  issues: IssueIndex;
  /** Grows with every commit: what may be kept between reads is kept per version. */
  version(): number;
  commit(rows: readonly Row[], removals?: readonly Removal[]): void;
  /**
   * Makes the commits of `work` one transaction. What may be refused is to be refused before the first of them: when
   * `work` throws after it, everything is undone and read anew from disk.
   */
  together<T>(work: () => T): T;
  /** Resolves when everything committed is flushed to disk. */
  flushed(): Promise<void>;
  replaceAll(rows: readonly Row[]): void;
  /** Reads the mirror again from disk, where somebody has put other rows. */
  reload(): void;
  isEmpty(): boolean;
}

/** Opens the store in the sub-database `name` of `root`; throws if it holds rows of an unknown layout. */
export function openStore(root: RootDatabase, name: string): Store {
  const disk = openDisk(root, name);
  const users = new Map<string, UserRecord>();
  const statuses = new Map<string, StatusRecord>();
  const issueTypes = new Map<string, IssueTypeRecord>();
  const projects = new Map<string, ProjectRecord>();
  const boards = new Map<number, BoardRecord>();
  const sprints = new Map<number, SprintRecord>();
  const tasks = new Map<string, TaskRecord>();
  const precomputations = new Map<string, PrecomputationRecord>();
  const filters = new Map<string, FilterRecord>();
  const links = new Map<string, LinkRecord>();
  const comments = new Map<string, CommentRecord>();
  const issues = createIssueIndex();
  let site: SiteRecord | undefined;
  let counters: CountersRecord | undefined;
  let version = 0;

  function mirror(row: Row): void {
    switch (row.table) {
      case 'site':
        if (row.record.version !== 1)
          throw new Error('The stored Jira site has another layout; delete the data folder or reset it.');
        site = row.record;
        return;
      case 'counters':
        counters = row.record;
        return;
      case 'user':
        users.set(row.record.accountId, row.record);
        return;
      case 'status':
        statuses.set(row.record.id, row.record);
        return;
      case 'issueType':
        issueTypes.set(row.record.id, row.record);
        return;
      case 'project':
        projects.set(row.record.id, row.record);
        return;
      case 'board':
        boards.set(row.record.id, row.record);
        return;
      case 'sprint':
        sprints.set(row.record.id, row.record);
        return;
      case 'issue':
        issues.put(row.record);
        return;
      case 'task':
        tasks.set(row.record.id, row.record);
        return;
      case 'precomputation':
        precomputations.set(row.record.id, row.record);
        return;
      case 'filter':
        filters.set(row.record.id, row.record);
        return;
      case 'link':
        links.set(row.record.id, row.record);
        return;
      case 'comment':
        comments.set(row.record.id, row.record);
        return;
      case 'formerKey':
        issues.putFormerKey(row.record.id, row.record.issueId);
        return;
    }
  }

  const collections = [
    users,
    statuses,
    issueTypes,
    projects,
    boards,
    sprints,
    tasks,
    precomputations,
    filters,
    links,
    comments,
    issues,
  ];

  function unmirror(removal: Removal): void {
    switch (removal.table) {
      case 'issue':
        issues.remove(removal.id);
        return;
      case 'sprint':
        sprints.delete(removal.id);
        return;
      case 'board':
        boards.delete(removal.id);
        return;
      case 'project':
        projects.delete(removal.id);
        return;
      case 'link':
        links.delete(removal.id);
        return;
      case 'comment':
        comments.delete(removal.id);
        return;
      case 'formerKey':
        issues.removeFormerKey(removal.id);
        return;
    }
  }

  function mirrorAll(rows: Iterable<Row>): void {
    for (const collection of collections) collection.clear();
    version += 1;
    for (const row of rows) mirror(row);
  }

  mirrorAll(disk.rows());

  function present<T>(value: T | undefined): T {
    if (value === undefined) throw new Error('The Jira site has no data yet.');
    return value;
  }

  return {
    site: () => present(site),
    counters: () => present(counters),
    users,
    statuses,
    issueTypes,
    projects,
    boards,
    sprints,
    tasks,
    precomputations,
    filters,
    links,
    comments,
    issues,
    version: () => version,
    commit(rows, removals = []) {
      for (const row of rows) {
        const before = row.table === 'issue' ? issues.byId.get(row.record.id) : undefined;
        if (before) disk.pin(before);
      }
      for (const removal of removals) {
        const before = removal.table === 'issue' ? issues.byId.get(removal.id) : undefined;
        if (before) disk.pin(before);
      }
      disk.commit(rows, removals);
      version += 1;
      for (const row of rows) mirror(disk.kept(row));
      for (const removal of removals) unmirror(removal);
    },
    together(work) {
      const before = version;
      try {
        return disk.together(work);
      } catch (error) {
        if (version !== before) mirrorAll(disk.rows());
        throw error;
      }
    },
    flushed: () => disk.flushed(),
    replaceAll(rows) {
      disk.replaceAll(rows);
      mirrorAll(rows.map((row) => disk.kept(row)));
    },
    reload: () => mirrorAll(disk.rows()),
    isEmpty: () => site === undefined,
  };
}
