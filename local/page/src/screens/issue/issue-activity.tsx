import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { queries } from '../../api/queries';
import type { Comment } from '../../api/shapes';
import type { Extension } from '../../modules/extension';
import { ModuleFrame } from '../../modules/module-frame';
import { moduleTitle } from '../../modules/ui-module';
import { type JiraPlace, useModulesAt } from '../../modules/use-modules-at';
import { useShell } from '../../shell/shell-context';
import { ErrorState, Skeleton } from '../../ui/states';
import { IssueComments } from './issue-comments';
import { IssueHistory } from './issue-history';

interface IssueActivityProps {
  issueKey: string;
  projectKey: string;
  place: JiraPlace;
  /** Undefined where the site has no comments. */
  comments: readonly Comment[] | undefined;
  extension: () => Extension;
}

const COMMENTS = 'shell:comments';
const HISTORY = 'shell:history';

/** What happened to the issue: comments, history, and a tab for every app that shows something here. */
export function IssueActivity({ issueKey, projectKey, place, comments, extension }: IssueActivityProps) {
  const { session } = useShell();
  const apps = useModulesAt('jira:issueActivity', place);
  const tabs = [
    ...(comments ? [{ key: COMMENTS, title: 'Comments' }] : []),
    { key: HISTORY, title: 'History' },
    ...apps.map((module) => ({ key: module.key, title: moduleTitle(module) })),
  ];
  const [chosen, setChosen] = useState(comments ? COMMENTS : HISTORY);
  const module = apps.find(({ key }) => key === chosen);
  const id = useId();
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = tabs.findIndex(({ key }) => key === chosen);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    setChosen(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <section className="issue-activity issue-more">
      <h2>Activity</h2>
      <div className="tabs" role="tablist" aria-label="Activity" onKeyDown={step}>
        {tabs.map(({ key, title }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => setChosen(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`}>
        {module ? (
          <ModuleFrame
            key={module.key}
            surface={{
              view: { moduleKey: module.key, extension: extension() },
              url: module.url,
              title: moduleTitle(module),
              projectKey,
            }}
            frameOrigin={session.frameOrigin}
            siteUrl={session.site.baseUrl}
            height={{ min: 80 }}
          />
        ) : comments && chosen === COMMENTS ? (
          <IssueComments issueKey={issueKey} comments={comments} />
        ) : (
          <History issueKey={issueKey} />
        )}
      </div>
    </section>
  );
}

function History({ issueKey }: { issueKey: string }) {
  const changes = useQuery(queries.changelog(issueKey));
  if (changes.error) return <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />;
  if (!changes.data) return <Skeleton rows={3} />;
  return <IssueHistory changes={changes.data} />;
}
