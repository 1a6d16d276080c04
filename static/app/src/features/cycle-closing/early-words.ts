import type { CycleView } from '../../../../../src/contract/views';
import { daysLeft } from '../../format/days';
import type { Formats } from '../../format/formats';

/** What closing before the last day is over would mean; null once it is over. */
export function earlyWords(
  { name, start, end }: Pick<CycleView, 'name' | 'start' | 'end'>,
  today: string,
  formats: Pick<Formats, 'day'>,
): { readonly title: string; readonly text: string } | null {
  if (today > end) return null;
  const text = 'Closed now, key results are graded as they stand today.';
  if (today < start)
    return { title: `${name} has not begun: it starts on ${formats.day(start, today)}`, text };
  const left = daysLeft(today, end);
  return {
    title:
      left === 'last day'
        ? `${name} still runs: today is its last day`
        : `${name} still runs: ${left}, until ${formats.day(end, today)}`,
    text,
  };
}
