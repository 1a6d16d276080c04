import type { Answer, Input } from '../../../src/contract/api';
import { guessDateOrder, guessNumberStyle } from '../../../src/domain/portability/cells';
import { columnsIn, type ImportKind } from '../../../src/domain/portability/columns';
import { readCsv } from '../../../src/domain/portability/csv-read';
import { detectSeparator } from '../../../src/domain/portability/csv-separator';
import { createTestApp, type Person, type TestApp } from '../../support/app';

/** Two teams, a running and a planned quarter; mona manages OKRs. */
export async function company(now = '2026-02-10'): Promise<TestApp> {
  const app = createTestApp({ now });
  const mona = app.as('mona');
  await mona('cycle.save', {
    id: 'cycle-q1',
    name: 'Q1 2026',
    start: '2026-01-01',
    end: '2026-03-31',
    state: 'active',
  });
  await mona('cycle.save', {
    id: 'cycle-q2',
    name: 'Q2 2026',
    start: '2026-04-01',
    end: '2026-06-30',
    state: 'planning',
  });
  for (const [id, name, leadId] of [
    ['team-shop', 'Shop', 'lena'],
    ['team-help', 'Help desk', null],
  ] as const) {
    const workMix = { keyResult: 70, area: 20, unaligned: 10 };
    await mona('team.save', { id, name, leadId, rhythm: 'two-weekly', workMix });
  }
  await app.settle();
  return app;
}

/** Files as people have them: their kind and their text. */
export type Files = readonly (readonly [ImportKind, string])[];

/** How the screen would read a file, unless a test says otherwise. */
export function readingOf(
  kind: ImportKind,
  text: string,
): NonNullable<Input<'import.check'>['files']>[number] {
  const separator = detectSeparator(text);
  const [header, ...rows] = readCsv(text, separator).rows;
  const cells = rows.flatMap((row) => [...row.cells]);
  const columns = columnsIn(header?.cells ?? [], kind);
  return { separator, columns, numbers: guessNumberStyle(cells), dates: guessDateOrder(cells) };
}

const PIECE = 2000;

/** Uploads files in pieces and checks them. */
export async function check(
  person: Person,
  importId: string,
  files: Files,
  more: Partial<Input<'import.check'>> = {},
): Promise<Answer<'import.check'>> {
  const pieces = files.map(([, text]) => text.match(new RegExp(`[^]{1,${PIECE}}`, 'g')) ?? ['']);
  await person('import.begin', {
    importId,
    format: 'csv',
    files: files.map(([kind], file) => ({ name: `${kind}.csv`, kind, pieces: pieces[file]?.length ?? 0 })),
  });
  for (const [file, texts] of pieces.entries()) {
    for (const [piece, text] of texts.entries())
      await person('import.piece', { importId, file, piece, text });
  }
  return person('import.check', {
    importId,
    files: files.map(([kind, text]) => readingOf(kind, text)),
    ...more,
  });
}

/** Applies a checked import, call by call as the screen does, and lets the queue finish it. */
export async function apply(app: TestApp, person: Person, importId: string): Promise<void> {
  for (;;) {
    const { state } = await person('import.apply', { importId });
    if (state !== 'staging') break;
  }
  await app.settle();
}

/** Checks files that must be without problems, and applies them. */
export async function importAll(
  app: TestApp,
  importId: string,
  files: Files,
  more: Partial<Input<'import.check'>> = {},
) {
  const mona = app.as('mona');
  const checked = await check(mona, importId, files, more);
  expect(checked.problems).toEqual([]);
  await apply(app, mona, importId);
  return checked;
}

/** What anybody sees of a cycle: keys, titles and key results. */
export async function seen(app: TestApp, who = 'olaf', cycleId = 'cycle-q1') {
  const { objectives } = await app.as(who)('workspace.read', { cycleId });
  return objectives.map(({ key, title, keyResults }) => ({
    key,
    title,
    keyResults: keyResults.map((each) => `${each.key} ${each.title}`),
  }));
}
