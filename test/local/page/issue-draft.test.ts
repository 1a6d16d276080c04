import type { Field, IssueType, Project } from '../../../local/page/src/api/shapes';
import { draftFields, EMPTY_DRAFT, fieldsOfType } from '../../../local/page/src/screens/create/issue-draft';
import { documentText } from '../../../local/page/src/screens/issue/document-text';
import { labelsOf } from '../../../local/page/src/screens/issue/label-list';
import { textDocument } from '../../../local/page/src/screens/issue/text-document';

const FIELDS: Field[] = [
  { id: 'f1', name: 'Sprint', schema: { custom: 'com.pyxis.greenhopper.jira:gh-sprint' } },
  {
    id: 'f2',
    name: 'Story point estimate',
    schema: { custom: 'com.pyxis.greenhopper.jira:jsw-story-points' },
  },
  { id: 'f3', name: 'Story Points', schema: { custom: 'float' } },
];
const CLASSIC: Project = { id: '1', key: 'ONE', name: 'One', projectTypeKey: 'software', simplified: false };
const TEAMS: Project = { ...CLASSIC, simplified: true };
const STORY: IssueType = { id: '10', name: 'Story', hierarchyLevel: 0 };
const EPIC: IssueType = { id: '11', name: 'Epic', hierarchyLevel: 1 };
const SUBTASK: IssueType = { id: '12', name: 'Sub-task', hierarchyLevel: -1, subtask: true };

test.each([
  ['company-managed', CLASSIC, 'f3'],
  ['team-managed', TEAMS, 'f2'],
])('a %s project estimates in its own field', (_, project, id) => {
  expect(fieldsOfType(project, STORY, FIELDS).estimate?.id).toBe(id);
});

test.each([
  [STORY, 'f1', true],
  [EPIC, null, false],
  [SUBTASK, null, true],
])(
  'only issues of the standard level have a sprint, and all but epics a parent: $name',
  (type, sprint, hasParent) => {
    const known = fieldsOfType(CLASSIC, type, FIELDS);
    expect([known.sprint, known.hasParent]).toEqual([sprint, hasParent]);
  },
);

test('what was left empty is not sent, so that the site fills in its defaults', () => {
  const known = fieldsOfType(CLASSIC, STORY, FIELDS);
  expect(draftFields(CLASSIC, STORY, known, { ...EMPTY_DRAFT, summary: 'Do it' })).toEqual({
    project: { id: '1' },
    issuetype: { id: '10' },
    summary: 'Do it',
  });
});

test('every field goes out in the form that Jira takes', () => {
  const known = fieldsOfType(CLASSIC, STORY, FIELDS);
  const draft = {
    summary: 'Do it',
    description: 'Well',
    parent: ' one-3 ',
    assignee: 'ada',
    priority: '2',
    labels: 'a b',
    sprint: '7',
    estimate: '0.5',
  };
  expect(draftFields(CLASSIC, STORY, known, draft)).toMatchObject({
    parent: { key: 'ONE-3' },
    assignee: { accountId: 'ada' },
    priority: { id: '2' },
    labels: ['a', 'b'],
    f1: 7,
    f3: 0.5,
    description: { type: 'doc', version: 1 },
  });
});

test('a sprint chosen for a story is not sent when the type becomes epic', () => {
  const known = fieldsOfType(CLASSIC, EPIC, FIELDS);
  const sent = draftFields(CLASSIC, EPIC, known, {
    ...EMPTY_DRAFT,
    summary: 'Big',
    sprint: '7',
    parent: 'ONE-1',
  });
  expect(sent).not.toHaveProperty('f1');
  expect(sent).not.toHaveProperty('parent');
});

test('labels hold no spaces and come once', () => {
  expect(labelsOf(' shop, mobile  shop\nweb')).toEqual(['shop', 'mobile', 'web']);
});

test.each(['One line', 'Two\nlines', 'A line\n\nand another'])(
  'a description reads as it was written: %j',
  (text) => {
    expect(documentText(textDocument(text))).toBe(text);
  },
);

test('a description of blanks is none', () => {
  expect(textDocument('  \n ')).toBeNull();
});
