import { createScopeBook } from '../../../../local/forge/calls/scope-book';
import { createUnmodelled } from '../../../../local/forge/calls/unmodelled';

function bookOf(...scopes: string[]) {
  return createScopeBook({ scopes: () => scopes, unmodelled: createUnmodelled(Date.now), print: () => {} });
}

test('scopes that a run did not need are told at its end', () => {
  const book = bookOf('read:jira-work', 'write:jira-work');
  book.refuseJira('GET', '/rest/api/3/issue/TEST-1');
  expect(book.farewell()).toEqual(['Scopes of manifest.yml that nothing used in this run: write:jira-work']);
});

test('a run in which nobody tried the app tells nothing of its scopes', () => {
  expect(bookOf('read:jira-work').farewell()).toEqual([]);
});
