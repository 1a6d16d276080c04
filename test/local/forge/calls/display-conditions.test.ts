import { CallSettings } from '../../../../local/forge/calls/call-settings';
import { isModuleShown } from '../../../../local/forge/calls/module-visibility';
import { createUnmodelled } from '../../../../local/forge/calls/unmodelled';
import type { JiraSite, SiteUser } from '../../../../local/jira/types';
import { createStubSite, PEOPLE } from '../support/stub-site';

const PLACE = {
  project: { id: '10', key: 'A', type: 'software' },
  issue: { id: '1', key: 'A-1', type: 'Bug', typeId: '7' },
};

/** Everybody may edit issues and nobody administers; the issue has one property. */
const site: JiraSite = {
  ...createStubSite(),
  async handle({ path }) {
    const headers = {};
    const answer = (status: number, body: unknown) => ({
      status,
      headers,
      body: JSON.stringify(body),
      points: 1,
    });
    const { pathname, searchParams } = new URL(path, 'http://site');
    if (pathname === '/rest/api/3/mypermissions') {
      const key = searchParams.get('permissions') ?? '';
      if (!key.includes('_') && key !== 'ADMINISTER') return answer(400, {});
      return answer(200, { permissions: { [key]: { havePermission: key === 'EDIT_ISSUES' } } });
    }
    if (pathname === '/rest/api/3/issue/A-1/properties/okr') {
      return answer(200, { key: 'okr', value: { kind: 'main', tags: ['x', 'y'] } });
    }
    return answer(pathname.includes('/properties/') ? 404 : 501, {});
  },
};

const person = (): SiteUser => {
  const [first] = PEOPLE;
  if (!first) throw new Error('The stub site has nobody');
  return first;
};

async function shown(
  displayConditions: unknown,
  more: { user?: SiteUser; module?: object; license?: string } = {},
) {
  const unmodelled = createUnmodelled(() => 0);
  const settings = CallSettings.parse({ ...(more.license === undefined ? {} : { license: more.license }) });
  const module = { type: 'jira:issuePanel', key: 'm', displayConditions, ...more.module };
  const isShown = await isModuleShown(
    { site, settings: () => settings, unmodelled },
    module,
    more.user ?? person(),
    PLACE,
  );
  return { isShown, unmodelled: unmodelled.list().length };
}

const okr = { entity: 'issue', propertyKey: 'okr' };

test.each<[unknown, boolean]>([
  [undefined, true],
  [{ issueType: 'Bug' }, true],
  [{ issueType: ['Story', 'Task'] }, false],
  [{ projectKey: ['A', 'B'], projectType: 'software' }, true],
  [{ projectKey: 'A', issueKey: 'A-2' }, false],
  [{ or: { projectKey: 'B', issueKey: 'A-1' } }, true],
  [{ or: [{ projectKey: 'B' }, { issueKey: 'A-2' }] }, false],
  [{ and: [{ projectKey: 'A' }, { not: { issueType: 'Story' } }] }, true],
  [{ not: { isLoggedIn: true } }, false],
  [{ isAdmin: true }, false],
  [{ isAdmin: false }, true],
  [{ canEditIssues: true }, true],
  [{ isProjectAdmin: true }, false],
  [{ hasProjectPermission: 'EDIT_ISSUES' }, true],
  [{ hasGlobalPermission: 'ADMINISTER' }, false],
  [{ hasSoftwareAccess: true }, true],
  [{ entityPropertyExists: okr }, true],
  [{ entityPropertyExists: { ...okr, propertyKey: 'other' } }, false],
  [{ entityPropertyEqualTo: { ...okr, objectName: 'kind', value: 'main' } }, true],
  [{ entityPropertyEqualTo: { ...okr, objectName: 'kind', value: 'side' } }, false],
  [{ entityPropertyContainsAny: { ...okr, objectName: 'tags', value: ['y', 'z'] } }, true],
  [{ entityPropertyContainsAll: { ...okr, objectName: 'tags', value: ['y', 'z'] } }, false],
])('%j is %s', async (conditions, isShown) => {
  expect(await shown(conditions)).toEqual({ isShown, unmodelled: 0 });
});

test.each<[unknown]>([
  [{ jiraExpression: 'user != null' }],
  [{ isSiteAdmin: true }],
  [{ hasGlobalPermission: 'nothing-known' }],
  [{ projectKey: 'A', jiraExpression: 'user != null' }],
])('what cannot be decided here is recorded, and the module shown: %j', async (conditions) => {
  expect(await shown(conditions)).toEqual({ isShown: true, unmodelled: 1 });
});

test('what can be decided decides, whatever else cannot', async () => {
  expect(await shown({ projectKey: 'B', jiraExpression: 'x' })).toEqual({ isShown: false, unmodelled: 0 });
  expect(await shown({ or: { projectKey: 'A', jiraExpression: 'x' } })).toEqual({
    isShown: true,
    unmodelled: 0,
  });
});

test('a licence hides what asks for another', async () => {
  expect(await shown({ appIsLicensed: true }, { license: 'inactive' })).toMatchObject({ isShown: false });
  expect(await shown({ appEdition: 'advanced' }, { license: 'advanced' })).toMatchObject({ isShown: true });
  expect(await shown({ appEdition: 'advanced' }, { license: 'standard' })).toMatchObject({ isShown: false });
});

test('people without a licence see only modules that are meant for them', async () => {
  const user = { ...person(), licensed: false };
  expect(await shown(undefined, { user })).toMatchObject({ isShown: false });
  const module = { unlicensedAccess: ['unlicensed'] };
  expect(await shown(undefined, { user, module })).toMatchObject({ isShown: true });
  expect(await shown(undefined, { user: { ...user, accountType: 'customer' }, module })).toMatchObject({
    isShown: false,
  });
});
