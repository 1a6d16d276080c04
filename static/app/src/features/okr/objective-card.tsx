import './okr.css';
import type { ReactNode } from 'react';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import type { Person } from '../../client/people';
import { Avatar } from '../../ui/avatar';
import { Explain } from '../../ui/explain';
import { Lozenge } from '../../ui/lozenge';
import { Menu, type MenuProps } from '../../ui/menu';
import { OutcomeBar } from '../../ui/outcome-bar';
import { explanationText } from './explanation-text';
import { StatusLine } from './status-line';

export interface ObjectiveCardProps {
  objective: ObjectiveView;
  owner: Person | undefined | null;
  asOf: string;
  actions?: MenuProps['items'] | undefined;
  /** Of another team than the one whose view this is: says whose. */
  foreign?: boolean;
  /** Its key result rows. */
  children: ReactNode;
}

/** An objective with its own progress over its key results. */
export function ObjectiveCard({
  objective,
  owner,
  asOf,
  actions,
  foreign = false,
  children,
}: ObjectiveCardProps) {
  const formats = useFormats();
  const { progress, expected, withData } = objective;
  const words =
    progress === null
      ? 'No data yet'
      : `${formats.percent(progress)} of the way${expected === null ? '' : `, ${formats.percent(expected)} expected`}`;
  return (
    <section className="objective" aria-labelledby={`h-${objective.id}`}>
      <div className="objective-head">
        <div className="objective-title">
          <h2 id={`h-${objective.id}`} className="people-text" dir="auto">
            <span className="subtle">{objective.key}</span> {objective.title}
          </h2>
          <Avatar
            name={objective.ownerId === null ? null : (owner?.name ?? '…')}
            picture={owner?.picture ?? null}
          />
          {actions && <Menu label={`More for ${objective.key}`} items={actions} />}
        </div>
        <div className="objective-bar">
          <OutcomeBar progress={progress} expected={expected} label={`Outcome: ${words}`} />
          <Explain because={explanationText(objective.because, formats, { asOf })}>
            <strong className="small tabular">
              {progress === null ? 'No data yet' : formats.percent(progress)}
            </strong>
          </Explain>
          {foreign && <Lozenge>{objective.teamName === '' ? 'Another team' : objective.teamName}</Lozenge>}
          {objective.restricted !== null && <Lozenge>Restricted</Lozenge>}
          {objective.ambition === 'aspirational' && <Lozenge tone="discovery">Aspirational</Lozenge>}
        </div>
        <StatusLine status={objective.status} />
        {withData.count < withData.of && (
          <p className="small subtle">
            {formats.count(withData.count)} of {formats.count(withData.of)} key results have data
          </p>
        )}
      </div>
      {children}
    </section>
  );
}
