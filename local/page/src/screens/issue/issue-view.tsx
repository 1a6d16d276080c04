import { issueExtension } from '../../modules/extension';
import { ModuleMenuItems } from '../../modules/module-menu';
import { modulesOf } from '../../modules/ui-module';
import { Link } from '../../router/navigation';
import { useShell } from '../../shell/shell-context';
import { IconButton } from '../../ui/button';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { Menu } from '../../ui/menu';
import { ErrorState, Skeleton } from '../../ui/states';
import { ChildIssues } from './child-issues';
import { documentText } from './document-text';
import { IssueDetails } from './issue-details';
import { IssueModule } from './issue-module';
import { StatusMenu } from './status-menu';
import { SummaryEdit } from './summary-edit';
import { type IssueData, useIssue } from './use-issue';

interface IssueViewProps {
  issueKey: string;
  /** 1 on a page of its own; in a dialog, whose title is the key, 3. */
  headingLevel: 1 | 3;
}

/** An issue with what apps add to it: left what it is about, right its details. */
export function IssueView({ issueKey, headingLevel }: IssueViewProps) {
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
  return <IssueOf data={data} headingLevel={headingLevel} />;
}

function IssueOf({ data, headingLevel }: { data: IssueData; headingLevel: 1 | 3 }) {
  const { modules } = useShell();
  const { issue } = data;
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
  const actions = modulesOf(modules, 'jira:issueAction');
  const inPlace = (type: string) =>
    modulesOf(modules, type).map((module) => (
      <IssueModule key={module.key} module={module} extension={extension(type)} projectKey={projectRef.key} />
    ));
  return (
    <article className="issue-view">
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
        <section>
          <h2>Description</h2>
          <p className="issue-description">{documentText(description) || 'No description'}</p>
        </section>
        <ChildIssues issueKey={issue.key} />
        {inPlace('jira:issuePanel')}
        {inPlace('jira:issueActivity')}
      </div>
      <aside className="issue-side" aria-label="Details">
        <div className="issue-side-top">
          <StatusMenu issue={issue} />
          <span className="spacer" />
          {actions.length > 0 ? (
            <Menu trigger={<IconButton look="default" icon="more" label="Issue actions" />}>
              <ModuleMenuItems
                modules={actions}
                separate={false}
                extension={() => extension('jira:issueAction')}
              />
            </Menu>
          ) : null}
        </div>
        <IssueDetails data={data} projectKey={projectRef.key} />
        {inPlace('jira:issueContext')}
      </aside>
    </article>
  );
}
