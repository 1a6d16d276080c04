import type { CopyTask, JiraSearch, SearchCopy } from '../../src/application/search/jira-search';
import { ISSUES } from './jira-issues-contract';

/** A site, its search, and what issues are found by there. */
export interface OpenedSearch {
  readonly search: JiraSearch;
  copyOf(issueId: string): Promise<unknown>;
}

const COPY: SearchCopy = { keyResult: ['KR-2'], objective: ['O-1'], area: [], serves: 'yes' };

/** What the app relies on of Jira's search, whoever answers. */
export function jiraSearchContract(name: string, open: () => Promise<OpenedSearch>): void {
  describe(`${name} keeps the contract of search`, () => {
    let opened: OpenedSearch;
    let search: JiraSearch;
    beforeEach(async () => {
      opened = await open();
      search = opened.search;
    });
    const written = async (...issueIds: string[]): Promise<CopyTask> =>
      search.copyTask(await search.writeCopies(issueIds.map((issueId) => ({ issueId, copy: COPY }))));

    test('copies are written to issues by their ids, and to no others', async () => {
      expect(await written(ISSUES.epic, ISSUES.ops)).toEqual({ state: 'ended', failed: {} });
      expect(await opened.copyOf(ISSUES.epic)).toEqual(COPY);
      expect(await opened.copyOf(ISSUES.ops)).toEqual(COPY);
      expect(await opened.copyOf(ISSUES.done)).toBeUndefined();
    });

    test('a copy replaces the one before', async () => {
      await written(ISSUES.epic);
      const copy = { keyResult: ['KR-3'], objective: ['O-1'], area: [] };
      await search.writeCopies([{ issueId: ISSUES.epic, copy }]);
      expect(await opened.copyOf(ISSUES.epic)).toEqual(copy);
    });

    test('an issue that is gone fails by itself', async () => {
      const task = await written(ISSUES.none, ISSUES.epic);
      expect(task).toEqual({ state: 'ended', failed: { [ISSUES.none]: expect.any(String) } });
      expect(await opened.copyOf(ISSUES.epic)).toEqual(COPY);
    });

    test('a task that nobody knows any more has failed as a whole', async () => {
      expect(await search.copyTask('4711')).toEqual({ state: 'ended', failed: 'all' });
    });

    test('a copy is taken away; one that never was, or went with its issue, is no problem', async () => {
      await written(ISSUES.epic);
      for (const id of [ISSUES.epic, ISSUES.epic, ISSUES.none]) await search.removeCopy(id);
      expect(await opened.copyOf(ISSUES.epic)).toBeUndefined();
    });

    test('nothing is kept of functions that nobody used, and a push of what is gone changes nothing', async () => {
      await search.pushAnswers([{ id: '4711', answer: { jql: 'project = SHOP' } }]);
      expect(await search.storedAnswers()).toEqual([]);
    });

    test('a project is found by its key', async () => {
      expect(await search.projectWithKey('SHOP')).toEqual({ id: '10000', key: 'SHOP' });
      expect(await search.projectWithKey('NOSUCH')).toBeUndefined();
    });
  });
}
