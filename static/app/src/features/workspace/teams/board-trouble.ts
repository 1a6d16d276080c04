import type { BoardHealth, BoardsHealth } from '../../../../../../src/contract/boards/health';
import { plural } from '../../../format/plural';

/** What is wrong with a board, and what to do about it, in words. */
export interface TroubleWords {
  /** As its lozenge says it. */
  readonly short: string;
  readonly what: string;
  readonly advice: string;
}

/** `day` writes a moment (ISO) as people read it. */
export function troubleWords(
  trouble: NonNullable<BoardHealth['trouble']>,
  day: (moment: string) => string,
): TroubleWords {
  switch (trouble.kind) {
    case 'unseen':
      return {
        short: 'The app does not see it',
        what: `Since ${day(trouble.since)} this board is hidden from the app in Jira, or gone. Neither events nor the daily look refresh its numbers.`,
        advice:
          'Give the app’s user the permission “Browse projects” in the project’s permission scheme, and see that the board’s filter is shared with it. The next daily look finds it again. Until then its numbers are refreshed when somebody who sees the board opens it: goals with the OKR panel, issues with the planning check.',
      };
    case 'stale':
      return {
        short: 'Out of date',
        what: `Its figures are from ${day(trouble.asOf)}: neither Jira’s events nor the daily look have put them right since.`,
        advice: 'Open its planning check, or have its sprints read again.',
      };
    case 'unread':
      return {
        short: 'Not read yet',
        what: 'Its sprints have no figures yet. After connecting a board that takes some minutes.',
        advice: 'Should it last, have its sprints read again.',
      };
  }
}

const are = (count: number) => (count === 1 ? 'is' : 'are');

/** What the list leaves out, in sentences; none where it has every board. */
export function leftOutWords({ hidden, beyond }: Pick<BoardsHealth, 'hidden' | 'beyond'>): string[] {
  const { boards, unseen } = hidden;
  const others = `${plural(boards, 'board')} ${are(boards)} in projects that you may not browse`;
  return [
    ...(boards === 0
      ? []
      : [unseen === 0 ? `${others}.` : `${others}; the app does not see ${unseen} of them.`]),
    ...(beyond === 0
      ? []
      : [`${plural(beyond, 'more board')} ${are(beyond)} looked at on the pages of their projects only.`]),
  ];
}

/** Whether reading its sprints once more can help: as the app, which must see the board. */
export const canReadAgain = ({ hasSprints, trouble }: Pick<BoardHealth, 'hasSprints' | 'trouble'>): boolean =>
  hasSprints && trouble?.kind !== 'unseen';
