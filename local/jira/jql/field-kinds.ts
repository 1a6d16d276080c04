import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import type { JqlContext } from './context';
import type { Source } from './source';
import type { TextMatch } from './text-match';

/** Stands for "has no value" among the values of a clause (`EMPTY`, `Unresolved`), and in look-ups. */
export const EMPTY = '@empty';

/** What a search may begin with instead of with everything; all may hold more issues than match. */
interface Sources {
  /** Issues with one of the values (ids as texts, `EMPTY`). */
  find?(values: readonly string[], store: Store): Source | undefined;
  /** Issues with any value. */
  findAny?(store: Store): Source | undefined;
}

/** A field whose values are ids. */
export interface ChoiceField extends Sources {
  kind: 'choice';
  name: string;
  of(issue: IssueRecord, store: Store): readonly string[];
  /** Ids that a value of a query means; undefined: no such value, the query is refused. */
  resolve(text: string, context: JqlContext): readonly string[] | undefined;
  /** The ids are those of accounts. */
  people?: true;
  /** How Jira refuses an unknown value. */
  unknown?(text: string): string;
  /** Below 0: the issue's value comes before the id; undefined: they cannot be compared. Without it, `<` is refused. */
  compare?(issue: IssueRecord, id: string, store: Store): number | undefined;
}

export interface NumberField extends Sources {
  kind: 'number';
  name: string;
  of(issue: IssueRecord, store: Store): number | null;
}

export interface DateField {
  kind: 'date';
  name: string;
  of(issue: IssueRecord): number | null;
  /** Issues with a moment between two (epoch ms, both included). */
  between?(from: number, to: number, store: Store): Source;
  findAny?(store: Store): Source | undefined;
}

export interface TextField {
  kind: 'text';
  name: string;
  of(issue: IssueRecord, store: Store): string;
  /** Issues among which are all whose text matches. */
  search(match: TextMatch, store: Store): Source | undefined;
}

export type JqlField = ChoiceField | NumberField | DateField | TextField;
