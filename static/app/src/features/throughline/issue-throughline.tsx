import { Suspense, useState } from 'react';
import type { ThroughlineView } from '../../../../../src/contract/throughline/answers';
import { throughWords } from '../../../../../src/domain/alignment/throughline-words';
import { useFormats } from '../../client/app-context';
import { useIssues } from '../../client/issues';
import { Button } from '../../ui/button';
import { latePart } from '../../ui/late-part';
import { Chain } from './chain';
import { namedThroughline, sentencesOf } from './named-levels';
import { OwnLinks } from './own-links';

const LinkForm = latePart(() => import('./link-form'));

interface IssueThroughlineProps {
  facts: ThroughlineView;
  /** A link came or went: the facts are to be read anew. */
  onChanged: () => void;
}

/** What the issue is for, in words and as a chain; its links, and a way to the next. */
export function IssueThroughline({ facts, onChanged }: IssueThroughlineProps) {
  const formats = useFormats();
  const [linking, setLinking] = useState(false);
  const ids = facts.levels.flatMap(({ kind, id }) => (kind !== 'goal-line' && /^\d+$/.test(id) ? [id] : []));
  const issues = useIssues(ids);
  const line = namedThroughline(facts, issues.data);
  const through = throughWords(line);
  const ended = facts.links.filter(({ lifecycle }) => lifecycle === 'closed' || lifecycle === 'cancelled');
  const { endedAbove = [] } = facts;
  return (
    <div className="stack">
      <div className="stack-tight throughline-words" dir="auto">
        {line.side === 'unaligned' && ended.length > 0 ? (
          <p>
            What this served has ended: {ended.map(({ key }) => key).join(', ')}. Link it to what continues
            it, or to another key result.
          </p>
        ) : line.side === 'unaligned' && endedAbove.length > 0 ? (
          <p>
            What stands above this served {endedAbove.join(', ')}, which{' '}
            {endedAbove.length === 1 ? 'has' : 'have'} ended. Link it to what continues{' '}
            {endedAbove.length === 1 ? 'that' : 'those'}, or to another key result.
          </p>
        ) : (
          sentencesOf(line, facts, formats).map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
        {through !== null && <p className="small subtle">{through}</p>}
      </div>
      {line.side !== 'unaligned' && <Chain facts={facts} line={line} issues={issues.data} />}
      {facts.links.length > 0 && (
        <OwnLinks issueId={facts.issueId} links={facts.links} onChanged={onChanged} />
      )}
      {linking ? (
        <Suspense fallback={null}>
          <LinkForm
            facts={facts}
            issues={issues.data}
            onClose={() => setLinking(false)}
            onLinked={() => {
              setLinking(false);
              onChanged();
            }}
          />
        </Suspense>
      ) : (
        <div className="row">
          <Button icon="link" compact onClick={() => setLinking(true)}>
            {line.side === 'unaligned' ? 'Link to a key result…' : 'Link to another…'}
          </Button>
        </div>
      )}
    </div>
  );
}
