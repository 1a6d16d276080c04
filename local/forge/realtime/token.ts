import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

export const PERMISSIONS = ['subscribe', 'publish'] as const;
export type Permission = (typeof PERMISSIONS)[number];

const Payload = z.looseObject({
  channel: z.looseObject({ name: z.string() }),
  claims: z.unknown(),
  permissions: z.array(z.string()).optional(),
  exp: z.number(),
});

export type CheckedToken = { ok: true; claims: unknown } | { ok: false; error: string };

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs and checks the tokens of channels: JWTs, good until the host ends or they expire, by the app's clock. */
export function createTokens(now: () => number) {
  const secret = randomBytes(32);
  const signature = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  const seconds = () => Math.floor(now() / 1000);

  function payloadOf(token: string): z.infer<typeof Payload> | undefined {
    const [head, body, signed = ''] = token.split('.');
    const expected = Buffer.from(signature(`${head}.${body}`));
    const given = Buffer.from(signed);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    return Payload.parse(JSON.parse(Buffer.from(body ?? '', 'base64url').toString('utf8')));
  }

  return {
    /** @returns the token, and when it ends in seconds since 1970 */
    sign(name: string, claims: unknown, permissions: readonly Permission[] | undefined, lifeSeconds: number) {
      const expiresAt = seconds() + lifeSeconds;
      const body = { channel: { name }, claims, permissions, iat: seconds(), exp: expiresAt };
      const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(body)}`;
      return { jwt: `${text}.${signature(text)}`, expiresAt };
    },
    /** Whether a token opens a channel for this; the refusals are those of `@forge/realtime`. */
    check(token: string, name: string, permission: Permission): CheckedToken {
      const payload = payloadOf(token);
      if (!payload) return { ok: false, error: 'INVALID_TOKEN' };
      if (seconds() >= payload.exp) return { ok: false, error: 'TOKEN_EXPIRED' };
      if (payload.channel.name !== name) return { ok: false, error: 'CHANNEL_NAME_MISMATCH' };
      if (payload.permissions && !payload.permissions.includes(permission))
        return { ok: false, error: 'MISSING_PERMISSION' };
      return { ok: true, claims: payload.claims };
    },
  };
}
