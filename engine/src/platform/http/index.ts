/** The door of HTTP. What only a server needs (`server.ts`, `site.ts`, `web-shell.ts`, `metrics.ts`) is imported by its file, so that commands start without it. */

export { type ApiOptions, createApi } from './api.ts';
export type { Readiness } from './health.ts';
export { pruneIdempotency } from './idempotency.ts';
export type { Figure } from './metrics.ts';
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
