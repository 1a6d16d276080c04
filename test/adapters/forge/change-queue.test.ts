import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { createChangeQueue } from '../../../src/adapters/forge/change-queue';
import { manageOkrsPermission } from '../../../src/adapters/forge/manage-okrs-permission';
import type { JiraChange } from '../../../src/application/jira-change';

const manifest = z
  .object({
    modules: z.object({
      consumer: z.array(z.object({ queue: z.string() })),
      'jira:globalPermission': z.array(z.object({ key: z.string() })),
    }),
  })
  .parse(parse(readFileSync(join(__dirname, '../../../manifest.yml'), 'utf8')));

const pushed = z.object({
  queueName: z.string(),
  payload: z.array(
    z.object({
      body: z.unknown(),
      concurrency: z.object({ key: z.string(), limit: z.number() }),
    }),
  ),
});

/** The real SDK against a platform that answers pushes with this status. */
function platform(status: number): z.infer<typeof pushed>[] {
  const requests: z.infer<typeof pushed>[] = [];
  Object.assign(globalThis, {
    __forge_fetch__: async (_call: unknown, _path: string, init: { body: string }) => {
      requests.push(pushed.parse(JSON.parse(init.body)));
      return new Response(status < 300 ? '' : '{}', { status });
    },
    __forge_runtime__: {
      appContext: { appId: 'app-1', environmentId: 'environment-1', installationId: 'installation-1' },
      lambdaContext: { getRemainingTimeInMillis: () => 1000 },
    },
  });
  return requests;
}
const sprint = (sprintId: string): JiraChange => ({
  kind: 'sprint',
  sprintId,
  gone: false,
  goalBefore: 'Before',
  goalAfter: null,
});
const issue: JiraChange = {
  kind: 'issue',
  issueId: '11',
  gone: true,
  parentBefore: null,
  parentNow: '1',
};

test('a change goes whole into the queue that the manifest has a consumer for', async () => {
  const requests = platform(201);
  await createChangeQueue().push(sprint('3'));
  expect(requests).toEqual([
    {
      queueName: manifest.modules.consumer[0]?.queue,
      payload: [expect.objectContaining({ body: sprint('3') })],
    },
  ]);
});

test('changes of one sprint come one at a time, those of two side by side', async () => {
  const requests = platform(201);
  for (const change of [sprint('3'), sprint('3'), sprint('4'), issue]) await createChangeQueue().push(change);
  const turns = requests.flatMap((request) => request.payload.map((each) => each.concurrency));
  expect(new Set(turns.map((turn) => turn.key)).size).toBe(3);
  expect(turns[0]?.key).toBe(turns[1]?.key);
  expect(turns.every((turn) => turn.limit === 1)).toBe(true);
});

test.each([413, 422, 429, 500])(
  'a platform that answers %d has not taken it, and that is said',
  async (status) => {
    platform(status);
    await expect(createChangeQueue().push(issue)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  },
);

test('the permission asked about is the one the manifest declares, in this environment', () => {
  platform(201);
  const [declared] = manifest.modules['jira:globalPermission'];
  expect(manageOkrsPermission()).toBe(
    `ari:cloud:ecosystem::extension/app-1/environment-1/static/${declared?.key}`,
  );
});
