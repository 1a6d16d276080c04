import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { queries, rereadAll } from '../api/queries';
import { ModalHost } from '../modules/modal-host';
import { useColorModeOnPage } from '../ui/color-mode';
import { FlagStack } from '../ui/flags';
import { ErrorState, Skeleton } from '../ui/states';
import { Layout } from './layout';
import { Screen } from './screen';
import { type Shell, ShellProvider } from './shell-context';

/** The page: who is signed in and what the app offers are read first; everything else needs them. */
export function App() {
  useColorModeOnPage();
  const session = useQuery(queries.session());
  const modules = useQuery(queries.modules());
  const shell = useMemo<Shell | null>(() => {
    if (!session.data || !modules.data) return null;
    const ahead = new Date(session.data.now).getTime() - session.dataUpdatedAt;
    return { session: session.data, modules: modules.data, now: () => Date.now() + ahead };
  }, [session.data, session.dataUpdatedAt, modules.data]);
  const client = useQueryClient();
  const version = session.data?.dataVersion;
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== version) void rereadAll(client);
    seen.current = version;
  }, [version, client]);
  const error = session.error ?? modules.error;
  if (!shell) {
    return (
      <main className="page-alone">
        <h1 className="visually-hidden">Jira</h1>
        {error ? (
          <ErrorState
            error={error}
            title="The local site does not answer"
            onRetry={() => void Promise.all([session.refetch(), modules.refetch()])}
          />
        ) : (
          <Skeleton rows={6} />
        )}
      </main>
    );
  }
  return (
    <ShellProvider value={shell}>
      {/* Another person's view of the site starts from nothing: no open dialogs, no half-made edits. */}
      <Layout key={shell.session.accountId}>
        <Screen />
      </Layout>
      <ModalHost frameOrigin={shell.session.frameOrigin} siteUrl={shell.session.site.baseUrl} />
      <FlagStack />
    </ShellProvider>
  );
}
