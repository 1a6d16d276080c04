import { BackgroundScripts } from '../../modules/background-scripts';
import { issueExtension } from '../../modules/extension';
import { useModulesAt } from '../../modules/use-modules-at';
import { Link } from '../../router/navigation';
import { useShell } from '../../shell/shell-context';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { ErrorState, Skeleton } from '../../ui/states';
import { ChildIssues } from './child-issues';
import { DescriptionEdit } from './description-edit';
import { IssueActions } from './issue-actions';
import { IssueActivity } from './issue-activity';
import { IssueDetails } from './issue-details';
import { IssueLinks } from './issue-links';
import { IssueModule } from './issue-module';
import { IssuePanels } from './issue-panels';
import { StatusMenu } from './status-menu';
import { SummaryEdit } from './summary-edit';
import { type IssueData, useIssue } from './use-issue';
import { useIssueChanged } from './use-issue-changed';

interface IssueViewProps {
  issueKey: string;
  /** 1 on a page of its own; in a dialog, whose title is the key, 3. */
  headingLevel: 1 | 3;
  /** The issue was deleted: show something else. */
  onGone: () => void;
  /** The issue was moved and has another key. */
  onMoved: (key: string) => void;
}

/** An issue with what apps add to it: left what it is about, right its details. */
export function IssueView(props: IssueViewProps) {
  const { issueKey, headingLevel } = props;
  const { data, error, retry } = useIssue(issueKey);
  if (error) {
    return (
      <div className="issue-view-state">
        {headingLevel === 1 ? <h1>{issueKey}</h1> : null}
        <ErrorState error={error} title="This issue cannot be shown" onRetry={retry} />
      </div>
    );
  }
  if (!data) {
    return (
      <div className="issue-view-state">
        {headingLevel === 1 ? <h1>{issueKey}</h1> : null}
        <Skeleton rows={8} />
      </div>
    );
  }
  return <IssueOf {...props} data={data} />;
}

function IssueOf({ data, headingLevel, onGone, onMoved }: IssueViewProps & { data: IssueData }) {
  const { session } = useShell();
  const { issue } = data;
  useIssueChanged(issue, session.accountId);
  const { summary, description, parent, issuetype, project } = issue.fields;
  const projectRef = {
    id: project?.id ?? '',
    key: project?.key ?? issue.key.replace(/-\d+$/, ''),
    type: project?.projectTypeKey ?? 'software',
  };
  const extension = (type: string) =>
    issueExtension(
      type,
      {
        issue: { id: issue.id, key: issue.key, type: issuetype.name, typeId: issuetype.id },
        project: projectRef,
      },
      window.location.href,
    );
  const place = {
    project: { key: projectRef.key, type: projectRef.type },
    issue: { id: issue.id, key: issue.key, type: issuetype.name },
  };
  const contexts = useModulesAt('jira:issueContext', place);
  return (
    <article className="issue-view">
      <BackgroundScripts
        key={issue.id}
        extension={extension('jira:issueViewBackgroundScript')}
        projectKey={projectRef.key}
        place={place}
      />
      <div className="issue-main">
        <nav aria-label="Breadcrumbs" className="breadcrumbs">
          <ol>
            <li>
              <Link to={{ name: 'project', projectKey: projectRef.key }}>
                {project?.name ?? projectRef.key}
              </Link>
            </li>
            {parent ? (
              <li>
                <Link to={{ name: 'issue', issueKey: parent.key }}>
                  {parent.fields?.issuetype ? <IssueTypeIcon type={parent.fields.issuetype} /> : null}{' '}
                  {parent.key}
                </Link>
              </li>
            ) : null}
            <li>
              <Link to={{ name: 'issue', issueKey: issue.key }}>
                <IssueTypeIcon type={issuetype} /> {issue.key}
              </Link>
            </li>
          </ol>
        </nav>
        <SummaryEdit issueKey={issue.key} summary={summary ?? ''} headingLevel={headingLevel} />
        <DescriptionEdit issueKey={issue.key} description={description} />
        <IssuePanels
          issueId={issue.id}
          place={place}
          projectKey={projectRef.key}
          extension={() => extension('jira:issuePanel')}
        />
        <ChildIssues issueKey={issue.key} projectKey={projectRef.key} level={issuetype.hierarchyLevel ?? 0} />
        {issue.fields.issuelinks ? <IssueLinks issueKey={issue.key} links={issue.fields.issuelinks} /> : null}
        <IssueActivity
          issueKey={issue.key}
          projectKey={projectRef.key}
          place={place}
          comments={issue.fields.comment?.comments}
          extension={() => extension('jira:issueActivity')}
        />
      </div>
      <aside className="issue-side" aria-label="Details">
        <div className="issue-side-top">
          <StatusMenu issue={issue} />
          <span className="spacer" />
          <IssueActions
            data={data}
            place={place}
            projectKey={projectRef.key}
            extension={() => extension('jira:issueAction')}
            onGone={onGone}
            onMoved={onMoved}
          />
        </div>
        <IssueDetails data={data} projectKey={projectRef.key} />
        {contexts.map((module) => (
          <IssueModule
            key={module.key}
            module={module}
            extension={extension('jira:issueContext')}
            projectKey={projectRef.key}
          />
        ))}
      </aside>
    </article>
  );
}
