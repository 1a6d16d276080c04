import { validateHeaderName, validateHeaderValue } from 'node:http';
import { z } from 'zod';
import { readCallPath } from '../../jira/http/call-path';
import type { PlatformAnswer } from '../workers/messages';
import { FAULT_PRESETS, type FaultPreset, type FaultPresetName } from './fault-presets';
import { LONGEST_TIMER_MS } from './limits';

const Delay = z.int().min(0).max(LONGEST_TIMER_MS);

function isHeader(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
const Headers = z.record(
  z.string().refine((name) => isHeader(() => validateHeaderName(name)), 'This is no name of a header'),
  z
    .string()
    .refine((value) => isHeader(() => validateHeaderValue('x', value)), 'This cannot be sent in a header'),
);

const Answer = z.strictObject({
  status: z.int().min(200).max(599),
  headers: Headers.default({}),
  /** Sent as it is when a string, else as JSON. */
  body: z.unknown().optional(),
  /** How long the answer takes, milliseconds. */
  afterMs: Delay.default(0),
});

const Fault = z.strictObject({
  /**
   * `jira`: Jira called by functions, and by the app's pages only where `as: 'page'` says so; `bridge` is that in one
   * word. `realtime`: paths `publish` and `sign`. `egress`: declared addresses.
   */
  service: z.enum(['jira', 'bridge', 'kvs', 'queue', 'realtime', 'egress']),
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
    z.strictObject({ hangMs: Delay }),
    /** The connection breaks: whoever called gets no answer at all. */
    z.strictObject({ drop: z.literal(true), afterMs: Delay.default(0) }),
    /** The app's storage meets the call as the setting `storage.full` has it. */
    z.strictObject({ storageFull: z.literal(true) }),
  ]),
});
type Fault = z.infer<typeof Fault>;

const isPresetName = (name: string): name is FaultPresetName => Object.hasOwn(FAULT_PRESETS, name);
const PresetName = z.string().refine(isPresetName, {
  error: () => `There is no such fault; there are: ${Object.keys(FAULT_PRESETS).join(', ')}`,
});

const PresetChoice = z.strictObject({ preset: PresetName, times: z.int().min(1) });

/** Body of `POST /__local/faults`: faults, and ready-made ones by name or, for so many calls, as `{preset, times}`. */
export const FaultList = z.array(z.union([PresetName, PresetChoice, Fault]));
export type FaultList = z.input<typeof FaultList>;

export interface FaultCall {
  service: 'jira' | 'kvs' | 'queue' | 'realtime' | 'egress';
  method: string;
  path: string;
  as: 'user' | 'app' | 'page';
}

/** What happens to a call after so long: this answer, or, without one, what would have happened anyway. */
export interface FaultAnswer {
  afterMs: number;
  /** The call goes on, to a storage that is full. */
  storageFull?: true;
  answer?: PlatformAnswer;
}

function hits({ service, match }: Fault, call: FaultCall): boolean {
  if (service === 'bridge') {
    if (call.service !== 'jira' || call.as !== 'page') return false;
  } else {
    if (service !== call.service) return false;
    if (match.as === undefined ? call.as === 'page' : match.as !== call.as) return false;
  }
  return (match.method ?? call.method).toUpperCase() === call.method.toUpperCase();
}

function answerOf({ answer }: Fault): FaultAnswer {
  if ('hangMs' in answer) return { afterMs: answer.hangMs };
  if ('storageFull' in answer) return { afterMs: 0, storageFull: true };
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
  /** What it does to a call that is made at this time. */
  faults(now: number): readonly { fault: Fault; path: RegExp }[];
  /** Epoch milliseconds. */
  endsAt: number;
  hits: number;
  left: number;
}

const FOR_GOOD = Number.POSITIVE_INFINITY;
const withPath = (fault: Fault) => ({ fault, path: new RegExp(fault.match.path ?? '') });
const isOver = ({ left, endsAt }: Group, now: number): boolean => left <= 0 || now >= endsAt;

function singleGroup(fault: Fault): Group {
  const faults = [withPath(fault)];
  return {
    says: inWords(fault),
    faults: () => faults,
    endsAt: FOR_GOOD,
    hits: 0,
    left: fault.times ?? FOR_GOOD,
  };
}

function presetGroup(name: FaultPresetName, times: number | undefined, now: number): Group {
  const preset: FaultPreset = FAULT_PRESETS[name];
  return {
    says: preset.says,
    faults: (at) => z.array(Fault).parse(preset.faults(at)).map(withPath),
    endsAt: preset.endsAt?.(now) ?? FOR_GOOD,
    hits: 0,
    left: times ?? FOR_GOOD,
  };
}

function outcomeInWords({ answer }: Fault): string {
  if ('drop' in answer) return 'no answer';
  if ('storageFull' in answer) return 'storage is full';
  return 'hangMs' in answer ? `${answer.hangMs} ms late` : String(answer.status);
}

function inWords(fault: Fault): string {
  const { service, match } = fault;
  const which = [service, match.method, match.path, match.as && `as ${match.as}`].filter(Boolean).join(' ');
  return `${which}: ${outcomeInWords(fault)}`;
}

/**
 * Faults which a test or a person has asked for, hitting the calls that the app makes.
 * @param now epoch milliseconds, for answers that say when a limit ends
 */
export function createFaults(now: () => number = Date.now) {
  let groups: Group[] = [];

  return {
    /** @throws on a malformed fault, an unknown name, or a path that is no regular expression */
    replace(faults: FaultList): void {
      groups = FaultList.parse(faults).map((item) => {
        if (typeof item === 'string') return presetGroup(item, undefined, now());
        return 'preset' in item ? presetGroup(item.preset, item.times, now()) : singleGroup(item);
      });
    },
    /**
     * One more ready-made fault, for so many calls or until it is mended.
     * @throws one sentence when there is none of this name
     */
    add(name: string, times?: number): void {
      if (!isPresetName(name)) {
        throw new Error(`There is no fault "${name}"; there are: ${Object.keys(FAULT_PRESETS).join(', ')}`);
      }
      groups = [...groups, presetGroup(name, times, now())];
    },
    /** What is broken now; what is used up or over is left out. */
    active: (): ActiveFault[] =>
      groups
        .filter((group) => !isOver(group, now()))
        .map(({ says, hits: hit, left }) => ({
          description: says,
          hits: hit,
          left: Number.isFinite(left) ? left : null,
        })),
    /** The first fault that hits this call, counted as used; undefined lets the call pass. */
    take(call: FaultCall): FaultAnswer | undefined {
      const at = now();
      const { pathname, search } = readCallPath(call.path);
      const asked = call.service === 'jira' ? pathname + search : call.path;
      for (const group of groups) {
        if (isOver(group, at)) continue;
        const hit = group.faults(at).find(({ fault, path }) => hits(fault, call) && path.test(asked));
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
