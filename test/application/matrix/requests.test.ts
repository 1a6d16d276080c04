import type { Input, ProcedureName } from '../../../src/contract/api';
import type { WireError } from '../../../src/contract/errors';
import { procedure } from '../../../src/resolvers/procedure';
import { USE_CASES } from '../../../src/resolvers/procedures';
import { call, NAMES } from './call';
import { type Company, type MatrixApp, makeCompany } from './company';
import { TARGET } from './names';
import { accountOf, ROLES, type Role } from './roles';
import { TABLE } from './table';

/** What holds of every procedure, tried with the request that the matrix says is right (PRODUCT §6). */

let company: Company;
let app: MatrixApp;
beforeAll(async () => {
  company = await makeCompany();
  app = company.fresh();
});
function untouched(): MatrixApp {
  if (app.touched()) app = company.fresh();
  return app;
}

const inputOf = <N extends ProcedureName>(name: N): Input<N> => TABLE[name].input(company.places.open);

/** Somebody who may: the manager where there is a choice. */
function whoMay(name: ProcedureName): string {
  const role = ROLES.find((each) => TABLE[name].may(each, 'open') === 'allowed');
  if (role === undefined) throw new Error(`nobody may ${name}`);
  return accountOf(role, 'open');
}

/** Another request than the contract allows, as a browser can send it. */
function send(name: ProcedureName, input: unknown, who = whoMay(name)) {
  return call(untouched(), who, name, input as Input<typeof name>);
}

describe.each([
  ['a customer', { accountId: 'mona', accountType: 'customer' }],
  ['somebody without a licence', { accountId: 'mona', accountType: 'unlicensed' }],
  ['somebody anonymous', { accountType: 'anonymous' }],
  ['nobody', {}],
  ['an account without an id', { accountId: '', accountType: 'licensed' }],
])('%s', (_, context) => {
  test.each(NAMES)('is refused %s before anything is read', async (name) => {
    const { deps, rows, jira } = untouched();
    const before = { storage: rows.requests(), jira: jira.calls.length };
    const cost = { storageRequests: 0, kbRead: 0, kbWritten: 0, jiraRequests: 0, jiraPoints: 0 };
    const run = procedure(name, USE_CASES[name], () => ({ deps, cost: () => cost }));
    const envelope = await run({ payload: inputOf(name), context });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect({ storage: rows.requests(), jira: jira.calls.length }).toEqual(before);
  });
});

test('what was read to make an answer is told nobody where the app is in use', async () => {
  const { deps } = untouched();
  const ask = (payload: unknown) =>
    procedure('planning.links', USE_CASES['planning.links'], () => ({ deps, cost: () => undefined }))({
      payload,
      context: { accountId: 'rita', accountType: 'licensed' },
    });
  expect(Object.keys(await ask(inputOf('planning.links')))).not.toContain('cost');
  expect(Object.keys(await ask({}))).toEqual(['ok', 'error']);
});

/** Every request with one key too many, wherever it has keys; not in maps, whose keys are data. */
function withStray(input: unknown, path = ''): { readonly path: string; readonly input: unknown }[] {
  if (Array.isArray(input)) {
    return input.flatMap((each, at) =>
      withStray(each, `${path}.${at}`).map((found) => ({ ...found, input: input.with(at, found.input) })),
    );
  }
  if (typeof input !== 'object' || input === null) return [];
  const inside = Object.entries(input).flatMap(([name, value]) =>
    withStray(value, `${path}.${name}`).map((found) => ({
      ...found,
      input: { ...input, [name]: found.input },
    })),
  );
  return [{ path: path === '' ? 'the request' : path.slice(1), input: { ...input, stray: 1 } }, ...inside];
}

test.each(NAMES)('%s refuses a key that it does not know, at every depth', async (name) => {
  const accepted: string[] = [];
  for (const { path, input } of withStray(inputOf(name))) {
    const outcome = await send(name, input);
    const code = outcome.ok ? 'accepted' : outcome.error.code;
    if (code !== 'INVALID_INPUT') accepted.push(`${path}: ${code}`);
  }
  expect(accepted).toEqual([]);
  expect(app.touched()).toBe(false);
});

