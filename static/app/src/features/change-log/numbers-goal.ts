/** The numbers of a key result as the log keeps them: `from 4 to 2`; undefined for anything else. */
export function numbersGoal(value: object): string | undefined {
  const read = (field: string): unknown => Reflect.get(value, field);
  switch (read('kind')) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return `from ${String(read('baseline'))} to ${String(read('target'))}`;
    case 'keep-within': {
      const [lower, upper] = [read('lower'), read('upper')];
      if (typeof lower !== 'number') return `at most ${String(upper)}`;
      return typeof upper === 'number' ? `within ${lower} – ${upper}` : `at least ${lower}`;
    }
    case 'milestone': {
      const steps = read('steps');
      if (read('form') === 'yes-no' || !Array.isArray(steps)) return 'to be done';
      return `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
    }
    case 'find-baseline':
      return 'a baseline to find';
    default:
      return undefined;
  }
}
