import type {
  CopyTask,
  JiraSearch,
  SearchCopy,
  StoredAnswer,
} from '../../src/application/search/jira-search';
import type { FakeJira } from './fake-jira';

/** Jira's search in memory; it passes the same contract as the real one. */
export interface FakeSearch extends JiraSearch {
  /** What issues are found by. */
  readonly copies: Map<string, SearchCopy>;
  /** What Jira keeps of functions; a test puts in what somebody searched for. */
  readonly answers: Map<string, StoredAnswer>;
  /** Every call so far. */
  readonly calls: string[];
  /** The next call of this kind fails. */
  failNext(call: keyof JiraSearch, error: Error): void;
  /** The next look at a task finds it so. */
  nextTask(task: CopyTask): void;
}

export function createFakeSearch({ issues, projects }: FakeJira): FakeSearch {
  const copies = new Map<string, SearchCopy>();
  const answers = new Map<string, StoredAnswer>();
  const tasks = new Map<string, CopyTask>();
  const failures = new Map<keyof JiraSearch, Error>();
  const looks: CopyTask[] = [];
  const calls: string[] = [];
  const called = (call: keyof JiraSearch) => {
    calls.push(call);
    const failure = failures.get(call);
    failures.delete(call);
    if (failure !== undefined) throw failure;
  };
  return {
    copies,
    answers,
    calls,
    failNext: (call, error) => void failures.set(call, error),
    nextTask: (task) => void looks.push(task),
    async writeCopies(list) {
      called('writeCopies');
      const failed: Record<string, string> = {};
      for (const { issueId, copy } of list) {
        if (issues.has(issueId)) copies.set(issueId, copy);
        else failed[issueId] = 'Issue does not exist or you do not have permission to edit it.';
      }
      const id = `task-${tasks.size + 1}`;
      tasks.set(id, { state: 'ended', failed });
      return id;
    },
    async copyTask(taskId) {
      called('copyTask');
      return looks.shift() ?? tasks.get(taskId) ?? { state: 'ended', failed: 'all' };
    },
    async removeCopy(issueId) {
      called('removeCopy');
      copies.delete(issueId);
    },
    async storedAnswers() {
      called('storedAnswers');
      return [...answers.values()];
    },
    async pushAnswers(list) {
      called('pushAnswers');
      for (const { id, answer } of list) {
        const known = answers.get(id);
        if (known !== undefined) answers.set(id, { ...known, answer });
      }
    },
    async projectWithKey(key) {
      called('projectWithKey');
      const found = [...projects.values()].find((each) => each.key === key.toUpperCase());
      return found === undefined ? undefined : { id: found.id, key: found.key };
    },
  };
}