/** The request with one of its ids turned into another. */
function withId(input: unknown, name: string, id: string): unknown {
  if (Array.isArray(input)) return input.map((each) => withId(each, name, id));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, key === name ? id : withId(value, name, id)]),
  );
}

const has = (name: ProcedureName, ...keys: string[]) => {
  const text = JSON.stringify(TABLE[name].input(fakePlace));
  return keys.every((key) => text.includes(`"${key}":`));
};
/** Enough of a place to see which ids a request carries, before there is a company. */
const fakePlace = new Proxy({} as Company['places']['open'], {
  get: (_, name) => {
    if (String(name).endsWith('Ids')) return [];
    return String(name).endsWith('Of') ? () => 1 : String(name);
  },
});

const OF_KEY_RESULTS = NAMES.filter((name) => has(name, 'objectiveId', 'keyResultId'));
const REFUSALS: readonly (WireError['code'] | undefined)[] = ['NOT_FOUND', 'INVALID_INPUT'];

test.each(OF_KEY_RESULTS)('%s refuses a key result that belongs to another objective', async (name) => {
  const { pastId, pastKeyResultId, secondId } = company.places.open;
  const stranger = JSON.stringify(inputOf(name)).includes(`"${pastId}"`) ? secondId : pastKeyResultId;
  const outcome = await send(name, withId(inputOf(name), 'keyResultId', stranger));
  expect(REFUSALS).toContain(outcome.ok ? undefined : outcome.error.code);
  expect(app.touched()).toBe(false);
});

test.each(OF_KEY_RESULTS)('%s refuses an objective that its key result does not belong to', async (name) => {
  const outcome = await send(name, withId(inputOf(name), 'objectiveId', TARGET));
  expect(REFUSALS).toContain(outcome.ok ? undefined : outcome.error.code);
  expect(app.touched()).toBe(false);
});

const IDS = [
  'objectiveId',
  'keyResultId',
  'teamId',
  'cycleId',
  'areaId',
  'metricId',
  'toObjectiveId',
] as const;
// Filters of a saved view may outlive what they name, and then narrow to nothing.
/** A saved view keeps what to look for: of a team that is gone later it finds nothing. */
const LOOKS_FOR: ReadonlySet<string> = new Set(['views.save']);
const WITH_IDS = IDS.flatMap((id) =>
  NAMES.filter((name) => has(name, id) && !LOOKS_FOR.has(name)).map((name) => [name, id] as const),
);

test.each(WITH_IDS)('%s answers an unknown %s in words, and writes nothing', async (name, id) => {
  const outcome = await send(name, withId(inputOf(name), id, 'nothing-has-this-id'));
  if (TABLE[name].log === 'reads' || name === 'okrs.bulkEdit') {
    // A list of what is not there is empty; of many, each is told of by itself.
    expect(outcome.ok ? 'empty' : outcome.error.code).toMatch(/^(empty|NOT_FOUND|INVALID_INPUT)$/);
  } else expect(REFUSALS).toContain(outcome.ok ? undefined : outcome.error.code);
  expect(app.touched()).toBe(false);
});

const WRITES = NAMES.filter((name) => TABLE[name].log === 'logs');
const READS = NAMES.filter((name) => TABLE[name].log === 'reads');

test.each(WRITES)('%s leaves an entry in the log: who, when, what', async (name) => {
  const fresh = company.fresh();
  const before = new Set(fresh.rows.all('activity').map(({ id }) => id));
  const who = whoMay(name);
  expect(await call(fresh, who, name, inputOf(name))).toMatchObject({ ok: true });
  const entries = fresh.rows.all('activity').filter(({ id, by }) => !before.has(id) && by === who);
  expect(entries.length).toBeGreaterThan(0);
  for (const { action, at, subject } of entries) {
    expect(action).not.toBe('');
    expect(at).toContain('2026-02-10');
    expect(subject).toMatch(
      /^(objective|team|cycle|board|sprint|area|settings|import|template|sample|view):[\w-]+$/,
    );
  }
});

test.each(READS)('%s changes nothing', async (name) => {
  const fresh = company.fresh();
  for (const role of ROLES satisfies readonly Role[])
    await call(fresh, accountOf(role, 'open'), name, inputOf(name));
  expect(fresh.touched()).toBe(false);
});
