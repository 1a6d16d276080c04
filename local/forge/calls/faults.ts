import { z } from 'zod';

const Answer = z.strictObject({
  status: z.int().min(200).max(599),
  headers: z.record(z.string(), z.string()).default({}),
  /** Sent as it is when a string, else as JSON. */
  body: z.unknown().optional(),
});

const Fault = z.strictObject({
  service: z.enum(['jira', 'kvs']),
  match: z
    .strictObject({
      method: z.string().optional(),
      path: z.string().optional(),
      as: z.enum(['user', 'app']).optional(),
    })
    .default({}),
  /** How many calls it hits; every one if left out. */
  times: z.int().min(1).optional(),
  answer: z.union([Answer, z.strictObject({ hangMs: z.int().min(0) })]),
});

/** Body of `POST /__local/faults`. */
export const FaultList = z.array(Fault);
export type FaultList = z.input<typeof FaultList>;

export interface FaultCall {
  service: 'jira' | 'kvs';
  method: string;
  path: string;
  as: 'user' | 'app';
}

export type FaultAnswer =
  | { status: number; headers: Record<string, string>; body: string }
  | { hangMs: number };

/** Faults which a test or a person has asked for, hitting the calls that the app makes. */
export function createFaults() {
  let list: { fault: z.infer<typeof Fault>; path: RegExp; left: number }[] = [];

  return {
    /** @throws on a malformed fault, or a path that is no regular expression */
    replace(faults: FaultList): void {
      list = FaultList.parse(faults).map((fault) => ({
        fault,
        path: new RegExp(fault.match.path ?? ''),
        left: fault.times ?? Number.POSITIVE_INFINITY,
      }));
    },
    /** The first fault that hits this call, counted as used; undefined lets the call pass. */
    take(call: FaultCall): FaultAnswer | undefined {
      const hit = list.find(
        ({ fault, path, left }) =>
          left > 0 &&
          fault.service === call.service &&
          (fault.match.method ?? call.method) === call.method &&
          (fault.match.as ?? call.as) === call.as &&
          path.test(call.path),
      );
      if (!hit) return undefined;
      hit.left -= 1;
      const { answer } = hit.fault;
      if ('hangMs' in answer) return answer;
      const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? '');
      return {
        status: answer.status,
        headers: { 'content-type': 'application/json', ...answer.headers },
        body,
      };
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;
