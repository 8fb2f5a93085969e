/** The door of HTTP. */
export { type ApiOptions, createApi } from './api.ts';
export { httpErrors } from './errors.ts';
export type { HttpPorts, Resource, Witnessed } from './ports.ts';
export { type Problem, problemSchema, toProblem } from './problem.ts';
export { type Action, type Asked, type Route, readRoute, type Written, writeRoute } from './route.ts';
export { type Listening, type ListenOptions, listen } from './server.ts';
