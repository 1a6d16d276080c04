import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgeRefusals } from '../../../local/cli/forge-rules';

// The validator compiles the whole schema first.
jest.setTimeout(60_000);

const MANIFEST = `app:
  id: ari:cloud:ecosystem::app/5d1f7c0a-92be-4c1d-8a3e-7b60f4e21c98
  runtime:
    name: nodejs20.x
modules:
  jira:globalPage:
    - key: page
      title: One
      resource: main
    - key: page
      title: Two
      resource: main
  jira:nowhere:
    - key: lost
  trigger:
    - key: heard
      function: a-key-of-more-than-23-characters
      events: [avi:jira:exploded:issue]
  function:
    - key: a-key-of-more-than-23-characters
      handler: index.run
resources:
  - key: main
    path: page
permissions:
  scopes: [read:jira-wurk]
`;

let appDir: string;
let sentences: string[];

beforeAll(async () => {
  appDir = mkdtempSync(join(tmpdir(), 'refused-'));
  for (const folder of ['src', 'page']) mkdirSync(join(appDir, folder));
  writeFileSync(join(appDir, 'manifest.yml'), MANIFEST);
  writeFileSync(join(appDir, 'package.json'), '{}');
  writeFileSync(join(appDir, 'src', 'index.ts'), 'export const run = () => {};');
  writeFileSync(join(appDir, 'page', 'index.html'), '<!doctype html>');
  const { signal } = new AbortController();
  sentences = await forgeRefusals(appDir, join(appDir, 'build'), { signal, background: false });
});
afterAll(() => rmSync(appDir, { recursive: true, force: true }));

test.each([
  ['a second global page', /Only a single entry of the jira:globalPage module.* \(manifest\.yml, line 7\)$/],
  ['a key that is used twice', /found duplicate module key 'page'/],
  ['a key of a function that is too long', /exceeds 23 characters/],
  ['a scope that there is not', /'read:jira-wurk'/],
  ['a type of module that there is not', /'jira:nowhere'/],
  ['an event that there is not', /there is no event avi:jira:exploded:issue$/],
  ['a runtime that has ended', /the runtime nodejs20\.x has ended$/],
])('%s is told to be refused by Forge', (_, sentence) => {
  expect(sentences).toContainEqual(expect.stringMatching(sentence));
});

test('each refusal is one sentence that begins with who refuses', () => {
  expect(
    sentences.filter((sentence) => !/^Forge would refuse this manifest: [^\n]+$/.test(sentence)),
  ).toEqual([]);
});
