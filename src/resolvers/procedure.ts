import type { Request } from '@forge/resolver';
import type { z } from 'zod';
import { AppError } from '../application/app-error';
import type { Caller } from '../application/caller';
import { publishChanges } from '../application/live/publish-changes';
import type { Deps, LiveTicket } from '../application/ports';
import { withoutHidden } from '../application/without-hidden';
import { type Answer, type Parsed, PROCEDURES, type ProcedureName } from '../contract/api';
import type { Cost, Envelope, LiveNews, WireError } from '../contract/errors';

/** What one invocation brings: its dependencies, and what they cost so far; undefined where callers are not told. */
export interface Invocation {
  readonly deps: Deps;
  readonly cost: () => Cost | undefined;
}

export type UseCase<N extends ProcedureName> = (
  deps: Deps,
  caller: Caller,
  input: Parsed<N>,
) => Promise<Answer<N>>;
/** The use cases of some procedures, each by its name. */
export type UseCases<Names extends ProcedureName> = { readonly [N in Names]: UseCase<N> };

/**
 * A procedure: parse → caller → run → without what is hidden → envelope. Who calls comes from Forge's context alone; rights to
 * the things named in the payload are tried by the use case. Nothing is thrown: only a message would
 * survive the bridge.
 */
export function procedure<N extends ProcedureName>(name: N, run: UseCase<N>, begin: () => Invocation) {
  return async (request: Request): Promise<Envelope<Answer<N>>> => {
    const { deps, cost } = begin();
    let ticket: Promise<LiveTicket | null> | undefined;
    try {
      const caller = callerOf(request.context);
      const { asksLive, payload } = liveAsked(request.payload);
      const input = parse(name, payload);
      // Beside the work, so that nobody waits for it.
      if (asksLive) ticket = deps.live.ticket();
      const answer = await run(deps, caller, input);
      const value = await withoutHidden(deps, caller, answer);
      const live = liveNews(await publishChanges(deps), await ticket);
      return { ok: true, value, ...told(cost()), ...(live === undefined ? {} : { live }) };
    } catch (thrown) {
      const error = wireError(deps, name, thrown);
      // What was committed before it failed is no less changed.
      await publishChanges(deps);
      // Nothing may run on when the invocation has ended.
      await ticket;
      return { ok: false, error, ...told(cost()) };
    }
  };
}

const told = (cost: Cost | undefined) => (cost === undefined ? {} : { cost });

/** Whether a call asks for a ticket to listen, and its payload without that. */
function liveAsked(payload: unknown): { readonly asksLive: boolean; readonly payload: unknown } {
  const asks = typeof payload === 'object' && payload !== null && 'live' in payload && payload.live === true;
  if (!asks) return { asksLive: false, payload };
  const { live: _asked, ...rest } = payload;
  return { asksLive: true, payload: rest };
}

function liveNews(changed: readonly string[], ticket: LiveTicket | null | undefined): LiveNews | undefined {
  if (changed.length === 0 && !ticket) return undefined;
  return { ...(changed.length === 0 ? {} : { changed }), ...(ticket ? { ticket } : {}) };
}

/** Customers, anonymous and unlicensed callers are refused (PRODUCT §6). */
function callerOf(context: Request['context']): Caller {
  const { accountId, accountType } = context;
  const licensed = accountType === undefined || accountType === 'licensed';
  if (typeof accountId !== 'string' || accountId === '' || !licensed) {
    throw new AppError('FORBIDDEN', 'Throughline is for people with a Jira licence on this site.');
  }
  return { kind: 'person', accountId };
}

function parse<N extends ProcedureName>(name: N, payload: unknown): Parsed<N> {
  const schema: z.ZodType = PROCEDURES[name];
  const parsed = schema.safeParse(payload);
  // The schema of this very name has parsed it; TypeScript cannot follow a lookup by type parameter.
  if (parsed.success) return parsed.data as Parsed<N>;
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const [first] = fields;
  const where = first?.path === '' || first === undefined ? '' : `${first.path}: `;
  throw new AppError('INVALID_INPUT', `${where}${first?.message ?? 'This request does not fit.'}`, {
    fields,
  });
}

function wireError(deps: Deps, name: ProcedureName, thrown: unknown): WireError {
  if (thrown instanceof AppError && thrown.code !== 'INTERNAL') {
    const { code, message, fields, retryAfterSeconds } = thrown;
    return {
      code,
      message,
      ...(fields === undefined ? {} : { fields }),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    };
  }
  const incidentId = deps.ids.next();
  deps.log.error('procedure-failed', { procedure: name, incidentId }, thrown);
  return {
    code: 'INTERNAL',
    message: `Something went wrong in Throughline. Your input is still here; try again, and tell your administrator the number ${incidentId} if it stays.`,
    incidentId,
  };
}
