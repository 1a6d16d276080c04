import { type CalendarDay, partsOfDay } from './calendar-day';
import { percentText } from './percent';

/** How sentences write days, shares and numbers; a screen passes its own for the user's locale and unit. */
export interface PlainWords {
  readonly day: (day: CalendarDay) => string;
  /** A share, 0.5 for one half. */
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** English without a locale: `3 May 2027`, `45 %`, `3.8`. */
export const ENGLISH: PlainWords = {
  day: (day) => {
    const { year, month, dayOfMonth } = partsOfDay(day);
    return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
  },
  percent: (share) => percentText(share),
  number: (value) => String(Number(value.toFixed(2))),
};
