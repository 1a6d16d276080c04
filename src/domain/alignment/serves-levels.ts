import type { Serves } from './sprint-alignment';

/** Levels of a hierarchy that are looked at; Jira has far fewer, a loop in damaged data has no end. */
const LEVELS_LIMIT = 12;

/**
 * The levels of an issue, nearest first, as {@link attributionOf} takes them (PRODUCT §3.16): the issue, its parent,
 * upwards, then the goal line it is assigned to. What serves nothing keeps its place. `parentOf` answers null at the
 * top; a loop ends where it closes.
 */
export function servesLevels(
  issueId: string,
  parentOf: (issueId: string) => string | null,
  servesOf: (issueId: string) => Serves | undefined,
  line: Serves | null,
): Serves[] {
  const levels = ancestry(issueId, parentOf).map((id) => servesOf(id) ?? NOTHING);
  return line === null ? levels : [...levels, line];
}

/** The issue and what stands above it, nearest first. */
export function ancestry(issueId: string, parentOf: (issueId: string) => string | null): string[] {
  const ids: string[] = [];
  for (let id: string | null = issueId; id !== null && ids.length < LEVELS_LIMIT; id = parentOf(id)) {
    if (ids.includes(id)) break;
    ids.push(id);
  }
  return ids;
}

/** What serves nothing. */
export const NOTHING: Serves = { keyResults: [], areas: [] };

/** A level with only what is open, each once. */
export function openServes(
  serves: Serves,
  isOpenKeyResult: (id: string) => boolean,
  isOpenArea: (id: string) => boolean,
): Serves {
  return {
    keyResults: [...new Set(serves.keyResults)].filter(isOpenKeyResult),
    areas: [...new Set(serves.areas)].filter(isOpenArea),
  };
}
