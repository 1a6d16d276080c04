import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chosenSettings } from '../../../local/cli/chosen-settings';
import { createSettings } from '../../../local/forge/settings';

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.json');
  writeFileSync(file, text);
  return file;
}

test('a field is set by its path, numbers and booleans as such, all else as text', () => {
  const set = ['storage.delayMs=20', 'jira.shortPages=true', 'jira.words=a=b', 'calls.list=[1,2]'];
  expect(chosenSettings(undefined, set)).toEqual({
    storage: { delayMs: 20 },
    jira: { shortPages: true, words: 'a=b' },
    calls: { list: [1, 2] },
  });
});

test('what is set wins over the file, and leaves its other fields', () => {
  const file = fileWith('{"storage": {"delayMs": 1, "other": 2}, "jira": {"lag": 3}}');
  expect(chosenSettings(file, ['storage.delayMs=5', 'storage.delayMs=6'])).toEqual({
    storage: { delayMs: 6, other: 2 },
    jira: { lag: 3 },
  });
});

test.each([
  [['storage=1'], '--set storage=1: write it as section.field=value'],
  [['storage.delayMs'], 'write it as section.field=value'],
])('%j is refused in words', (set, message) => {
  expect(() => chosenSettings(undefined, set)).toThrow(message);
});

test.each([
  ['{', 'JSON'],
  ['[]', 'it must be an object of sections'],
])('a file with %s is refused by its name', (text, message) => {
  const file = fileWith(text);
  expect(() => chosenSettings(file, [])).toThrow(`--settings ${file}`);
  expect(() => chosenSettings(file, [])).toThrow(message);
});

test('a section that does not exist is refused with the names of those that do', () => {
  expect(() => createSettings(chosenSettings(undefined, ['storag.delayMs=1']))).toThrow(
    'There is no setting storag; there are: calls, storage, deliveries, realtime, jira',
  );
});
