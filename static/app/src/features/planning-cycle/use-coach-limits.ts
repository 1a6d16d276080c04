import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type CoachLimits,
  coachLimits,
  DEFAULT_COACH_LIMITS,
} from '../../../../../src/domain/coach/advice/coach-limits';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';

/** The organisation's limits of the coach; the defaults until they are read, and where they cannot be. */
export function useCoachLimits(): CoachLimits {
  const { data } = useQuery({ queryKey: queryKeys.settings, queryFn: () => call('settings.read', {}) });
  return useMemo(() => (data ? coachLimits(data.coach) : DEFAULT_COACH_LIMITS), [data]);
}
