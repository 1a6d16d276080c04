import { QueryClient } from '@tanstack/react-query';
import type { ErrorCode } from '../../../../src/contract/errors';
import { asWireError, CallError } from './call-error';

const PASSING: ReadonlySet<ErrorCode> = new Set(['BUSY', 'JIRA_UNAVAILABLE', 'STORAGE_UNAVAILABLE']);

/** Whether a failed read is worth one more try by itself: only for what passes, and not when Jira said when to come back. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  if (error instanceof CallError && error.waited) return false;
  const { code, retryAfterSeconds } = asWireError(error);
  return failures < 1 && PASSING.has(code) && retryAfterSeconds === undefined;
}

/** Reads are repeated once, writes never: a write that got lost may have happened. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: isWorthRetrying,
        retryDelay: 1_200,
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
