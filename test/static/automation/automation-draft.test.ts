import {
  type AutomationDraft,
  automationOf,
  draftOf,
  draftProblems,
  sourceWords,
} from '../../../static/app/src/features/automation/automation-draft';

const draft: AutomationDraft = {
  kind: 'sum',
  jql: ' project = SHOP ',
  part: 'resolution = Done',
  fieldId: 'customfield_1',
  fieldName: 'Story Points',
  every: 'week',
  on: true,
};

test('what is saved opens again as it was', () => {
  const { source, every } = automationOf(draft);
  const view = { source, every, ownerId: 'ana', state: 'on', lastRun: null } as const;
  expect(draftOf(view)).toEqual({ ...draft, jql: 'project = SHOP', part: '' });
});

test('trying another kind keeps what was typed and sends only what that kind has', () => {
  expect(automationOf({ ...draft, kind: 'share' }).source).toEqual({
    kind: 'share',
    jql: 'project = SHOP',
    part: 'resolution = Done',
  });
  expect(automationOf({ ...draft, kind: 'count' }).source).toEqual({ kind: 'count', jql: 'project = SHOP' });
});

test('one that is switched off opens switched off', () => {
  const { source, every } = automationOf(draft);
  expect(draftOf({ source, every, ownerId: 'ana', state: 'off', lastRun: null }).on).toBe(false);
});

test('wrong fields are named before Jira is asked', () => {
  expect([...draftProblems({ ...draft, jql: '', fieldId: '' }).keys()]).toEqual(['jql', 'fieldId']);
  expect([...draftProblems(draft).keys()]).toEqual([]);
});

test('the page says in words what is read and how often', () => {
  expect(sourceWords(automationOf(draft))).toBe('The sum of Story Points, once a week');
});
