import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Input } from '../../../../../src/contract/api';
import { areaSuggester, isUpkeep } from '../../../../../src/domain/alignment/suggest-areas';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/use-debounced';
import { asKey } from '../tagging/local-matches';
import type { Area } from './coverage-grid';

export type LinkTarget = Input<'link.saveMany'>['target'];

interface Choice {
  readonly key: string;
  readonly title: string;
  readonly under: string;
  readonly target: LinkTarget;
}

const NO_AREAS: readonly Area[] = [];

/** Finds the key result or KRA that some work serves; what its words suggest stands first, so that one click links. */
export function TargetPicker({
  label,
  words,
  areas = NO_AREAS,
  busy,
  onPick,
  onClose,
}: {
  label: string;
  /** Of the epic or issues: asked for while nothing is typed. */
  words: string;
  /** KRAs that may be picked too. */
  areas?: readonly Area[];
  busy: boolean;
  onPick: (target: LinkTarget, key: string) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const asked = useDebounced((typed.trim() || words).slice(0, 500), 180);
  const found = useQuery({
    queryKey: queryKeys.suggestions(null, asked),
    enabled: asked !== '',
    placeholderData: (previous) => previous,
    queryFn: () => call('tagging.suggest', { text: asKey(asked), limit: 8 }),
  });
  const fitting = useMemo(() => areaSuggester(areas), [areas]);
  const keyResults = (found.data?.suggestions ?? []).map(
    ({ key, title, objectiveTitle, objectiveId, keyResultId }): Choice => ({
      ...{ key, title, under: objectiveTitle },
      target: { kind: 'key-result', objectiveId, keyResultId },
    }),
  );
  const isAsked = typed.trim() !== '';
  const choiceOf = ({ id, key, name }: Area): Choice => ({
    ...{ key, title: name, under: 'Key result area: keeps the business running' },
    target: { kind: 'area', areaId: id },
  });
  const named = ({ key, name }: Area) => `${key} ${name}`.toLowerCase().includes(typed.trim().toLowerCase());
  // Of what calls itself upkeep the KRA that fits stands first; the others can be found below.
  const fits = new Set(isUpkeep(words) && !isAsked ? fitting(words, 1).map(({ id }) => id) : []);
  const kras = areas.filter(named);
  const items = [
    ...kras.filter(({ id }) => fits.has(id)).map(choiceOf),
    ...keyResults,
    ...kras.filter(({ id }) => !fits.has(id)).map(choiceOf),
  ];
  return (
    <Combobox
      label={label}
      hideLabel
      placeholder={
        areas.length === 0 ? 'Words or a key like KR-12' : 'Words, or the key of a key result or KRA'
      }
      items={items}
      itemKey={({ key }) => key}
      itemText={({ key, title }) => `${key} ${title}`}
      renderItem={({ key, title, under }) => (
        <span className="stack-tight">
          <span>
            <strong>{key}</strong> <span dir="auto">{title}</span>
          </span>
          <span className="small subtle" dir="auto">
            {under}
          </span>
        </span>
      )}
      onType={setTyped}
      onPick={({ key, target }) => {
        if (!busy) onPick(target, key);
      }}
      onClose={onClose}
      loading={found.isFetching || busy}
      none="Nothing found. Try other words, or its key."
      autoFocus
    />
  );
}
