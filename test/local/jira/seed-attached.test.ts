import { seedRows } from '../../../local/jira/seed-load';
import { SiteSeed } from '../../../local/jira/seed-schema';
import { NOON, openTestSite } from '../../support/local-site';
import { PEOPLE, smallSite } from '../../support/site-seed';

const dev = PEOPLE.developer;

test('a seed may hold links and comments, and new ones get other ids', async () => {
  const jira = await openTestSite(
    SiteSeed.parse({
      ...smallSite(),
      links: [{ type: 'Blocks', from: 'SHOP-4', to: 'PAY-5' }],
      comments: [{ issue: 'SHOP-4', by: dev, at: 'D-2', text: 'See there' }],
    }),
  );
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4')).body).toMatchObject({
    fields: {
      issuelinks: [{ outwardIssue: { key: 'PAY-5' } }],
      comment: { comments: [{ id: '10001', created: '2026-08-31T09:00:00.000+0200' }] },
    },
  });
  const made = await jira.call(dev, 'POST', '/rest/api/3/issue/SHOP-4/comment', { body: 'Next' });
  expect(made.body).toMatchObject({ id: '10002' });
  await jira.close();
});

test.each([
  [{ links: [{ from: 'SHOP-4', to: 'SHOP-99' }] }, 'issue SHOP-99'],
  [{ comments: [{ issue: 'SHOP-4', by: 'nobody', at: 'D', text: 'x' }] }, 'user nobody'],
])('%j is refused and says why', (part, text) => {
  const seed = SiteSeed.parse({ ...smallSite(), ...part });
  expect(() => seedRows(seed, NOON)).toThrow(text);
});
