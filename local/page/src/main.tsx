import './zod-without-eval';
import 'virtual:design-tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/overlays.css';
import './styles/shell.css';
import './styles/boards.css';
import './styles/issue.css';
import './styles/developer.css';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/queries';
import { RequestError } from './api/request';
import { App } from './shell/app';

const client = new QueryClient({
  queryCache: new QueryCache({
    // A restarted host does not know its sessions any more; asking for the session makes a new one.
    onError: (error) => {
      if (error instanceof RequestError && error.status === 401)
        void client.invalidateQueries({ queryKey: queries.session().queryKey });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 2000,
      // What the site refuses, it refuses again; only a host that is restarting is worth waiting for.
      retry: (failures, error) => failures < 2 && !(error instanceof RequestError && error.status >= 400),
      retryDelay: 400,
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
