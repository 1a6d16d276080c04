import type { FaultList } from '../../../local/forge/calls/faults';
import type { Cost as HostCost } from '../../../local/forge/calls/invocation-table';
import type { Answer, Input, ProcedureName } from '../../../src/contract/api';
import type { Cost, Envelope, WireError } from '../../../src/contract/errors';
import type { TestHost } from '../../support/host';

/** What one call brought: the app's envelope, and what the host counted. */
export interface Asked<N extends ProcedureName> {
  readonly envelope: Envelope<Answer<N>>;
  readonly hostCost: HostCost;
}

/** The app's procedures with their types, called as a person from a menu of Jira. */
export interface Desk {
  ask<N extends ProcedureName>(accountId: string, procedure: N, input: Input<N>): Promise<Asked<N>>;
  /** The value; throws with the procedure's own words when it is refused. */
  call<N extends ProcedureName>(accountId: string, procedure: N, input: Input<N>): Promise<Answer<N>>;
  /** The error; throws when it is not refused. Takes any payload, for those that do not fit. */
  refused(accountId: string, procedure: ProcedureName, input: unknown): Promise<WireError>;
  /** What the app costs by its own count, for a call that must succeed. */
  cost<N extends ProcedureName>(
    accountId: string,
    procedure: N,
    input: Input<N>,
  ): Promise<{ readonly app: Cost; readonly host: HostCost }>;
  /** Runs with faults in what the app calls, and takes them away whatever happens. */
  during<T>(faults: FaultList, run: () => Promise<T>): Promise<T>;
}

const PLACE = { moduleKey: 'okr-panel', extension: { type: 'jira:boardAction' } } as const;

export function deskOf(app: Pick<TestHost, 'invoke' | 'faults'>): Desk {
  async function send<T>(accountId: string, procedure: ProcedureName, input: unknown) {
    const { body, cost } = await app.invoke(accountId, PLACE.moduleKey, PLACE.extension, procedure, input);
    // The app's own contract says what an envelope holds; this is where it is taken at its word.
    return { envelope: body as Envelope<T>, hostCost: cost };
  }
  async function ask<N extends ProcedureName>(accountId: string, procedure: N, input: Input<N>) {
    return send<Answer<N>>(accountId, procedure, input);
  }
  return {
    ask,
    async call(accountId, procedure, input) {
      return opened(procedure, (await ask(accountId, procedure, input)).envelope);
    },
    async refused(accountId, procedure, input) {
      const { envelope } = await send<unknown>(accountId, procedure, input);
      if (envelope.ok) throw new Error(`${procedure} was not refused`);
      return envelope.error;
    },
    async cost(accountId, procedure, input) {
      const { envelope, hostCost } = await ask(accountId, procedure, input);
      opened(procedure, envelope);
      if (envelope.cost === undefined) throw new Error(`${procedure} does not say what it cost`);
      return { app: envelope.cost, host: hostCost };
    },
    async during(faults, run) {
      app.faults(faults);
      try {
        return await run();
      } finally {
        app.faults([]);
      }
    },
  };
}

function opened<T>(procedure: string, envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value;
  const { code, message, fields = [] } = envelope.error;
  throw new Error(
    `${procedure}: ${code} ${message}${fields.map((field) => ` ${field.path}: ${field.message}`).join('')}`,
  );
}
