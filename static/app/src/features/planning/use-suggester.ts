import { useEffect, useMemo, useState } from 'react';
import type { PlanningView } from '../../../../../src/contract/planning/answers';
import type { Suggester } from './suggester';

type Module = typeof import('./suggester');

/** The suggester once its words have been loaded; until then none, and the screen works without. */
export function useSuggester(planning: PlanningView): Suggester | null {
  const [loaded, setLoaded] = useState<Module | null>(null);
  useEffect(() => {
    import('./suggester').then(setLoaded, () => undefined);
  }, []);
  const { keyResults, areas, team } = planning;
  return useMemo(
    () => loaded?.createSuggester({ keyResults, areas, team }) ?? null,
    [loaded, keyResults, areas, team],
  );
}
