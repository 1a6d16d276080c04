import type { Input } from '../../../../../src/contract/api';
import type { AutomationView } from '../../../../../src/contract/views';
import {
  type AUTOMATION_KINDS,
  type AutomationRhythm,
  type AutomationSource,
  checkSource,
} from '../../../../../src/domain/automation/source';

/** The form: every kind keeps what was typed for it, so that trying another loses nothing. */
export interface AutomationDraft {
  readonly kind: (typeof AUTOMATION_KINDS)[number];
  readonly jql: string;
  readonly part: string;
  readonly fieldId: string;
  readonly fieldName: string;
  readonly every: AutomationRhythm;
  readonly on: boolean;
}

export const KIND_LABELS: Readonly<Record<AutomationDraft['kind'], string>> = {
  count: 'How many issues match',
  share: 'What share of issues also match',
  sum: 'The sum of a number field',
  average: 'The average of a number field',
};

export function draftOf(automation: AutomationView | null): AutomationDraft {
  const source = automation?.source;
  return {
    kind: source?.kind ?? 'count',
    jql: source?.jql ?? '',
    part: source?.kind === 'share' ? source.part : '',
    fieldId: source && 'fieldId' in source ? source.fieldId : '',
    fieldName: source && 'fieldName' in source ? source.fieldName : '',
    every: automation?.every ?? 'day',
    on: automation?.state !== 'off',
  };
}

export function sourceOf({ kind, jql, part, fieldId, fieldName }: AutomationDraft): AutomationSource {
  switch (kind) {
    case 'count':
      return { kind, jql: jql.trim() };
    case 'share':
      return { kind, jql: jql.trim(), part: part.trim() };
    case 'sum':
    case 'average':
      return { kind, jql: jql.trim(), fieldId, fieldName };
  }
}

/** What the form sends as `automation`. */
export function automationOf(draft: AutomationDraft): NonNullable<Input<'automation.save'>['automation']> {
  return { source: sourceOf(draft), every: draft.every, on: draft.on };
}

/** Wrong fields before Jira is asked, as the domain names them. */
export function draftProblems(draft: AutomationDraft): ReadonlyMap<string, string> {
  return new Map(checkSource(sourceOf(draft)).map(({ field, hint }) => [field, hint]));
}

/** In words, for the page: "How many issues match, once a day". */
export function sourceWords({ source, every }: Pick<AutomationView, 'source' | 'every'>): string {
  const often = every === 'day' ? 'once a day' : 'once a week';
  switch (source.kind) {
    case 'count':
      return `How many issues match, ${often}`;
    case 'share':
      return `The share of matching issues, in percent, ${often}`;
    case 'sum':
      return `The sum of ${source.fieldName}, ${often}`;
    case 'average':
      return `The average of ${source.fieldName}, ${often}`;
  }
}
