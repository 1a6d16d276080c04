import type { Formats } from '../../format/formats';
import type { Grid } from './coverage-grid';

/** A number of a cell: points, hours and issues to one decimal, team-weeks to two where they are small. */
export function effortNumber(effort: number, unit: Grid['unit'], formats: Formats): string {
  return formats.amount(effort, '', unit === 'team-weeks' && effort < 0.1 ? 2 : 1);
}

/** What the numbers are, as a legend says it. */
export function unitWords(unit: Grid['unit']): string {
  switch (unit) {
    case 'points':
      return 'story points of this board';
    case 'hours':
      return 'estimated hours of this board';
    case 'issues':
      return 'issues';
    case 'team-weeks':
      return 'team-weeks';
    case null:
      return 'what this board estimates in, or issues where a sprint has too few estimates';
  }
}

/** `5 points`, `8 hours`, `1 issue`, `0.4 team-weeks`. */
export function effortWords(effort: number, unit: Grid['unit'], formats: Formats): string {
  const number = effortNumber(effort, unit, formats);
  const one = effort === 1;
  switch (unit) {
    case 'points':
      return `${number} ${one ? 'point' : 'points'}`;
    case 'hours':
      return `${number} ${one ? 'hour' : 'hours'}`;
    case 'issues':
      return `${number} ${one ? 'issue' : 'issues'}`;
    case 'team-weeks':
      return `${number} ${one ? 'team-week' : 'team-weeks'}`;
    case null:
      return number;
  }
}
