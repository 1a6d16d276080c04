/** The tool's own README says what there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPTIONS } from '../../local/cli/usage';
import { HostSettings } from '../../local/forge/settings';

const LOCAL = join(__dirname, '..', '..', 'local');
const README = readFileSync(join(LOCAL, 'README.md'), 'utf8');

/** `METHOD /__local/…` of every route, as its file writes it. */
function routes(): string[] {
  const folder = join(LOCAL, 'forge', 'http', 'routes');
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/'([A-Z]+ \/__local\/[\w/-]+)':/g)].map(
      ([, route = '']) => route,
    ),
  );
}

test('the search for calls finds them', () => {
  expect(routes().length).toBeGreaterThan(20);
});

test('every call of the host is in the README', () => {
  const named = new Set(
    [...README.matchAll(/\b(GET|POST|PUT|PATCH|DELETE) (\/__local\/[\w/-]+)/g)].map(
      ([, method, path]) => `${method} ${path}`,
    ),
  );
  expect(routes().filter((route) => !named.has(route))).toEqual([]);
  expect([...named].filter((route) => !routes().includes(route))).toEqual([]);
});

test('every option of the command is in the README', () => {
  const missing = Object.entries(OPTIONS).filter(([name, option]) => {
    const value = 'value' in option ? ` ${option.value}` : '';
    return !README.includes(`\`--${name}${value}\``);
  });
  expect(missing.map(([name]) => name)).toEqual([]);
});

test('every section of the settings is in the README', () => {
  const sections = Object.keys(HostSettings.shape);
  expect(sections.filter((section) => !README.includes(`| \`${section}\` |`))).toEqual([]);
});
