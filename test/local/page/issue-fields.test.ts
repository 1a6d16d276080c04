import { documentText } from '../../../local/page/src/screens/issue/document-text';
import {
  issueEstimate,
  issueFieldIds,
  issueSprint,
} from '../../../local/page/src/screens/issue/issue-fields';

const fields = [
  { id: 'customfield_1', name: 'Sprint', schema: { custom: 'com.pyxis.greenhopper.jira:gh-sprint' } },
  { id: 'customfield_2', name: 'Story Points', schema: { custom: 'x:float' } },
  {
    id: 'customfield_3',
    name: 'Story point estimate',
    schema: { custom: 'com.pyxis.greenhopper.jira:jsw-story-points' },
  },
  { id: 'customfield_4', name: 'Actual Story Points', schema: { custom: 'x:float' } },
];
const ids = issueFieldIds(fields);
const issue = (custom: Record<string, unknown>) => ({
  id: '1',
  key: 'WEB-1',
  fields: { status: { id: '1', name: 'To Do' }, issuetype: { id: '1', name: 'Story' }, ...custom },
});

test('fields are found by their kind, and both kinds of points are known', () => {
  expect(ids.sprint).toBe('customfield_1');
  expect(ids.estimates.map(({ id }) => id)).toEqual(['customfield_2', 'customfield_3']);
});

test.each([
  [{ customfield_2: 5 }, { id: 'customfield_2', name: 'Story Points', value: 5 }],
  [
    { customfield_2: null, customfield_3: 0.5 },
    { id: 'customfield_3', name: 'Story point estimate', value: 0.5 },
  ],
  [{ customfield_2: null }, { id: 'customfield_2', name: 'Story Points', value: null }],
  [{}, null],
])('of %j the estimate is %j', (custom, estimate) => {
  expect(issueEstimate(issue(custom), ids)).toEqual(estimate);
});

test('the sprint of an issue is the open one, closed ones are history', () => {
  const closed = { id: 1, name: 'Sprint 1', state: 'closed' };
  const active = { id: 2, name: 'Sprint 2', state: 'active', boardId: 7 };
  expect(issueSprint(issue({ customfield_1: [closed, active] }), ids)).toEqual({
    open: active,
    closed: [closed],
  });
  expect(issueSprint(issue({ customfield_1: null }), ids)).toEqual({ open: null, closed: [] });
});

test('a description is shown as its text, block by block', () => {
  const text = (value: string) => ({ type: 'text', text: value });
  const paragraph = (value: string) => ({ type: 'paragraph', content: [text(value)] });
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('one')] }] };
  expect(documentText({ type: 'doc', version: 1, content: [paragraph('Why'), list] })).toBe('Why\n• one');
  expect(documentText(null)).toBe('');
  expect(documentText({ nonsense: true })).toBe('');
});
