import { type Company, largeCompany } from '../../bench/companies';
import { keepsBudgets } from './support/keeps-budgets';
import { today } from './support/small-company';

let company: Company;
beforeAll(async () => {
  company = await largeCompany();
}, 120_000);
afterAll(() => company.app.close());

/** Those of the sample company are kept where it is filled: `test/sample/fill.test.ts`. */
describe('20 objectives, 80 key results, 6 sprints and 900 issues', () => {
  test('a planning check of 150 issues that nothing has read for two days costs 160 points at most', async () => {
    const { host } = await company.desk.cost(company.owner, 'planning.read', { boardId: company.boardId });
    expect(host.jira.points).toBeGreaterThan(150);
    expect(host.jira.points).toBeLessThanOrEqual(160);
  });

  keepsBudgets(() => company, today);
});
