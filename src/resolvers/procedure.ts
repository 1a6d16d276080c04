import type { Request } from '@forge/resolver';
import type { z } from 'zod';
import { AppError } from '../application/app-error';
import type { Caller } from '../application/caller';
import type { Deps } from '../application/ports';
import { withoutHidden } from '../application/without-hidden';
import { type Answer, type Parsed, PROCEDURES, type ProcedureName } from '../contract/api';
import type { Cost, Envelope, WireError } from '../contract/errors';

/** What one invocation brings: its dependencies, and what they cost so far. */
export interface Invocation {
  readonly deps: Deps;
  readonly cost: () => Cost;
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
    try {
      const caller = callerOf(request.context);
      const input = parse(name, request.payload);
      const answer = await run(deps, caller, input);
      return { ok: true, value: await withoutHidden(deps, caller, answer), cost: cost() };
    } catch (thrown) {
      return { ok: false, error: wireError(deps, name, thrown), cost: cost() };
    }
  };
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
