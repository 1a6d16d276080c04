import { ok } from '../http/answer';
import { offsetOf, valuesPage } from '../http/paging';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { platformTime } from '../moments';
import { FIELDS, fieldShape } from '../shapes/field-list';
import { createShaper } from '../shapes/shaper';
import { CATEGORIES, PRIORITIES } from '../store/constants';

function searchFields(call: Call) {
  const { query } = call;
  const types = query.list('type');
  const ids = query.list('id');
  const text = query.text('query')?.toLowerCase();
  const found = FIELDS.filter(
    (field) =>
      (types.length === 0 || types.includes(field.custom ? 'custom' : 'system')) &&
      (ids.length === 0 || ids.includes(field.id)) &&
      (text === undefined || field.name.toLowerCase().includes(text)) &&
      field.schema !== undefined,
  );
  const page = valuesPage(found, offsetOf(query, 50, 50));
  const values = page.values.map((field) => ({
    id: field.id,
    name: field.name,
    schema: field.schema,
    key: field.id,
    isLocked: field.schema?.custom?.startsWith('com.pyxis.greenhopper') ?? false,
  }));
  return ok({ ...page, values }, values.length);
}

function searchPriorities(call: Call) {
  const shape = createShaper(call.store);
  const all = Object.keys(PRIORITIES).map((id) => ({ ...shape.priority(id), isDefault: id === '3' }));
  return ok(valuesPage(all, offsetOf(call.query, 50, 50)), all.length);
}

function statusCategory(call: Call) {
  const wanted = call.params.idOrKey;
  const found = Object.values(CATEGORIES).find((one) => one.key === wanted || String(one.id) === wanted);
  if (!found) throw refuse(404, 'The status category was not found.');
  return ok(createShaper(call.store).category(found));
}

/** Statuses of projects that the caller may browse; a team-managed project has its own, often of the same names. */
function statuses(call: Call) {
  const { store, viewer } = call;
  const used = new Set(
    [...store.projects.values()]
      .filter((project) => viewer.browses(project.id))
      .flatMap((one) => one.statusIds),
  );
  const shape = createShaper(store);
  const found = [...store.statuses.values()]
    .filter((status) => used.has(status.id))
    .map((status) => ({ ...shape.status(status), untranslatedName: status.name }));
  return ok(found, found.length);
}

function serverInfo(call: Call) {
  const site = call.store.site();
  return ok({
    baseUrl: call.base,
    displayUrl: call.base,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100296,
    buildDate: '2026-07-10T09:00:00.000+0000',
    serverTime: platformTime(call.now, site.timeZone),
    scmInfo: 'local',
    serverTitle: site.name,
    serverTimeZone: site.timeZone,
    defaultLocale: { locale: 'en_US' },
  });
}

const noWebhooks = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string): Route => ({
  method,
  path,
  handle: () => {
    throw refuse(403, 'The caller is not a Connect or OAuth 2.0 app.');
  },
});

/** Fields, statuses, the server itself; webhooks, which neither people nor Forge apps may register. */
export const metaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/field',
    anonymous: true,
    handle: () => ok(FIELDS.map(fieldShape), FIELDS.length),
  },
  { method: 'GET', path: '/rest/api/3/field/search', handle: searchFields },
  { method: 'GET', path: '/rest/api/3/priority/search', handle: searchPriorities },
  { method: 'GET', path: '/rest/api/3/status', anonymous: true, handle: statuses },
  {
    method: 'GET',
    path: '/rest/api/3/statuscategory',
    anonymous: true,
    handle: (call) => {
      const shape = createShaper(call.store);
      return ok(Object.values(CATEGORIES).map(shape.category), 4);
    },
  },
  { method: 'GET', path: '/rest/api/3/statuscategory/:idOrKey', anonymous: true, handle: statusCategory },
  { method: 'GET', path: '/rest/api/3/serverInfo', anonymous: true, handle: serverInfo },
  noWebhooks('GET', '/rest/api/3/webhook'),
  noWebhooks('POST', '/rest/api/3/webhook'),
  noWebhooks('DELETE', '/rest/api/3/webhook'),
  noWebhooks('PUT', '/rest/api/3/webhook/refresh'),
];
