/** A moment of the seed: `D-14T13:30`, relative to the day of seeding. Day 0 is that day. */
export function moment(day: number, time?: string): string {
  const offset = day === 0 ? '' : day > 0 ? `+${day}` : String(day);
  return `D${offset}${time === undefined ? '' : `T${time}`}`;
}

/** A time of day in working hours, from a number 0..539 (minutes after nine). */
export function officeTime(minutes: number): string {
  const total = 9 * 60 + minutes;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
