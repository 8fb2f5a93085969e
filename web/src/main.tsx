/** Starts the pages: makes the API client, the cache and the router once, and hands them down. */
import '@fontsource-variable/inter/wght.css';
import './styles/index.css';
import { createReeve } from '@reeve/sdk';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { ReeveProvider } from './api/reeve-context.tsx';
import { createAppRouter } from './app/router.tsx';
import { basePathOf } from './lib/base-path.ts';
import { followTheme } from './lib/theme.ts';

const basePath = basePathOf(document.baseURI);
const reeve = createReeve({ baseUrl: basePath });
const queries = createQueryClient(() => {
  const { pathname, href } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { to: href } });
});
const router = createAppRouter({ reeve, queries }, basePath);

followTheme();

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no #root element');
createRoot(place).render(
  <QueryClientProvider client={queries}>
    <ReeveProvider value={reeve}>
      <RouterProvider router={router} />
    </ReeveProvider>
  </QueryClientProvider>,
);
