import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Input } from '../../../../../src/contract/api';
import type { ThroughlineView } from '../../../../../src/contract/throughline/answers';
import { areaSuggester, isUpkeep } from '../../../../../src/domain/alignment/suggest-areas';
import { call } from '../../client/call';
import type { Issue } from '../../client/issues';
import { queryKeys } from '../../client/query-keys';
import { Button } from '../../ui/button';
import { Combobox } from '../../ui/combobox';
import { ErrorMessage } from '../../ui/error-message';
import { Select } from '../../ui/select';
import { useDebounced } from '../../ui/use-debounced';
import { asKey } from '../tagging/local-matches';
import { refusalOf } from './refusal-of';

type Target = Input<'link.saveMany'>['target'];
interface Choice {
  readonly key: string;
  readonly title: string;
  readonly under: string;
  readonly target: Target;
}
interface LinkFormProps {
  facts: ThroughlineView;
  issues: ReadonlyMap<string, Issue> | undefined;
  onClose: () => void;
  onLinked: () => void;
}

const RELATIONS = [
  { value: 'contributes', label: 'Contributes: counts as its work' },
  { value: 'context', label: 'Context only: never counted' },
] as const;

const choiceOfArea = ({ id, key, name }: { id: string; key: string; name: string }): Choice => ({
  ...{ key, title: name, under: 'Key result area: keeps the business running' },
  target: { kind: 'area', areaId: id },
});

/** Links the issue, or what stands above it, to a key result or KRA; what its words suggest stands first. */
export default function LinkForm({ facts, issues, onClose, onLinked }: LinkFormProps) {
  // What the person may not browse has a name of the app's own, and is not theirs to link.
  const levels = facts.levels.filter(
    ({ kind, id }) => kind !== 'goal-line' && kind !== 'sub-task' && /^\d+$/.test(id),
  );
  const epic = levels.find((level) => level.kind === 'epic');
  const [issueId, setIssueId] = useState((epic ?? levels[0])?.id ?? facts.issueId);
  const [relation, setRelation] = useState<'contributes' | 'context'>('contributes');
  const [typed, setTyped] = useState('');
  const words = levels.map(({ id }) => issues?.get(id)?.summary ?? '').join(' ');
  const asked = useDebounced((typed.trim() || words).slice(0, 500), 180);
  const found = useQuery({
    queryKey: queryKeys.suggestions(null, asked),
    enabled: asked !== '',
    placeholderData: (previous) => previous,
    queryFn: () => call('tagging.suggest', { text: asKey(asked), limit: 8 }),
  });
  const areas = useQuery({ queryKey: queryKeys.areas(null), queryFn: () => call('area.list', {}) });
  const save = useMutation({
    mutationFn: async (target: Target) =>
      refusalOf(await call('link.saveMany', { issueIds: [issueId], target, relation })),
    onSuccess: onLinked,
  });
  const keyResults: Choice[] = [
    ...(found.data?.suggestions ?? []).map((each) => ({
      key: each.key,
      title: each.title,
      under: each.objectiveTitle,
      target: { kind: 'key-result' as const, objectiveId: each.objectiveId, keyResultId: each.keyResultId },
    })),
  ];
  const kras = (areas.data?.areas ?? []).filter(
    ({ archived, name, key }) =>
      !archived && `${key} ${name}`.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  // Of what calls itself upkeep the KRA that fits stands first (PRODUCT §2).
  const [fitting] = typed.trim() === '' && isUpkeep(words) ? areaSuggester(kras)(words, 1) : [];
  const first = kras.filter(({ id }) => id === fitting?.id);
  const choices: Choice[] = [
    ...first.map(choiceOfArea),
    ...keyResults,
    ...kras.filter((each) => !first.includes(each)).map(choiceOfArea),
  ];
  const failure = save.error ?? found.error;
  const form = useRef<HTMLElement>(null);
  // What is linked, and how, is chosen first: a pick below links at once.
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  return (
    <section ref={form} className="stack throughline-form" aria-label="Link to a key result">
      {levels.length > 1 && (
        <Select
          label="What serves it?"
          value={issueId}
          options={levels.map(({ id, kind }) => ({
            value: id,
            label: `${id === facts.issueId ? 'This issue alone' : kind === 'issue' ? 'Its parent' : 'All of its epic'}: ${issues?.get(id)?.key ?? '…'}`,
          }))}
          onChange={setIssueId}
        />
      )}
      <Select label="How?" value={relation} options={RELATIONS} onChange={setRelation} />
      <Combobox
        label="Key result or KRA"
        placeholder="Words or a key like KR-12"
        items={choices}
        itemKey={(choice) => choice.key}
        itemText={(choice) => `${choice.key} ${choice.title}`}
        renderItem={(choice) => (
          <span className="stack-tight">
            <span>
              <strong>{choice.key}</strong> <span dir="auto">{choice.title}</span>
            </span>
            <span className="small subtle" dir="auto">
              {choice.under}
            </span>
          </span>
        )}
        onType={setTyped}
        onPick={(choice) => {
          if (!save.isPending) save.mutate(choice.target);
        }}
        loading={found.isFetching || save.isPending}
        none="Nothing found. Try other words, or its key."
      />
      {failure && <ErrorMessage error={failure} since={save.submittedAt} kept={save.isError} />}
      <div className="row">
        <Button compact look="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
