import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { SiteSeedInput } from '../../local/jira/seed-schema';
import type { Answer } from '../../src/contract/api';
import type { Claim } from '../../src/contract/inputs';
import { addDays } from '../../src/domain/okr/calendar-day';
import { SMALL_SITE } from '../support/host';
import { deskOf } from './support/desk';
import { buildCli, type HostProcess, startHostProcess } from './support/host-process';
import { today } from './support/small-company';
import { storedRows } from './support/stored';

const SPRINTS = 10;
const SAVES = 200;
const KILLS = 6;
/** After each crash the clock is ahead by one more: what a dead process left is anybody's to settle. */
const AHEAD_MS = 60_000;
/** A kill hits a save somewhere on its way. */
const LONGEST_WAIT_MS = 40;
const LINES = ['Fewer errors when people pay', 'Pages that load at once', 'Answers within the day'];
const KEYS = ['KR-1', 'KR-2', 'KR-3', 'KR-4'];
const SEED = 20_260_321;

/** What stands in a sprint: Jira's goal, and the claims. */
interface Standing {
  readonly goal: string;
  readonly claims: readonly { readonly key: string; readonly claim: Claim }[];
}

let folder: string;
let cli: string;
beforeAll(() => {
  // Below the project, so that the bundle finds the installed packages.
  mkdirSync('.local', { recursive: true });
  folder = mkdtempSync(resolve('.local/kill-'));
  writeFileSync(join(folder, 'site.json'), JSON.stringify(site()));
  cli = buildCli(folder);
});
afterAll(async () => {
  await host?.kill();
  rmSync(folder, { recursive: true, force: true });
});

let host: HostProcess | undefined;
let kills = 0;

async function start(): Promise<HostProcess> {
  host = await startHostProcess(cli, { data: join(folder, 'data'), sample: folder }, kills * AHEAD_MS);
  return host;
}

test(`${SAVES} saves with ${KILLS} crashes in between: nothing acknowledged is lost, nothing stays half done`, async () => {
  const random = randomFrom(SEED);
  const crashes = crashSaves(random);
  await start();
  await foundCompany();
  const acknowledged = new Map<number, Standing>();
  /** Of the last save of a sprint if its answer never came: it may have happened or not. */
  const unanswered = new Map<number, Standing>();
  /** What the answer to the last save showed; without one, the person opens the dialog again. */
  const latest = new Map<number, Answer<'tagging.open'>>();
  for (let save = 0; save < SAVES; save += 1) {
    const sprint = (save % SPRINTS) + 1;
    const seen =
      latest.get(sprint) ?? (await desk().call('anna', 'tagging.open', { sprintId: sprint, boardId: 1 }));
    if (save >= SPRINTS)
      expect([acknowledged.get(sprint), unanswered.get(sprint)]).toContainEqual(standingOf(seen));
    const wanted = somethingElse(random, save);
    const answer = desk()
      .call('anna', 'tagging.save', {
        sprintId: sprint,
        boardId: 1,
        baseGoal: seen.goal,
        revision: seen.revision,
        lines: wanted.lines.map((keys, index) => ({ index, keys })),
        claims: [...wanted.claims],
      })
      .then(({ outcome, tagging }) => {
        latest.set(sprint, tagging);
        return { outcome, standing: standingOf(tagging) };
      })
      .catch((thrown: unknown) => {
        if (thrown instanceof HostGone) return null;
        throw thrown;
      });
    if (crashes.has(save)) await crashAfter(random() * LONGEST_WAIT_MS);
    const saved = await answer;
    if (saved === null) {
      unanswered.set(sprint, standing(wanted));
      latest.delete(sprint);
    } else {
      expect(saved).toEqual({ outcome: 'saved', standing: standing(wanted) });
      acknowledged.set(sprint, standing(wanted));
      unanswered.delete(sprint);
    }
    if (crashes.has(save)) await start();
  }
  await crashAfter(0);
  await start();
  expect(kills).toBe(KILLS + 1);
  for (let sprint = 1; sprint <= SPRINTS; sprint += 1) {
    const tagging = await desk().call('anna', 'tagging.open', { sprintId: sprint, boardId: 1 });
    const possible = [acknowledged.get(sprint), unanswered.get(sprint)];
    expect(possible).toContainEqual(standingOf(tagging));
    expect(await goalInJira(sprint)).toBe(tagging.goal);
  }
  expect(await get('/__local/unmodelled')).toEqual([]);
  await crashAfter(0);
  const stored = storedRows({ dataDir: join(folder, 'data') });
  expect(stored.dump('intent')).toEqual({});
  await stored.close();
}, 300_000);

