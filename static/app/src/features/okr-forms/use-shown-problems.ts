import { useEffect, useState } from 'react';
import { fieldProblems } from '../../client/call-error';

/**
 * Which problems of a form to show: a field's own once it was typed in or somebody tried to save, and what the server
 * refused. `touch` marks a field as typed in.
 */
export function useShownProblems(found: ReadonlyMap<string, string>, error: unknown) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tries, setTries] = useState(0);
  const refused = fieldProblems(error);
  // After the render that marks the fields: whoever tried to save stands at what is in the way.
  useEffect(() => {
    if (tries > 0) goToFirstProblem();
  }, [tries]);
  return {
    touch: (fields: readonly string[]) => setTouched((before) => new Set([...before, ...fields])),
    showAll: () => setTries((count) => count + 1),
    problem: (field: string): string | undefined => {
      const own = tries > 0 || touched.has(field) ? found.get(field) : undefined;
      return own ?? refused.get(field) ?? refused.get(`numbers.${field}`);
    },
  };
}

function goToFirstProblem(): void {
  const field = document.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
