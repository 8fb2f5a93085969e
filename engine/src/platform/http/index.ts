/** The door of HTTP. */
export { type ApiOptions, createApi } from './api.ts';
export type { Readiness } from './health.ts';
export { pruneIdempotency } from './idempotency.ts';
export { type Figure, HttpMetrics } from './metrics.ts';
export { type OpenApiDocument, openApiDocument } from './openapi.ts';
export { type Cursor, defineCursor, type Page, page, pageQuery, pageSchema } from './page.ts';
export type { Authenticated, HttpPorts, Resource, Whence, Witnessed } from './ports.ts';
export type { Problem } from './problem.ts';
export {
  type Action,
  type Asked,
  type Cookie,
  eventRoute,
  type Route,
  readRoute,
  type ServerEvent,
  streamRoute,
  type Version,
  type WriteAsked,
  type Written,
  writeRoute,
} from './route.ts';
export { type Listening, type ListenOptions, listen } from './server.ts';
export { createSite, type SiteOptions } from './site.ts';
export { loadWebShell, type WebShell } from './web-shell.ts';