/** Which saves the host is killed in, by the seed. */
function crashSaves(random: () => number): Set<number> {
  const saves = new Set<number>();
  while (saves.size < KILLS) saves.add(Math.floor(random() * SAVES));
  return saves;
}

async function crashAfter(ms: number): Promise<void> {
  await new Promise((done) => setTimeout(done, ms));
  kills += 1;
  await host?.kill();
}

interface Wanted {
  readonly lines: readonly string[][];
  readonly claims: Standing['claims'];
}

/** Keys for each line, and a claim on each key that no other save has. */
function somethingElse(random: () => number, save: number): Wanted {
  const lines = LINES.map(() => KEYS.filter(() => random() < 0.4));
  const claims = [...new Set(lines.flat())].map((key) => ({
    key,
    claim: { kind: 'amount' as const, delta: save + 1 },
  }));
  return { lines, claims };
}

function standing({ lines, claims }: Wanted): Standing {
  const goal = LINES.map((text, index) => {
    const keys = lines[index] ?? [];
    return keys.length === 0 ? text : `${text} [${keys.join(', ')}]`;
  }).join('\n');
  return { goal, claims: sorted(claims) };
}

function standingOf({ goal, claims }: Standing): Standing {
  return { goal, claims: sorted(claims) };
}

function sorted(claims: Standing['claims']): Standing['claims'] {
  return [...claims].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Numbers of [0, 1), always the same for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function site(): SiteSeedInput {
  return {
    ...SMALL_SITE,
    permissions: { 'manage-okrs': ['anna'] },
    sprints: Array.from({ length: SPRINTS }, (_, index) => ({
      id: index + 1,
      board: 1,
      name: `Sprint ${index + 1}`,
      goal: LINES.join('\n'),
    })),
  };
}

async function foundCompany(): Promise<void> {
  const cycle = { id: 'cycle-one', name: 'This quarter', state: 'active' as const };
  const days = { start: addDays(today(), -40), end: addDays(today(), 50) };
  await desk().call('anna', 'cycle.save', { ...cycle, ...days });
  const workMix = { keyResult: 70, area: 20, unaligned: 10 };
  const team = { kind: 'new', id: 'team-test', name: 'Test', rhythm: 'weekly', workMix } as const;
  await desk().call('anna', 'board.connect', { boardId: 1, team });
  const common = { ownerId: 'anna', lifecycle: 'active' } as const;
  await desk().call('anna', 'objective.save', {
    ...{ ...common, id: 'objective-one', teamId: 'team-test', cycleId: 'cycle-one' },
    title: 'People trust the checkout',
    ambition: 'committed',
  });
  for (const key of KEYS) {
    await desk().call('anna', 'keyResult.save', {
      ...{ ...common, id: `key-result-${key}`, objectiveId: 'objective-one' },
      title: `What ${key} measures`,
      numbers: { kind: 'increase', baseline: 0, target: 100 },
      rhythm: 'weekly',
    });
  }
}

const goalShape = z.object({ goal: z.string() });

async function goalInJira(sprint: number): Promise<string> {
  return goalShape.parse(await get(`/rest/agile/1.0/sprint/${sprint}`)).goal;
}

async function get(path: string): Promise<unknown> {
  const answer = await fetch(`${host?.url}${path}`, { headers: { 'x-local-account': 'anna' } });
  return answer.json();
}

/** No answer came: the host was killed. */
class HostGone extends Error {}

/** Calls the app over HTTP, as scripts do. */
function desk() {
  return deskOf({
    async invoke(accountId, moduleKey, extension, functionKey, payload) {
      const body = await fetch(`${host?.url}/__local/invoke`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ accountId, moduleKey, extension, functionKey, payload }),
      })
        .then((answer) => answer.json())
        .catch((cause: unknown) => {
          throw new HostGone('the connection was lost', { cause });
        });
      const cost = {
        storage: { requests: 0, readBytes: 0, writtenBytes: 0 },
        jira: { requests: 0, points: 0 },
      };
      return { body, cost };
    },
    faults: () => {},
  });
}
