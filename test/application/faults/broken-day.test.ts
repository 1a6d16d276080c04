import type { JiraChange } from '../../../src/application/jira-change';
import { breakWorld, type Fault } from '../../support/broken-world';
import { stateOf, workingDay } from './day';

/** The day with one call gone wrong: what it comes to, how many calls it took, how often something came again. */
async function lived(fault: Fault, at?: number) {
  const { app, happenings } = await workingDay();
  const world = breakWorld(app, fault, at);
  for (const [, happen] of happenings) await world.deliver(happen());
  return { state: stateOf(app), steps: world.steps(), retries: world.retries(), logged: app.logged };
}

describe.each<[string, Fault]>([
  ['is refused (Jira at 429, storage or queue throttled)', 'refused'],
  ['is done and its consumer dies of it', 'dies'],
])('whichever call of a day %s', (_, fault) => {
  test('the day comes to the same', async () => {
    const whole = await lived(fault);
    expect(whole.retries).toBe(0);
    expect(whole.steps).toBeGreaterThan(60);
    // Not each in turn, for the time that it takes; of its own writes `killed.test.ts` takes each.
    for (let at = fault === 'dies' ? 1 : 3; at <= whole.steps; at += fault === 'dies' ? 16 : 8) {
      const { state, retries } = await lived(fault, at);
      expect({ at, state }).toEqual({ at, state: whole.state });
      expect(retries).toBeLessThanOrEqual(2);
    }
  });
});

test.each<[string, (messages: readonly JiraChange[]) => readonly JiraChange[]]>([
  ['twice', (messages) => messages.flatMap((each) => [each, each])],
  ['in the opposite order', (messages) => [...messages].reverse()],
  ['in the opposite order, each twice', (messages) => [...messages, ...messages].reverse()],
])('a day whose events all come %s comes to the same', async (_, come) => {
  const whole = await lived('refused');
  const { app, happenings } = await workingDay();
  const world = breakWorld(app, 'refused');
  // But what an epic serves, only the app knows: its links end when its end is heard of.
  const told = happenings.slice(0, -3).flatMap(([, happen]) => happen());
  await world.deliver(come(told));
  for (const [, happen] of happenings.slice(-3)) await world.deliver(happen());
  expect(stateOf(app)).toEqual(whole.state);
});
