import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../../local/forge/host-interface';
import { JSON_TYPE, send } from './support/send-request';
import { call, FIXTURE_APP, startFixture } from './support/start-fixture';
import { createStubSite, PEOPLE } from './support/stub-site';

const ROOT = join(__dirname, '..', '..', '..');
const LANGUAGES = ['en_US', 'de_DE', 'fr_FR'];
const TRANSLATIONS = `
translations:
  resources:
    - { key: en-US, path: locales/en.json }
    - { key: de-DE, path: locales/de.json }
  fallback: { default: en-US }
`;

let appDir: string;
let host: Host;

beforeAll(async () => {
  mkdirSync(join(ROOT, 'dist', 'test'), { recursive: true });
  appDir = mkdtempSync(join(ROOT, 'dist', 'test', 'translated-'));
  cpSync(FIXTURE_APP, appDir, { recursive: true });
  mkdirSync(join(appDir, 'locales'));
  writeFileSync(
    join(appDir, 'locales', 'en.json'),
    '{"page": {"title": "Goals", "hint": "Look"}, "only.flat": "Flat"}',
  );
  writeFileSync(join(appDir, 'locales', 'de.json'), '{"page": {"title": "Ziele"}}');
  const manifest = join(appDir, 'manifest.yml');
  const english = readFileSync(manifest, 'utf8');
  writeFileSync(
    manifest,
    english.replace('title: Fixture\n', 'title: { i18n: page.title }\n') + TRANSLATIONS,
  );
  appendFileSync(
    join(appDir, 'src', 'index.ts'),
    `import { i18n } from '@forge/api';
handlers.define('greet', async ({ payload }: Call) => {
  const t = await i18n.createTranslationFunction(String(payload.locale) as 'de-DE');
  return [t('page.title'), t('page.hint'), t('only.flat'), t('none')];
});`,
  );
  const site = createStubSite();
  const users = PEOPLE.map((person, index) => ({ ...person, locale: LANGUAGES[index] ?? 'en_US' }));
  host = await startFixture({ appDir, site: { ...site, users: async () => users } });
});
afterAll(async () => {
  await host.close();
  rmSync(appDir, { recursive: true });
});

test('the backend reads texts in the language it asks for, then in the default, then the key itself', async () => {
  expect(await call(host, 'person-0', 'greet', { locale: 'de-DE' })).toEqual([
    'Ziele',
    'Look',
    'Flat',
    'none',
  ]);
  expect(await call(host, 'person-0', 'greet', { locale: 'en-US' })).toEqual([
    'Goals',
    'Look',
    'Flat',
    'none',
  ]);
});

test('a page finds the texts beside it, as it does after a deploy', async () => {
  const read = async (name: string) => {
    const { status, body } = await send(host.frameOrigin, 'GET', `/r/page/__LOCALES__/${name}`);
    return [status, JSON.parse(body)];
  };
  expect(await read('i18n-info.json')).toEqual([
    200,
    { translations: {}, config: { locales: ['en-US', 'de-DE'], fallback: { default: 'en-US' } } },
  ]);
  expect(await read('de-DE.json')).toEqual([200, { page: { title: 'Ziele' } }]);
  expect((await read('fr-FR.json'))[0]).toBe(404);
});

test.each([
  ['person-0', 'Goals'],
  ['person-1', 'Ziele'],
  ['person-2', 'Goals'],
])("a module's title is in the language of who looks (%s: %s)", async (accountId, title) => {
  const session = await send(host.shellUrl, 'POST', '/__local/session', JSON_TYPE, { accountId });
  const cookie = session.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const { body } = await send(host.shellUrl, 'GET', '/__local/modules', { cookie });
  expect(JSON.parse(body)[0].title).toBe(title);
});

test('a file of texts that is missing is told by its name', async () => {
  rmSync(join(appDir, 'locales', 'de.json'));
  await expect(host.reload()).rejects.toThrow('translations of de-DE, locales/de.json');
});
