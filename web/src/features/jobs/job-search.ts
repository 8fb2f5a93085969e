/** The jobs page's part of the address: what the list is narrowed to. */
export const JOB_STATES = ['failed', 'running', 'ready', 'scheduled'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface JobFilter {
  readonly state?: JobState;
  readonly task?: string;
}

export function parseJobSearch(search: Record<string, unknown>): JobFilter {
  const state = JOB_STATES.find((known) => known === search.state);
  return {
    ...(state === undefined ? {} : { state }),
    ...(typeof search.task === 'string' && search.task !== '' ? { task: search.task } : {}),
  };
}
