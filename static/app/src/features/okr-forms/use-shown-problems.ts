import { useState } from 'react';
import { fieldProblems } from '../../client/call-error';

/**
 * Which problems of a form to show: a field's own once it was typed in or somebody tried to save, and what the server
 * refused. `touch` marks a field as typed in.
 */
export function useShownProblems(found: ReadonlyMap<string, string>, error: unknown) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const refused = fieldProblems(error);
  return {
    touch: (fields: readonly string[]) => setTouched((before) => new Set([...before, ...fields])),
    showAll: () => setTried(true),
    problem: (field: string): string | undefined => {
      const own = tried || touched.has(field) ? found.get(field) : undefined;
      return own ?? refused.get(field) ?? refused.get(`numbers.${field}`);
    },
  };
}
