import {
  isShown,
  permissionsAsked,
  unknownConditions,
} from '../../../local/page/src/modules/display-conditions';

const place = {
  project: { key: 'ONE', type: 'software' },
  issue: { id: '10001', key: 'ONE-2', type: 'Bug' },
};
const may = (permission: string) => permission === 'EDIT_ISSUES';

test.each([
  [{ issueType: 'Bug' }, true],
  [{ issueType: ['Story', 'Bug'] }, true],
  [{ issueType: 'Story' }, false],
  [{ issueType: 'Bug', projectKey: 'TWO' }, false],
  [{ or: { issueType: 'Story', projectKey: 'ONE' } }, true],
  [{ or: [{ issueType: 'Story' }, { projectKey: 'TWO' }] }, false],
  [{ not: { issueType: 'Bug' } }, false],
  [{ and: [{ projectType: 'software' }, { not: { projectKey: 'TWO' } }] }, true],
  [{ canEditIssues: true }, true],
  [{ canEditIssues: false }, false],
  [{ isAdmin: true }, false],
  [{ isAdmin: false }, true],
  [{ hasProjectPermission: 'EDIT_ISSUES' }, true],
  [{ hasGlobalPermission: 'ADMINISTER' }, false],
  [{ isLoggedIn: true, hasServiceDeskAccess: false }, true],
  [{ issueId: 10001 }, true],
  [undefined, true],
])('%j shows a module on a bug to somebody who edits: %s', (conditions, shown) => {
  expect(isShown(conditions, { place, may })).toBe(shown);
});

test('a condition about an issue is not met where there is none', () => {
  expect(isShown({ issueType: 'Bug' }, { place: {}, may })).toBe(false);
});

test('the permissions to ask for are found wherever they stand, each once', () => {
  const conditions = {
    or: [{ canEditIssues: true }, { not: { hasProjectPermission: 'EDIT_ISSUES' } }],
    isAdmin: true,
  };
  expect(permissionsAsked(conditions)).toEqual(['ADMINISTER', 'EDIT_ISSUES']);
});

test('a condition that this host does not know counts as met and is named, also below not', () => {
  const conditions = { not: { jiraExpression: 'false' }, issueType: 'Bug' };
  expect(isShown(conditions, { place, may })).toBe(true);
  expect(unknownConditions(conditions)).toEqual(['jiraExpression']);
});
