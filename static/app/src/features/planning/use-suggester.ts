import { useEffect, useMemo, useState } from 'react';
import type { Suggester, Suggestible } from './suggester';

type Module = typeof import('./suggester');

/** The suggester once its words have been loaded; until then none, and the screen works without. */
export function useSuggester(from: Suggestible): Suggester | null {
  const [loaded, setLoaded] = useState<Module | null>(null);
  useEffect(() => {
    import('./suggester').then(setLoaded, () => undefined);
  }, []);
  const { keyResults, areas, team } = from;
  return useMemo(
    () => loaded?.createSuggester({ keyResults, areas, team }) ?? null,
    [loaded, keyResults, areas, team],
  );
}
