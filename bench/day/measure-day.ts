import { SiteSeed } from '../../local/jira/seed-schema';
import type { DayPlan } from './day-plan';
import { foundDay } from './found-company';
import { playCompany } from './played-company';
import { boardsIn, daySeed } from './site-boards';
import type { Spending } from './spending';
import { closingBoards, liveThroughDay, workUntilYesterday } from './working-day';

/** Midnight before a working Tuesday. */
const MIDNIGHT = Date.UTC(2026, 10, 17);

export interface DayFigures {
  readonly spent: readonly Spending[];
  readonly failures: readonly string[];
  /** Points of the 24 hours, by the host's own count of Jira's tariff beside the app's. */
  readonly midnight: number;
}

/** Founds a company, lets a day pass over it, and answers every invocation of that day. */
export async function measureDay(plan: DayPlan): Promise<DayFigures> {
  const seed = daySeed(plan.site);
  const company = await playCompany(SiteSeed.parse(seed), MIDNIGHT - 12 * 3_600_000);
  try {
    const boards = boardsIn(seed, plan.site);
    await foundDay(company, boards, plan);
    await workUntilYesterday(company, closingBoards(boards, plan));
    await company.settle();
    await company.goTo(Math.max(MIDNIGHT, company.now()));
    company.spent.length = 0;
    company.failures.length = 0;
    const midnight = company.now();
    await liveThroughDay(company, boards, plan);
    return { spent: [...company.spent], failures: [...company.failures], midnight };
  } finally {
    await company.close();
  }
}
