import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SummaryRecord } from '../../application/records/summary-record';
import { packObjective, unpackObjective } from './packed-objective';

/**
 * How a summary lies in its row: its objectives as in their own rows, deflated. An overview reads sixty of them, and
 * names of fields, kinds and owners come again in each of two thousand key results (docs/decisions/007).
 */
export function packSummary({ teamId, cycleId, objectives, untold }: SummaryRecord): unknown {
  const packed = JSON.stringify(objectives.map((each) => withoutPlace(packObjective(each))));
  const rest = untold.length === 0 ? {} : { untold };
  return { teamId, cycleId, ...rest, packed: deflateRawSync(packed, { level: 9 }).toString('base64') };
}

/** The record of a packed row, still to be parsed by its schema; throws what damaged text makes inflation throw. */
export function unpackSummary(body: unknown): unknown {
  if (!isPacked(body)) return body;
  const { teamId, cycleId, packed, ...rest } = body;
  const objectives: unknown = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8'));
  if (!Array.isArray(objectives)) return body;
  return {
    ...rest,
    teamId,
    cycleId,
    objectives: objectives.map((each: unknown) => unpackObjective(Object.assign({ teamId, cycleId }, each))),
  };
}

function isPacked(body: unknown): body is { teamId: unknown; cycleId: unknown; packed: string } {
  return typeof body === 'object' && body !== null && 'packed' in body && typeof body.packed === 'string';
}

/** The row says once whose they are. */
function withoutPlace(packed: unknown): unknown {
  return { ...Object(packed), teamId: undefined, cycleId: undefined };
}
