import { useQuery } from '@tanstack/react-query';
import { call } from '../../client/call';
import { receivedObjectives } from '../workspace/overview/received-rows';
import type { GadgetChoice } from './gadget-choice';

/** The Overview's rows of the chosen cycle, of one team where one is chosen. */
export function useGadgetRows(choice: GadgetChoice | undefined) {
  return useQuery({
    queryKey: ['gadget', choice?.cycleId ?? null, choice?.teamId ?? null],
    enabled: choice !== undefined,
    queryFn: async () => {
      const { people, ...answer } = await call('overview.read', {
        ...(choice?.cycleId ? { cycleId: choice.cycleId } : {}),
        ...(choice?.teamId ? { teamIds: [choice.teamId] } : {}),
      });
      return { ...answer, objectives: receivedObjectives({ ...answer, people }) };
    },
  });
}

/** How many key results of the person who looks are due for a check-in. */
export function useDueCheckIns() {
  return useQuery({
    queryKey: ['due-check-ins'],
    queryFn: async () => (await call('checkIn.queue', { idsOnly: true })).due.length,
  });
}
