import type { z } from 'zod';
import type { Answer, Input, ProcedureName } from '../../contract/api';
import type { WireError } from '../../contract/errors';
import { type Invocation, procedure } from '../procedure';
import { USE_CASES } from '../procedures';

/** Calls procedures as the person who talks with the agent. Throws `Refusal`. */
export type Ask = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Answer<N>>;

/** Where in Jira the person is, as far as Rovo says; from a language model's surroundings, so tried like any input. */
export interface Surroundings {
  readonly issueId: string | null;
  readonly projectId: string | null;
}

/** What a procedure refused, to be told in its words. */
export class Refusal extends Error {
  constructor(readonly error: WireError) {
    super(error.message);
    this.name = 'Refusal';
  }
}

export interface Action<S extends z.ZodType> {
  /** What the agent filled in; it comes from a language model and is parsed like any payload. */
  readonly inputs: S;
  readonly run: (
    ask: Ask,
    inputs: z.output<S>,
    at: Surroundings,
    tools: Pick<Invocation['deps'], 'clock'>,
  ) => Promise<object>;
}

/**
 * An action of the Rovo agent: answered from the same procedures as the screens, with the rights of the person, whom
 * Forge alone names. Never throws: a refusal is told, so that the agent can say it.
 */
export function createAction<S extends z.ZodType>({ inputs, run }: Action<S>, begin: () => Invocation) {
  return async (payload: unknown, context: unknown): Promise<object> => {
    const { deps, cost } = begin();
    const accountId = textAt(context, 'principal', 'accountId');
    const { context: _, ...given } = isObject(payload) ? payload : {};
    const parsed = inputs.safeParse(given);
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      return { error: `${first?.path.join('.') ?? ''}: ${first?.message ?? 'This does not fit.'}` };
    }
    const ask: Ask = async (name, input) => {
      const call = procedure(name, USE_CASES[name], () => ({ deps, cost }));
      const envelope = await call({ payload: input, context: { accountId } });
      if (!envelope.ok) throw new Refusal(envelope.error);
      return envelope.value;
    };
    const at = {
      issueId: textAt(payload, 'context', 'jira', 'issueId') ?? null,
      projectId: textAt(payload, 'context', 'jira', 'projectId') ?? null,
    };
    try {
      return await run(ask, parsed.data, at, deps);
    } catch (thrown) {
      if (thrown instanceof Refusal) return { error: thrown.error.message };
      deps.log.error('action-failed', {}, thrown);
      return { error: 'Something went wrong in Throughline. Nothing was changed; try again.' };
    }
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
