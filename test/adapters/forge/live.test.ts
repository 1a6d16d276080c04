import { createLive } from '../../../src/adapters/forge/live';
import type { Log } from '../../../src/application/ports';

interface Sent {
  readonly mutation: string;
  readonly variables: Record<string, unknown>;
}
const sent: Sent[] = [];
const logged: string[] = [];
const log: Log = { info: (event) => void logged.push(event), error: (event) => void logged.push(event) };
const jwt = `head.${Buffer.from(JSON.stringify({ channel: { name: 'changes' }, exp: 9e9 })).toString('base64url')}.x`;

const signed = {
  data: { ecosystem: { signRealtimeToken: { forgeRealtimeToken: { jwt, expiresAt: 1_800_000_000 } } } },
};

/** The real SDK against a platform that signs, and answers what is published so. */
function platform(publish: () => Response, sign = () => Response.json(signed)): void {
  Object.assign(globalThis, {
    __forge_fetch__: async (_call: unknown, _path: string, init: { body: string }) => {
      const { query, variables } = JSON.parse(init.body);
      const mutation = String(/mutation (\w+)/.exec(query)?.[1]);
      sent.push({ mutation, variables });
      return mutation === 'signRealtimeToken' ? sign() : publish();
    },
    __forge_runtime__: { appContext: { installationId: 'installation-1' }, realtime: {} },
  });
}
const published = () =>
  Response.json({ data: { ecosystem: { publishRealtimeChannel: { eventId: 'e', eventTimestamp: '1' } } } });
const limited = () => new Response('', { status: 429, statusText: 'Too Many Requests' });
beforeEach(() => {
  sent.length = 0;
  logged.length = 0;
});

test('changes go to one global channel, which only this app’s tokens open', async () => {
  platform(published);
  await createLive(log).publish(['objective:a@2']);
  const [sign, publish] = sent;
  expect(sign?.variables).toMatchObject({ channelName: 'changes', permissions: ['publish'] });
  expect(publish?.variables).toMatchObject({
    installationId: 'installation-1',
    name: 'changes',
    isGlobal: true,
    token: jwt,
    payload: '{"changed":["objective:a@2"]}',
  });
  expect(logged).toEqual([]);
});

test('a ticket lets somebody listen and not speak, with the claims of who speaks', async () => {
  platform(published);
  const live = createLive(log);
  expect(await live.ticket()).toEqual({ channel: 'changes', token: jwt, endsAt: 1_800_000_000_000 });
  await live.publish(['objective:a@2']);
  const [ticket, publish] = sent;
  expect(ticket?.variables.permissions).toEqual(['subscribe']);
  expect(ticket?.variables.claims).toEqual(publish?.variables.claims);
});

test.each([
  ['a limit', limited],
  ['a refusal', () => Response.json({ errors: [{ message: 'no' }] })],
  [
    'a connection that breaks',
    () => {
      throw new TypeError('fetch failed');
    },
  ],
])('%s is logged, and spoils nothing', async (_, answer) => {
  platform(answer);
  await createLive(log).publish(['objective:a@2']);
  expect(logged).toEqual(['live-not-published']);
  platform(published, answer);
  const live = createLive(log);
  expect(await live.ticket()).toBeNull();
  await live.publish(['objective:a@2']);
  expect(logged).toHaveLength(3);
});
