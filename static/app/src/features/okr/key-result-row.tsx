import './okr.css';
import type { ReactNode } from 'react';
import type { KeyResultView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import type { Person } from '../../client/people';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Explain } from '../../ui/explain';
import { Menu, type MenuProps } from '../../ui/menu';
import { OutcomeBar } from '../../ui/outcome-bar';
import { Sparkline } from '../../ui/sparkline';
import { TextLink } from '../../ui/text-link';
import { WorkBar } from '../../ui/work-bar';
import { explanationText } from './explanation-text';
import { goalLevels, goalWords, writeValue } from './goal-words';
import { NeedleFlag } from './needle-flag';
import { currentOfTarget, outcomeWords, workWords } from './outcome-words';
import { StatusLine } from './status-line';

export interface KeyResultRowProps {
  keyResult: KeyResultView;
  /** Undefined while the name is being read; null for nobody. */
  owner: Person | undefined | null;
  /** When the numbers were computed (ISO 8601). */
  asOf: string;
  /** Opens its detail; absent where there is none. */
  onOpen?: (() => void) | undefined;
  /** Absent where no check-in can be made. */
  onCheckIn?: (() => void) | undefined;
  /** Further actions; absent for none. */
  actions?: MenuProps['items'] | undefined;
  /** Short facts below its status: whose, due, how sure. */
  facts?: ReactNode;
  /** What else belongs to it: sprint lines, earlier sprints, linked work. */
  children?: ReactNode;
}

/** One key result in one row: what, how far, why so, how it came here, and how much work is done. */
export function KeyResultRow({
  keyResult,
  owner,
  asOf,
  onOpen,
  onCheckIn,
  actions,
  facts,
  children,
}: KeyResultRowProps) {
  const formats = useFormats();
  const { because, work } = keyResult;
  const explain = (explanation: typeof because.progress) =>
    explanationText(explanation, formats, { unit: keyResult, asOf });
  return (
    <li className="key-result" id={keyResult.key}>
      <div className="key-result-what">
        <div className="row">
          <strong>{keyResult.key}</strong>
          {keyResult.guardrail && <span className="small subtle">Guardrail</span>}
          <Avatar
            name={keyResult.ownerId === null ? null : (owner?.name ?? '…')}
            picture={owner?.picture ?? null}
          />
        </div>
        <p className="key-result-title people-text" dir="auto">
          {onOpen ? <TextLink onClick={onOpen}>{keyResult.title}</TextLink> : keyResult.title}
        </p>
        <StatusLine status={keyResult.status} />
        {facts}
      </div>
      <div className="key-result-numbers">
        <div className="key-result-bars">
          <OutcomeBar
            progress={keyResult.progress}
            expected={keyResult.lifecycle === 'draft' ? null : keyResult.expected}
            label={outcomeWords(keyResult, formats)}
          />
          <div className="bar-words small tabular">
            <Explain because={explain(because.progress)}>
              <strong>{currentOfTarget(keyResult, formats)}</strong>
              {keyResult.progress !== null && ` · ${formats.percent(keyResult.progress)}`}
            </Explain>
            {keyResult.outside && <span>{keyResult.outside}</span>}
            {keyResult.lifecycle !== 'draft' && (
              <Explain because={explain(because.pace ?? because.expected)}>
                <span className="subtle">{formats.percent(keyResult.expected)} expected</span>
              </Explain>
            )}
          </div>
          {work && (
            <>
              <WorkBar done={work.done} total={work.total} label={`Work: ${workWords(work, formats)}`} />
              <div className="bar-words small tabular subtle">
                {because.work ? (
                  <Explain because={explain(because.work)}>{workWords(work, formats)}</Explain>
                ) : (
                  <span>{workWords(work, formats)}</span>
                )}
                {work.earlier > 0 && <span>{formats.count(work.earlier)} done earlier</span>}
              </div>
            </>
          )}
        </div>
        <Sparkline
          trend={keyResult.trend}
          levels={goalLevels(keyResult)}
          goal={goalWords(keyResult, formats)}
          write={writeValue(keyResult, formats)}
          formats={formats}
        />
      </div>
      <div className="key-result-actions">
        {onCheckIn && (
          <Button compact onClick={onCheckIn}>
            Check in<span className="visually-hidden"> {keyResult.key}</span>
          </Button>
        )}
        {actions && <Menu label={`More for ${keyResult.key}`} items={actions} />}
      </div>
      <div className="key-result-more">
        {keyResult.needle && <NeedleFlag keyResult={keyResult} />}
        {children}
      </div>
    </li>
  );
}
