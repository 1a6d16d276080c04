import { z } from 'zod';
import type { Invocation } from '../calls/invocation-table';
import { jsonReply } from '../calls/json-reply';
import type { PlatformCall, PlatformReply } from '../workers/messages';
import { RATE_LIMITED, type Realtime } from './create-realtime';
import { PERMISSIONS } from './token';

const Publish = z.looseObject({
  installationId: z.string(),
  name: z.string().min(1),
  payload: z.string(),
  context: z.string().nullish(),
  isGlobal: z.boolean().nullish(),
  token: z.string().nullish(),
});
const Sign = z.looseObject({
  channelName: z.string().min(1),
  claims: z.record(z.string(), z.unknown()),
  permissions: z.array(z.enum(PERMISSIONS)).min(1).nullish(),
});
const Body = z.looseObject({ query: z.string(), variables: z.unknown() });
const Context = z.looseObject({ contextOverrides: z.array(z.string()) });

/** As `@forge/realtime` knows it: by its status text, and as an error of its own result. */
const tooMany = (): PlatformReply => jsonReply(429, { message: RATE_LIMITED });
const failed = (message: string): PlatformReply => jsonReply(200, { data: null, errors: [{ message }] });

/** Which mutation a call of `@forge/realtime` is; undefined for none that is played. */
export function realtimeOperation(call: PlatformCall): 'publish' | 'sign' | undefined {
  const body = Body.safeParse(JSON.parse(call.body ?? 'null'));
  const [, mutation] = /^\s*mutation\s+(\w+)/.exec(body.data?.query ?? '') ?? [];
  if (mutation === 'publishRealtimeChannel') return 'publish';
  return mutation === 'signRealtimeToken' ? 'sign' : undefined;
}

/** Answers the GraphQL of `@forge/realtime`: publish to a channel, sign a token for one. */
export function answerRealtime(
  realtime: Realtime,
  installationId: string,
  invocation: Invocation,
  call: PlatformCall,
  operation: 'publish' | 'sign',
): PlatformReply {
  const { variables } = Body.parse(JSON.parse(call.body ?? 'null'));
  if (operation === 'sign') {
    const asked = Sign.safeParse(variables);
    if (!asked.success) return failed('Error signing realtime token');
    const { channelName, claims, permissions } = asked.data;
    const forgeRealtimeToken = realtime.sign(channelName, claims, permissions ?? undefined);
    if (!forgeRealtimeToken) return tooMany();
    return jsonReply(200, {
      data: {
        ecosystem: { signRealtimeToken: { errors: null, success: true, forgeRealtimeToken } },
      },
    });
  }
  const asked = Publish.safeParse(variables);
  if (!asked.success || asked.data.installationId !== installationId) {
    return failed('Error publishing event to channel.');
  }
  const { name, payload, context, isGlobal, token } = asked.data;
  const overrides = Context.safeParse(JSON.parse(context ?? 'null'));
  // Only a call that came from a page has a context; the SDK hands back the token that it got with it.
  const fromPage = call.headers['x-forge-context-token'] === invocation.id;
  const result = realtime.publish(
    fromPage ? invocation.place : undefined,
    {
      channelName: name,
      isGlobal: isGlobal ?? false,
      token: token ?? undefined,
      contextOverrides: overrides.data?.contextOverrides,
    },
    JSON.parse(payload),
  );
  const [error] = result.errors ?? [];
  if (error?.message === RATE_LIMITED) return tooMany();
  if (error) return failed(error.message);
  const { eventId, eventTimestamp } = result;
  return jsonReply(200, { data: { ecosystem: { publishRealtimeChannel: { eventId, eventTimestamp } } } });
}
