import type { Route } from './route';

/** Where the search field leads: to the issue whose key was typed, else to those that hold the text. */
export function searchRoute(text: string): Route {
  if (/^[a-z][a-z0-9_]*-\d+$/i.test(text)) return { name: 'issue', issueKey: text.toUpperCase() };
  const quoted = text.replace(/["\\]/g, ' ').trim();
  return { name: 'navigator', jql: `text ~ "${quoted}" ORDER BY updated DESC` };
}
