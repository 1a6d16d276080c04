import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingPages, preparePages } from '../../../local/cli/app-pages';

const MANIFEST = `
app: { id: ari:cloud:ecosystem::app/0b7c1f52-3a64-4b8e-8d19-6f2e5a9c7d30, runtime: { name: nodejs22.x } }
modules:
  jira:globalPage: [{ key: page, title: Page, resource: main }]
  jira:issueAction: [{ key: action, title: Action, resource: main/action }]
resources: [{ key: main, path: static/dist, entry: { action: action.html } }]
`;

function newApp(script?: string): string {
  const app = mkdtempSync(join(tmpdir(), 'app-'));
  writeFileSync(join(app, 'manifest.yml'), MANIFEST);
  const scripts = script === undefined ? {} : { build: script };
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', scripts }));
  return app;
}

const MAKES_BOTH = `node -e "fs.mkdirSync('static/dist',{recursive:true});for(const f of ['index','action'])fs.writeFileSync('static/dist/'+f+'.html','')"`;

test('pages that the manifest names and nobody built are found, entries too', () => {
  const app = newApp();
  expect(missingPages(app)).toEqual([join('static/dist', 'index.html'), join('static/dist', 'action.html')]);
  mkdirSync(join(app, 'static/dist'), { recursive: true });
  writeFileSync(join(app, 'static/dist/index.html'), '');
  expect(missingPages(app)).toEqual([join('static/dist', 'action.html')]);
});

test("missing pages are built by the app's own script, which is said, and only once", async () => {
  const app = newApp(MAKES_BOTH);
  const lines: string[] = [];
  await preparePages(app, false, (line) => lines.push(line));
  await preparePages(app, false, (line) => lines.push(line));
  expect(missingPages(app)).toEqual([]);
  expect(lines).toEqual(["Building the app's pages: npm run build"]);
});

test('an app that has no script to build with is run all the same, and told which page is missing', async () => {
  const app = newApp();
  const lines: string[] = [];
  await preparePages(app, false, (line) => lines.push(line));
  expect(lines).toEqual([
    `The page ${join('static/dist', 'index.html')} is not there, its place stays empty; package.json of ${app} has no script "build".`,
  ]);
  await expect(preparePages(app, true, () => {})).rejects.toThrow('The pages cannot be built');
});

test('a script that makes less than the manifest names is told what is still missing', async () => {
  await expect(preparePages(newApp('node -e 0'), false, () => {})).rejects.toThrow(
    /did not make static.dist.index\.html/,
  );
});

test('a script that fails ends the start', async () => {
  await expect(preparePages(newApp('node -e "process.exit(3)"'), false, () => {})).rejects.toThrow(
    '"npm run build" failed in',
  );
});

test('UI Kit modules need no pages, and it is said that they are not played', async () => {
  const app = newApp();
  writeFileSync(
    join(app, 'manifest.yml'),
    MANIFEST.replaceAll('resource: main', 'render: native, resource: main').replace(
      'static/dist',
      'src/index.jsx',
    ),
  );
  const lines: string[] = [];
  await preparePages(app, false, (line) => lines.push(line));
  expect(lines).toEqual(['UI Kit is not played, the places of these modules stay empty: page, action']);
});
