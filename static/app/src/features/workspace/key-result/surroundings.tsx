import { router } from '@forge/bridge';
import type { KeyResultView, SupportView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { Lozenge } from '../../../ui/lozenge';
import { TextLink } from '../../../ui/text-link';
import { useWorkspaceFrame } from '../workspace-context';

/** What stands around a key result: what blocks it, where its number comes from, what it supports and what supports it. */
export function Surroundings({ keyResult }: { keyResult: KeyResultView }) {
  const formats = useFormats();
  const { blocker, source, supports, supporters } = keyResult;
  const hasSource = source.link !== '' || source.suppliedBy !== '' || source.verified;
  if (blocker === null && !hasSource && supports === null && supporters.length === 0) return null;
  return (
    <section className="detail-box stack-tight" aria-label="Around this key result">
      <dl className="facts small">
        {blocker && (
          <div>
            <dt>
              <Lozenge tone="bad">Blocked</Lozenge>
            </dt>
            <dd className="people-text" dir="auto">
              {blocker.what}
              <span className="subtle">
                {' '}
                since {formats.day(blocker.since)}
                {blocker.waitingOn !== '' && `, waiting on ${blocker.waitingOn}`}
              </span>
            </dd>
          </div>
        )}
        {hasSource && (
          <div>
            <dt>Source</dt>
            <dd className="people-text" dir="auto">
              {source.link !== '' && (
                <TextLink onClick={() => void router.open(source.link)}>{hostOf(source.link)}</TextLink>
              )}{' '}
              {source.suppliedBy !== '' && <span>supplied by {source.suppliedBy}</span>}{' '}
              {source.verified ? <Lozenge tone="good">Verified</Lozenge> : <Lozenge>Not verified</Lozenge>}
            </dd>
          </div>
        )}
        {supports && (
          <div>
            <dt>Supports</dt>
            <dd>
              <Keys of={[supports]} />
            </dd>
          </div>
        )}
        {supporters.length > 0 && (
          <div>
            <dt>Supported by</dt>
            <dd>
              <Keys of={supporters} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Keys({ of }: { of: readonly SupportView[] }) {
  const { go } = useWorkspaceFrame();
  return (
    <span className="row">
      {of.map(({ keyResultId, key }) => (
        <TextLink key={keyResultId} onClick={() => go({ keyResult: key })}>
          {key}
        </TextLink>
      ))}
    </span>
  );
}

/** The site a link leads to; the whole text where it is no address. */
function hostOf(link: string): string {
  try {
    return new URL(link).host;
  } catch {
    return link;
  }
}
