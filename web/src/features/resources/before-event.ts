/** The moment to ask for to see a resource as it was before an event. */
const BEFORE_MS = 1_000;

export const beforeEvent = (at: string): string => new Date(new Date(at).getTime() - BEFORE_MS).toISOString();
