import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { requestJson } from '../api/request';

const invocationSchema = z.looseObject({
  id: z.number(),
  at: z.string(),
  kind: z.string(),
  moduleKey: z.string(),
  functionKey: z.string(),
  accountId: z.string().nullish(),
  ms: z.number(),
  ok: z.boolean(),
  error: z.string().optional(),
  storage: z.looseObject({ requests: z.number(), readBytes: z.number(), writtenBytes: z.number() }),
  jira: z.looseObject({ requests: z.number(), points: z.number() }),
});

/** One run of the app's backend, with what Forge and Jira would meter of it. */
export type LoggedInvocation = z.infer<typeof invocationSchema>;

const unmodelledSchema = z.looseObject({
  service: z.string(),
  method: z.string(),
  path: z.string(),
  refused: z.boolean(),
});

export type UnmodelledCall = z.infer<typeof unmodelledSchema>;

const POLL_MS = 2000;

/** The host's last invocations, the newest first. */
export const invocationLog = () =>
  queryOptions({
    queryKey: ['developer', 'log'],
    queryFn: async ({ signal }) =>
      (await requestJson('/__local/log', z.array(invocationSchema), { signal })).reverse(),
    refetchInterval: POLL_MS,
  });

/** Calls of the app that the host does not model: refused, or let pass without a look at what is not known. */
export const unmodelledCalls = () =>
  queryOptions({
    queryKey: ['developer', 'unmodelled'],
    queryFn: ({ signal }) => requestJson('/__local/unmodelled', z.array(unmodelledSchema), { signal }),
    refetchInterval: POLL_MS,
  });

const usageSchema = z.looseObject({
  jira: z
    .looseObject({ points: z.number(), pointsPerHour: z.number(), calls: z.number(), until: z.number() })
    .nullable(),
});

/** What the app has spent of Jira's points in this hour; null with a real site, which keeps that to itself. */
export const jiraUsage = () =>
  queryOptions({
    queryKey: ['developer', 'usage'],
    queryFn: async ({ signal }) => (await requestJson('/__local/usage', usageSchema, { signal })).jira,
    refetchInterval: POLL_MS,
  });
