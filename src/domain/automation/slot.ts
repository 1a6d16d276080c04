import type { AutomationRhythm } from './source';

const HOURS: Readonly<Record<AutomationRhythm, number>> = { day: 24, week: 168 };

/**
 * The hour of its day (0–23) or week (0–167) in which something runs. It follows from what is asked: equal
 * queries run together, and are asked once; different ones spread over all hours.
 */
export function slotOf(asked: string, every: AutomationRhythm): number {
  return hashOf(asked) % HOURS[every];
}

/** Whether the slot is this hour's. Hours are counted since 1970, in UTC. */
export function isDue(slot: number, every: AutomationRhythm, nowMs: number): boolean {
  return Math.floor(nowMs / 3_600_000) % HOURS[every] === slot;
}

/** FNV-1a, 32 bits: the same text always has the same slot, on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
