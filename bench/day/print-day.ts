import { COMPANY_DAY, type DayPlan } from './day-plan';
import { type DayFigures, measureDay } from './measure-day';
import { groupedBy, pointsEach, type Spending, type Sums, sumsOf } from './spending';

const HOUR_MS = 3_600_000;
/** Jira's quota for an app, over all its customers; and what this app may take of it for a thousand people. */
const QUOTA = 65_000;
const BUDGET = 1_500;
const WORKING_HOURS = { first: 8, last: 16 } as const;

/** Points an hour for a thousand people. */
export interface DayVerdict {
  /** Over the hours of work. */
  readonly mean: number;
  /** In the dearest hour of the day. */
  readonly peak: number;
  /** Over all 24 hours, the night's healing included. */
  readonly wholeDay: number;
}

export function hoursOf({ spent, midnight }: DayFigures): readonly number[] {
  return Array.from(
    { length: 24 },
    (_, hour) => sumsOf(spent.filter(({ at }) => Math.floor((at - midnight) / HOUR_MS) === hour)).points,
  );
}

export function verdictOf(figures: DayFigures, plan: DayPlan): DayVerdict {
  const hours = hoursOf(figures);
  const working = hours.slice(WORKING_HOURS.first, WORKING_HOURS.last);
  const forThousand = (points: number) => (points * 1000) / plan.site.people;
  return {
    mean: forThousand(working.reduce((sum, points) => sum + points, 0) / working.length),
    peak: forThousand(Math.max(...hours)),
    wholeDay: forThousand(hours.reduce((sum, points) => sum + points, 0) / hours.length),
  };
}

/** What a working day of a company of sixty boards costs. */
export async function printDay(plan: DayPlan = COMPANY_DAY): Promise<void> {
  const begun = performance.now();
  const figures = await measureDay(plan);
  const { spent, failures, midnight } = figures;
  const { site } = plan;
  console.log(
    `\na working day of ${site.boards} boards, ${site.people} people: ${plan.issueUpdates} issue updates, ${plan.sprintStarts} sprints closed and started, ${plan.panelOpens} panels, ${plan.planningChecks} planning checks, ${plan.throughlines} throughlines; took ${Math.round((performance.now() - begun) / 1000)} s`,
  );
  console.log('what led to it     invocations  points  requests   KB read  KB written | points each');
  for (const [cause, group] of groupedBy(spent, (each) => each.cause)) console.log(lineOf(cause, group));
  console.log('by handler');
  for (const [work, group] of groupedBy(spent, (each) => each.work)) console.log(lineOf(work, group));
  console.log(lineOf('all', spent));
  console.log(`points an hour, from midnight on: ${hoursOf({ spent, failures, midnight }).join(' ')}`);
  const { mean, peak, wholeDay } = verdictOf(figures, plan);
  const verdict = mean <= BUDGET ? '' : '  OVER';
  console.log(
    `for 1,000 people: ${Math.round(wholeDay)} points an hour over the day, ${Math.round(mean)} over its hours of work, ${Math.round(peak)} in the dearest; budget ${BUDGET}, quota ${QUOTA}${verdict}`,
  );
  if (failures.length > 0) throw new Error(`The day had failures: ${failures.slice(0, 5).join('; ')}`);
}

function lineOf(name: string, group: readonly Spending[]): string {
  const { invocations, points, requests, kbRead, kbWritten }: Sums = sumsOf(group);
  return `${name.padEnd(18)}${pad(invocations, 12)}${pad(points, 8)}${pad(requests, 10)}${pad(kbRead, 10)}${pad(kbWritten, 12)} |${pointsEach(group).toFixed(1).padStart(12)}`;
}
const pad = (value: number, width: number) => Math.round(value).toString().padStart(width);
