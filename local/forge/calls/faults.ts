import { z } from 'zod';
import type { PlatformAnswer } from '../workers/messages';
import { FAULT_PRESETS, type FaultPresetName } from './fault-presets';

const Answer = z.strictObject({
  status: z.int().min(200).max(599),
  headers: z.record(z.string(), z.string()).default({}),
  /** Sent as it is when a string, else as JSON. */
  body: z.unknown().optional(),
  /** How long the answer takes, milliseconds. */
  afterMs: z.int().min(0).default(0),
});

const Fault = z.strictObject({
  /**
   * `jira`: Jira called by functions, and by the app's pages only where `as: 'page'` says so; `bridge` is that in one
   * word. `egress`: declared addresses.
   */
  service: z.enum(['jira', 'bridge', 'kvs', 'queue', 'egress']),
  match: z
    .strictObject({
      method: z.string().optional(),
      path: z.string().optional(),
      as: z.enum(['user', 'app', 'page']).optional(),
    })
    .default({}),
  /** How many calls it hits; every one if left out. */
  times: z.int().min(1).optional(),
  answer: z.union([
    Answer,
    /** The call is held up and then goes on. */
    z.strictObject({ hangMs: z.int().min(0) }),
    /** The connection breaks: whoever called gets no answer at all. */
    z.strictObject({ drop: z.literal(true), afterMs: z.int().min(0).default(0) }),
  ]),
});
type Fault = z.infer<typeof Fault>;

const isPresetName = (name: string): name is FaultPresetName => Object.hasOwn(FAULT_PRESETS, name);
const PresetName = z.string().refine(isPresetName, {
  error: () => `There is no such fault; there are: ${Object.keys(FAULT_PRESETS).join(', ')}`,
});

/** Body of `POST /__local/faults`: faults, and names of ready-made ones. */
export const FaultList = z.array(z.union([PresetName, Fault]));
export type FaultList = z.input<typeof FaultList>;

export interface FaultCall {
  service: 'jira' | 'kvs' | 'queue' | 'egress';
  method: string;
  path: string;
  as: 'user' | 'app' | 'page';
}

/** What happens to a call after so long: this answer, or, without one, what would have happened anyway. */
export interface FaultAnswer {
  afterMs: number;
  answer?: PlatformAnswer;
}

function hits({ service, match }: Fault, call: FaultCall): boolean {
  if (service === 'bridge') {
    if (call.service !== 'jira' || call.as !== 'page') return false;
  } else {
    if (service !== call.service) return false;
    if (match.as === undefined ? call.as === 'page' : match.as !== call.as) return false;
  }
  return (match.method ?? call.method) === call.method;
}

function answerOf({ answer }: Fault): FaultAnswer {
  if ('hangMs' in answer) return { afterMs: answer.hangMs };
  const { afterMs } = answer;
  if ('drop' in answer) return { afterMs, answer: { dropped: 'The connection was reset' } };
  const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? '');
  const headers = { 'content-type': 'application/json', ...answer.headers };
  return { afterMs, answer: { status: answer.status, headers, body } };
}

/** What is broken now, for whoever looks. */
export interface ActiveFault {
  description: string;
  /** Calls it has hit so far. */
  hits: number;
  /** Calls it still hits; null = until it is mended. */
  left: number | null;
}

/** Faults that were asked for together and are used up together. */
interface Group {
  says: string;
  faults: readonly { fault: Fault; path: RegExp }[];
  hits: number;
  left: number;
}

function groupOf(says: string, faults: readonly Fault[], times: number | undefined): Group {
  const withPaths = faults.map((fault) => ({ fault, path: new RegExp(fault.match.path ?? '') }));
  return { says, faults: withPaths, hits: 0, left: times ?? Number.POSITIVE_INFINITY };
}

function inWords({ service, match, answer }: Fault): string {
  const what =
    'drop' in answer ? 'no answer' : 'hangMs' in answer ? `${answer.hangMs} ms late` : answer.status;
  const which = [service, match.method, match.path, match.as && `as ${match.as}`].filter(Boolean).join(' ');
  return `${which}: ${what}`;
}

/**
 * Faults which a test or a person has asked for, hitting the calls that the app makes.
 * @param now epoch milliseconds, for answers that say when a limit ends
 */
export function createFaults(now: () => number = Date.now) {
  let groups: Group[] = [];

  function presetGroup(name: FaultPresetName, times: number | undefined): Group {
    const { says, faults } = FAULT_PRESETS[name];
    return groupOf(says, z.array(Fault).parse(faults(now())), times);
  }

  return {
    /** @throws on a malformed fault, an unknown name, or a path that is no regular expression */
    replace(faults: FaultList): void {
      groups = FaultList.parse(faults).map((item) =>
        typeof item === 'string' ? presetGroup(item, undefined) : groupOf(inWords(item), [item], item.times),
      );
    },
    /**
     * One more ready-made fault, for so many calls or until it is mended.
     * @throws one sentence when there is none of this name
     */
    add(name: string, times?: number): void {
      if (!isPresetName(name)) {
        throw new Error(`There is no fault "${name}"; there are: ${Object.keys(FAULT_PRESETS).join(', ')}`);
      }
      groups = [...groups, presetGroup(name, times)];
    },
    /** What is broken now; what is used up is left out. */
    active: (): ActiveFault[] =>
      groups
        .filter(({ left }) => left > 0)
        .map(({ says, hits: hit, left }) => ({
          description: says,
          hits: hit,
          left: Number.isFinite(left) ? left : null,
        })),
    /** The first fault that hits this call, counted as used; undefined lets the call pass. */
    take(call: FaultCall): FaultAnswer | undefined {
      for (const group of groups) {
        if (group.left <= 0) continue;
        const hit = group.faults.find(({ fault, path }) => hits(fault, call) && path.test(call.path));
        if (!hit) continue;
        group.hits += 1;
        group.left -= 1;
        return answerOf(hit.fault);
      }
      return undefined;
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;
