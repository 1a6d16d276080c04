import type { CalendarDay } from './calendar-day';
import { type DayRange, daysIn, overlapOf } from './day-range';
import { countsInRollUp, type Lifecycle } from './lifecycle';
import type { RollUpChoice } from './objective';
import { unpausedDays, type Window, windowDays } from './window';

/** A key result or child objective as its parent counts it. */
export interface RollUpItem {
  readonly key: string;
  readonly weight: number;
  readonly lifecycle: Lifecycle;
  readonly archived: boolean;
  /** A guardrail is never averaged in (PRODUCT §2); false where it is not said. */
  readonly guardrail?: boolean;
  /** 0..1, unrounded; null without data. */
  readonly progress: number | null;
  /** 0..1 */
  readonly expected: number;
}

/** A cycle as a roll-up sees it. */
export interface RollUpCycle extends DayRange {
  readonly id: string;
}

/** A child objective of relation `contributes`. */
export interface RollUpChild extends RollUpItem {
  readonly cycle: RollUpCycle;
}

export interface RollUpInput<K extends RollUpItem, C extends RollUpChild> {
  readonly choice: RollUpChoice;
  readonly keyResults: readonly K[];
  readonly children: readonly C[];
  readonly cycle: RollUpCycle;
  readonly window: Window;
}

/** An item that counts, with its part of the whole: shares add up to 1, or less while shorter cycles are missing. */
export interface RollUpMember<Item extends RollUpItem> {
  readonly item: Item;
  readonly share: number;
}

export interface RollUp<Item extends RollUpItem> {
  /** Weighted mean, 0..1, a member without data counting 0; null without members. */
  readonly progress: number | null;
  /** The same mean of expected progress; null without members. */
  readonly expected: number | null;
  readonly members: readonly RollUpMember<Item>[];
  /** How many members have data. */
  readonly withData: number;
}

/**
 * Progress of an objective from its members (PRODUCT §3.3): its own key results, guardrails apart, if any count,
 * else its contributing children; with the choice `both`, all of them. Children from shorter cycles count by the
 * time their cycle covers. Nothing is rounded.
 */
export function rollUp<K extends RollUpItem, C extends RollUpChild>(
  input: RollUpInput<K, C>,
  today: CalendarDay,
): RollUp<K | C> {
  const keyResults = input.keyResults.filter((each) => !each.guardrail && countsInRollUp(each));
  const takesChildren = input.choice === 'both' || keyResults.length === 0;
  const children = takesChildren ? input.children.filter(countsInRollUp) : [];
  const members = sharesOf<K, C>(keyResults, children, input, today);
  const sum = (part: (item: K | C) => number) =>
    members.reduce((total, member) => total + member.share * part(member.item), 0);
  return {
    progress: members.length === 0 ? null : within0And1(sum((item) => item.progress ?? 0)),
    expected: members.length === 0 ? null : within0And1(sum((item) => item.expected)),
    members,
    withData: members.filter((member) => member.item.progress !== null).length,
  };
}

// Shares that add up to 1 may add up to 1.0000000000000002 in floating point.
function within0And1(value: number): number {
  return Math.min(1, Math.max(0, value));
}

interface CycleGroup<C> {
  readonly children: C[];
  readonly timeShare: number;
}

function sharesOf<K extends RollUpItem, C extends RollUpChild>(
  keyResults: readonly K[],
  children: readonly C[],
  parent: { readonly cycle: RollUpCycle; readonly window: Window },
  today: CalendarDay,
): RollUpMember<K | C>[] {
  const isByTime = (child: C) =>
    child.cycle.id !== parent.cycle.id && daysIn(child.cycle) < daysIn(parent.cycle);
  const whole: (K | C)[] = [...keyResults, ...children.filter((child) => !isByTime(child))];
  const groups = groupsByCycle(children.filter(isByTime), parent.window, today);
  const counted = [...whole, ...groups.flatMap((group) => group.children)];
  const allZero = counted.every((item) => item.weight <= 0);
  const weightOf = (item: RollUpItem) => (allZero ? 1 : item.weight);
  const weightIn = (items: readonly RollUpItem[]) => items.reduce((total, item) => total + weightOf(item), 0);

  // Beside members of the parent's own cycle, the shorter cycles together weigh what one of them weighs.
  const covered = groups.reduce((total, group) => total + group.timeShare, 0);
  const byTimeWeight = groups.reduce(
    (w, group) => w + (group.timeShare / covered) * weightIn(group.children),
    0,
  );
  const totalWeight = weightIn(whole) + byTimeWeight;
  const wholeShares = whole.map((item) => ({ item, share: weightOf(item) / totalWeight }));
  const byTimeShare = byTimeWeight / totalWeight;
  return [
    ...wholeShares,
    ...groups.flatMap((group) => {
      const inside = weightIn(group.children);
      const share = (byTimeShare * group.timeShare) / Math.max(1, covered);
      return group.children.map((child) => ({
        item: child,
        share: share * (inside > 0 ? weightOf(child) / inside : 1 / group.children.length),
      }));
    }),
  ];
}

/** Children of each shorter cycle, with the share of the parent's window that the cycle covers. */
function groupsByCycle<C extends RollUpChild>(
  children: readonly C[],
  window: Window,
  today: CalendarDay,
): CycleGroup<C>[] {
  const days = windowDays(window, today);
  const groups = new Map<string, CycleGroup<C>>();
  for (const child of children) {
    const covered = unpausedDays(overlapOf(child.cycle, window), window.pauses, today);
    if (covered === 0) continue;
    const group = groups.get(child.cycle.id) ?? { children: [], timeShare: covered / days };
    group.children.push(child);
    groups.set(child.cycle.id, group);
  }
  return [...groups.values()];
}
