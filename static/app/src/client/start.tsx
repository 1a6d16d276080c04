import 'virtual:token-sheet.css';
import '../ui/base.css';
import '../ui/field.css';
import { view } from '@forge/bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createFormats } from '../format/formats';
import { ErrorBoundary } from '../ui/error-boundary';
import { loadLateParts } from '../ui/late-part';
import { SectionMessage } from '../ui/section-message';
import { AppContextProvider } from './app-context';
import { liveNews } from './live-news';
import { readPlace } from './place';
import { createQueryClient } from './query-client';
import { withTimeout } from './with-timeout';

/** By then the first content stands, or waits for Jira alone. */
const LATE_MS = 1_500;

/** Draws a view once Jira has said where it stands and in which colours, so that nothing flashes or jumps. */
export async function start(screen: ReactNode): Promise<void> {
  const root = createRoot(document.getElementById('root') ?? document.body);
  try {
    // Without its theme the view still works, in the colours of its own sheet.
    const themed = view.theme.enable().catch(() => undefined);
    const context = await withTimeout(view.getContext(), 15_000, () => new Error('no context'));
    await withTimeout(themed, 3_000, () => new Error('no theme')).catch(() => undefined);
    const value = {
      place: readPlace(context.extension),
      accountId: context.accountId ?? '',
      formats: createFormats(context.locale, context.timezone),
    };
    const client = createQueryClient();
    root.render(
      <StrictMode>
        <ErrorBoundary>
          <QueryClientProvider client={client}>
            <AppContextProvider value={value}>{screen}</AppContextProvider>
          </QueryClientProvider>
        </ErrorBoundary>
      </StrictMode>,
    );
    setTimeout(async () => {
      await loadLateParts();
      // Who cannot follow what others change sees it on the next look.
      import('./live/start-following').then(
        ({ startFollowing }) => startFollowing(client, liveNews),
        () => undefined,
      );
    }, LATE_MS);
  } catch {
    root.render(
      <SectionMessage tone="error" title="Jira did not say where this was opened">
        <p>Nothing was changed. Close this and open it again.</p>
      </SectionMessage>,
    );
  }
}
