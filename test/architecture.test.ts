import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.local', '.ci']);

interface Import {
  /** Path of the importing file from the project's folder. */
  from: string;
  /** Path of the imported file from the project's folder, or a package's name. */
  to: string;
  isPackage: boolean;
  isType: boolean;
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.(?:[cm]?[jt]s|tsx)$/.test(entry.name) ? [path] : [];
  });
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)/g;

function importsOf(file: string): Import[] {
  const from = relative(ROOT, file);
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    const isPackage = !specifier.startsWith('.');
    const to = isPackage ? specifier : relative(ROOT, resolve(dirname(file), specifier));
    return { from, to, isPackage, isType: match[1] !== undefined };
  });
}

const IMPORTS = ['src', 'static', 'local', 'sample', 'test', 'bench', 'scripts']
  .filter((folder) => readdirSync(ROOT).includes(folder))
  .flatMap((folder) => sourcesBelow(join(ROOT, folder)))
  .flatMap(importsOf);

function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

/** `from → to` of every import of files in `from` that leads outside `allowed`. */
function strayImports(from: readonly string[], allowed: readonly string[]): string[] {
  return IMPORTS.filter(
    (item) => !item.isPackage && isIn(item.from, from) && !isIn(item.to, [...from, ...allowed]),
  ).map((item) => `${item.from} → ${item.to}`);
}

const DOMAIN = 'src/domain';
const CONTRACT = 'src/contract';
const APPLICATION = 'src/application';
const EXAMPLES = 'local/examples';
const INNER = [DOMAIN, CONTRACT, APPLICATION];

test.each<[string, string[]]>([
  [DOMAIN, []],
  [CONTRACT, [DOMAIN]],
  [APPLICATION, [DOMAIN, CONTRACT]],
  ['src/adapters', INNER],
  ['src/resolvers', INNER],
  ['src/triggers', INNER],
  ['src/compose', ['src/adapters', 'src/resolvers', 'src/triggers', ...INNER]],
  ['src/compose.ts', ['src/adapters', 'src/resolvers', 'src/triggers', 'src/compose', ...INNER]],
  ['static', [DOMAIN, CONTRACT]],
  ['local', []],
])('%s imports only from its left', (from, allowed) => {
  expect(strayImports([from], allowed)).toEqual([]);
});

test('each example app stands by itself', () => {
  const strays = readdirSync(join(ROOT, EXAMPLES)).flatMap((app) => strayImports([join(EXAMPLES, app)], []));
  expect(strays).toEqual([]);
  const users = IMPORTS.filter((item) => isIn(item.to, [EXAMPLES]) && !isIn(item.from, [EXAMPLES]));
  expect(users.map((item) => `${item.from} → ${item.to}`)).toEqual([]);
});

test("the app's pages take types only from the contract", () => {
  const values = IMPORTS.filter(
    (item) => !item.isPackage && item.from.startsWith('static/') && isIn(item.to, [CONTRACT]) && !item.isType,
  );
  expect(values.map((item) => `${item.from} → ${item.to}`)).toEqual([]);
});

test('nothing but tests, figures and scripts imports the local host', () => {
  const users = IMPORTS.filter(
    (item) =>
      !item.isPackage && isIn(item.to, ['local']) && !isIn(item.from, ['local', 'test', 'bench', 'scripts']),
  );
  expect(users.map((item) => `${item.from} → ${item.to}`)).toEqual([]);
});

test.each<[string, RegExp]>([
  [DOMAIN, /^(?:@forge\/|react|node:|@tanstack\/)/],
  [CONTRACT, /^(?:@forge\/|react|node:|@tanstack\/)/],
  [APPLICATION, /^(?:@forge\/|react|node:|@tanstack\/)/],
  ['local', /^@forge\/(?:api|kvs|events|resolver|bridge)/],
])('%s knows no platform', (from, packages) => {
  // The examples are apps themselves.
  const found = IMPORTS.filter(
    (item) =>
      item.isPackage && isIn(item.from, [from]) && !isIn(item.from, [EXAMPLES]) && packages.test(item.to),
  );
  expect(found.map((item) => `${item.from} → ${item.to}`)).toEqual([]);
});

test('the search for imports finds them', () => {
  expect(IMPORTS.length).toBeGreaterThan(100);
  expect(importsOf(__filename).map((item) => item.to)).toEqual(
    expect.arrayContaining(['node:fs', 'node:path']),
  );
});
