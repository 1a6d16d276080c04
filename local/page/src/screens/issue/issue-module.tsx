import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { queries } from '../../api/queries';
import type { Extension } from '../../modules/extension';
import { ModuleFrame } from '../../modules/module-frame';
import { ModuleIcon } from '../../modules/module-menu';
import { StatusMark } from '../../modules/status-mark';
import { moduleTitle, type UiModule } from '../../modules/ui-module';
import { useShell } from '../../shell/shell-context';
import { Icon } from '../../ui/icon';

const OPEN_AT_START = 'shell.open-issue-modules';

function rememberedOpen(): string[] {
  return (localStorage.getItem(OPEN_AT_START) ?? '').split(' ').filter(Boolean);
}

interface IssueModuleProps {
  module: UiModule;
  extension: Extension;
  projectKey: string;
}

/** An app's part of the issue view; closed until somebody opens it, and then open on every issue, as in Jira. */
export function IssueModule({ module, extension, projectKey }: IssueModuleProps) {
  const { session } = useShell();
  const [open, setOpen] = useState(() => rememberedOpen().includes(module.key));
  const id = useId();
  const title = moduleTitle(module);
  const dynamic = useQuery({
    ...queries.dynamicProperties(module.key, extension),
    enabled: module.dynamicProperties !== undefined,
  });
  const status = dynamic.data?.status ?? module.status;
  const toggle = () => {
    const others = rememberedOpen().filter((key) => key !== module.key);
    localStorage.setItem(OPEN_AT_START, [...others, ...(open ? [] : [module.key])].join(' '));
    setOpen(!open);
  };
  return (
    <section className="issue-module">
      <h2>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={toggle}>
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
          <ModuleIcon module={module} />
          {title}
          {status ? (
            <>
              <span className="spacer" />
              <StatusMark status={status} />
            </>
          ) : null}
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open ? (
          <ModuleFrame
            surface={{ view: { moduleKey: module.key, extension }, url: module.url, title, projectKey }}
            frameOrigin={session.frameOrigin}
            siteUrl={session.site.baseUrl}
            height={{ min: 80 }}
          />
        ) : null}
      </div>
    </section>
  );
}
