import { SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

/** What no key can be must stand in nobody's way: it is part of the words. */

test.each([
  ['zero', 'KR-0'],
  ['zeros', 'KR-000'],
  ['ten digits', 'KR-1234567890'],
  ['more digits than a row’s name may have', `KR-${'9'.repeat(600)}`],
])('%s: no tag, and the line can be tagged all the same', async (_, word) => {
  const app = await sprintRuns();
  writeInJira(app, `Ship [${word}]\nAnd ${word} too`);
  const seen = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  const keys = seen.lines.map((line) => ['KR-1', ...line.tags.map((tag) => tag.key)]);
  const saved = await app.as('dora')('tagging.save', tags(seen, keys));
  expect(saved.outcome).toBe('saved');
  expect(app.jira.sprints.get(SPRINT)?.goal).toBe(`Ship [${word}] [KR-1]\nAnd ${word} too [KR-1]`);
});
