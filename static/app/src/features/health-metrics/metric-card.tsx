import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MetricView } from '../../../../../src/contract/metrics/answers';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import type { Person } from '../../client/people';
import { parseNumber } from '../../format/parse-number';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Lozenge, type Tone } from '../../ui/lozenge';
import { NumberField } from '../../ui/number-field';
import { Sparkline } from '../../ui/sparkline';
import { DateField } from '../../ui/text-fields';
import { rangeWords } from './metric-draft';

const STATES: Readonly<Record<MetricView['state'], readonly [word: string, tone: Tone]>> = {
  healthy: ['Healthy', 'good'],
  outside: ['Outside its range', 'bad'],
  stale: ['Stale', 'warn'],
  'no-data': ['No data', 'neutral'],
};

interface MetricCardProps {
  metric: MetricView;
  today: string;
  /** undefined while the name is read; null for nobody. */
  owner: Person | undefined | null;
  editable: boolean;
  onSaved: (metric: MetricView) => void;
  onEdit: () => void;
  onTurn: () => void;
}

export function MetricCard({ metric, today, owner, editable, onSaved, onEdit, onTurn }: MetricCardProps) {
  const formats = useFormats();
  const write = (value: number) => formats.amount(value, metric.unit, Math.max(metric.decimals, 2));
  const [word, tone] = STATES[metric.state];
  const range = rangeWords(metric, write);
  return (
    <li className="health-card">
      <div className="row">
        <h2 className="people-text" dir="auto">
          {metric.name}
        </h2>
        <span className="push">
          <Lozenge tone={tone}>{word}</Lozenge>
        </span>
      </div>
      <div className="row">
        <p className="health-now tabular">
          {metric.current === null ? 'No value yet' : write(metric.current.value)}
        </p>
        <Sparkline
          trend={metric.trend}
          levels={[metric.lower, metric.upper].filter((level) => level !== null)}
          goal={`healthy ${range}`}
          write={write}
          formats={formats}
        />
      </div>
      <p className="small">
        Healthy {range}
        {metric.current !== null && ` · as of ${formats.day(metric.current.day, today)}`}
        {metric.outsideSince !== null && ` · outside since ${formats.day(metric.outsideSince, today)}`}
      </p>
      <p className="small subtle row">
        <Avatar name={owner === null ? null : (owner?.name ?? '…')} picture={owner?.picture ?? null} />
        {owner === null ? 'Needs an owner' : (owner?.name ?? '…')} · {metric.teamName}
        {metric.keyResults.length > 0 && ` · became ${metric.keyResults.join(', ')}`}
      </p>
      {editable && (
        <>
          <RecordValue metric={metric} today={today} onSaved={onSaved} />
          <div className="row">
            <Button compact look={metric.state === 'outside' ? 'primary' : 'default'} onClick={onTurn}>
              Turn into a key result<span className="visually-hidden">: {metric.name}</span>
            </Button>
            <Button compact look="subtle" icon="edit" onClick={onEdit}>
              Edit<span className="visually-hidden"> {metric.name}</span>
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

/** A value and its day, recorded with Enter. */
function RecordValue({ metric, today, onSaved }: Pick<MetricCardProps, 'metric' | 'today' | 'onSaved'>) {
  const { locale } = useFormats();
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState(today);
  const [id, setId] = useState(newId);
  const value = parseNumber(typed, locale);
  const save = useMutation({
    mutationFn: (recorded: number) =>
      call('metric.record', { id, metricId: metric.id, day, value: recorded }),
    onSuccess: (saved) => {
      onSaved(saved);
      setTyped('');
      setDay(today);
      setId(newId());
    },
  });
  const ready = value !== null && !Number.isNaN(value) && day !== '';
  const record = () => {
    if (value !== null && ready && !save.isPending) save.mutate(value);
  };
  return (
    <form
      className="health-record"
      aria-label={`Record a value of ${metric.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <NumberField
        label="New value"
        unit={metric.unit}
        value={typed}
        problem={Number.isNaN(value) ? 'Enter a number.' : undefined}
        onChange={setTyped}
      />
      <DateField label="On" value={day} max={today} onChange={setDay} />
      <Button type="submit" off={!ready} busy={save.isPending}>
        Record<span className="visually-hidden"> {metric.name}</span>
      </Button>
      {save.error && <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={record} />}
    </form>
  );
}
