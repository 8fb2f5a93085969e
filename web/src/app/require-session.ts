/** Lets only signed-in people pass; others go to the sign-in page, which remembers where they wanted to go. */
import { redirect } from '@tanstack/react-router';
import { isSignedOut } from '../api/problems.ts';
import { sessionQuery } from '../api/session.ts';
import type { RouterContext } from './router-context.ts';

export async function requireSession(context: RouterContext, wanted: string): Promise<void> {
  try {
    await context.queries.ensureQueryData(sessionQuery(context.reeve));
  } catch (error) {
    if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: wanted === '/' ? {} : { to: wanted } });
    throw error;
  }
}
