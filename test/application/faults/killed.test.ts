import { archiveArea } from '../../../src/application/areas/archive-area';
import { saveObjective } from '../../../src/application/okrs/save-objective';
import { lookAtBoards, NIGHT } from '../../../src/application/overview/look-at-boards';
import { startDay } from '../../../src/application/overview/start-day';
import type { Deps } from '../../../src/application/ports';
import { removeLinks, saveLinks } from '../../../src/application/work/save-link';
import { PROCEDURES } from '../../../src/contract/api';
import type { TestApp } from '../../support/app';
import { killWorld } from '../../support/killed-world';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { type Day, stateOf, workingDay } from './day';

/**
 * A backend that dies at any of its writes, and is not asked again: what it left undone is found by the daily pass.
 * The first write and all that follow each count once: before one is after the other.
 */

const EVENTS = -3;

async function night(app: TestApp): Promise<void> {
  for (const hour of NIGHT) {
    const day = hour < 12 ? '2026-02-11' : '2026-02-10';
    app.goTo(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
    if (hour === 2) await startDay(app.deps);
    await lookAtBoards(app.deps);
    await app.settle();
  }
}

/** The events of the day, but for those of the end that only Jira's word tells of; `lost`: the one never heard. */
async function lived(at?: number, lost?: number) {
  const { app, happenings } = await workingDay();
  const world = killWorld(app, at);
  for (const [index, [, happen]] of happenings.slice(0, EVENTS).entries()) {
    const messages = happen();
    await world.deliver(index === lost ? [] : messages);
  }
  await night(app);
  return { state: healed(stateOf(app)), steps: world.steps(), diedAt: world.diedAt() };
}

/** When a sprint began, its event alone says: after that the plan is told from the changelog, which Jira keeps. */
function healed(state: unknown): unknown {
  return JSON.parse(
    JSON.stringify(state, (key, value: unknown) =>
      key === 'plannedFrom' && value === 'changelog' ? 'start' : value,
    ),
  );
}

test('whichever write of a day its consumer dies at, the next day the state is the same', async () => {
  const whole = await lived();
  expect(whole.diedAt).toBeUndefined();
  expect(whole.steps).toBeGreaterThan(50);
  for (let at = 0; at <= whole.steps; at += 1) {
    const { state, diedAt } = await lived(at);
    expect({ at, diedAt, state }).toEqual({ at, diedAt: expect.any(String), state: whole.state });
  }
});

test('whichever event never comes, the next day the state is the same', async () => {
  const whole = await lived();
  const { happenings } = await workingDay();
  for (const [index, [what]] of happenings.slice(0, EVENTS).entries()) {
    const { state } = await lived(undefined, index);
    expect({ what, state }).toEqual({ what, state: whole.state });
  }
});

const mona = { kind: 'person', accountId: 'mona' } as const;
const target = { kind: 'key-result', objectiveId: OBJECTIVE, keyResultId: KEY_RESULT } as const;
const AREA = 'area-upkeep';
const ACTS: readonly [string, (deps: Deps) => Promise<unknown>][] = [
  [
    'links issues to a key result',
    (deps) => saveLinks(deps, mona, { issueIds: ['901', '5'], target, relation: 'contributes' }),
  ],
  [
    'links an epic to a KRA',
    (deps) =>
      saveLinks(deps, mona, {
        issueIds: ['901'],
        target: { kind: 'area', areaId: AREA },
        relation: 'contributes',
      }),
  ],
  ['takes a link away', (deps) => removeLinks(deps, mona, { issueIds: ['900'], target })],
  [
    'restricts an objective',
    async (deps) => {
      const rows = await deps.store.read([{ kind: 'objective', key: OBJECTIVE }]);
      const { revision = 0, restricted = null } = rows.get('objective', OBJECTIVE)?.record ?? {};
      const people = { kind: 'people', accountIds: ['mona'] } as const;
      const input = PROCEDURES['objective.save'].parse({
        ...inputs.objective(),
        revision,
        restricted: people,
      });
      if (restricted === null) await saveObjective(deps, mona, input);
    },
  ],
  [
    'archives a KRA',
    async (deps) => {
      const area = (await deps.store.read([{ kind: 'area', key: AREA }])).get('area', AREA)?.record;
      const archived = { areaId: AREA, revision: area?.revision ?? 0, archived: true };
      if (area?.archived !== true) await archiveArea(deps, mona, archived);
    },
  ],
];

/** A day on which the sprint runs and a KRA has work; somebody acts, is told of a failure, and tries once more. */
async function acted(act: (deps: Deps) => Promise<unknown>, at?: number) {
  const { app, happenings }: Day = await workingDay();
  await app.as('mona')('area.save', { id: AREA, name: 'Upkeep' });
  const area = { kind: 'area', areaId: AREA } as const;
  await app.as('mona')('link.saveMany', { issueIds: ['3'], target: area, relation: 'contributes' });
  for (const [, happen] of happenings.slice(0, 2)) for (const each of happen()) await app.happens(each);
  await app.settle();
  const world = killWorld(app, at, app.depsOf('mona'));
  const isTold = await act(world.deps).then(
    () => false,
    () => true,
  );
  await world.deliver([]);
  if (isTold) await act(app.depsOf('mona'));
  await app.settle();
  await night(app);
  return { state: stateOf(app), steps: world.steps(), diedAt: world.diedAt() };
}

test.each(ACTS)(
  'somebody who %s while the backend dies is told, or it is done as a whole',
  async (_, act) => {
    const whole = await acted(act);
    expect(whole.steps).toBeGreaterThan(3);
    for (let at = 0; at <= whole.steps; at += 1) {
      const { state, diedAt } = await acted(act, at);
      expect({ at, diedAt, state }).toEqual({ at, diedAt: expect.any(String), state: whole.state });
    }
  },
);
