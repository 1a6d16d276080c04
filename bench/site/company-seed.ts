import type { SiteSeedInput } from '../../local/jira/seed-schema';
import { siteFrame } from './frame';
import { issuesOf } from './issues';
import { COMPANY, type SitePlan } from './plan';

/** A whole site of a plan's size; the same plan always gives the same site. */
export function companySeed(plan: SitePlan = COMPANY): SiteSeedInput {
  const base = Math.floor(plan.issues / plan.boards);
  const rest = plan.issues - base * plan.boards;
  const issues = Array.from({ length: plan.boards }, (_, board) =>
    issuesOf(plan, board, base + (board < rest ? 1 : 0)),
  );
  return { ...siteFrame(plan), issues: issues.flat() };
}
