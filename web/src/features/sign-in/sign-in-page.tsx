/** The door: a one-time link opens it by itself; without one the page explains how to get in. */
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isEngineGone } from '../../api/problems.ts';
import { LogoMark } from '../../shell/logo.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ApiKeyForm } from './api-key-form.tsx';
import { LinkHelp } from './link-help.tsx';
import { takeToken } from './take-token.ts';
import { useSignIn } from './use-sign-in.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { to, signedOut } = route.useSearch();
  const { mutate, isPending, error, variables } = useSignIn(to);
  const [token] = useState(takeToken);
  useEffect(() => {
    document.title = 'Sign in · Reeve';
    if (token !== undefined) mutate({ token });
  }, [token, mutate]);
  const byLink = token !== undefined && error === null;
  return (
    <main className="flex min-h-dvh flex-col items-center bg-canvas px-4 py-[12vh]">
      <div className="w-full max-w-sm">
        <LogoMark className="mb-5 size-9" />
        <h1 className="text-xl font-semibold tracking-tight">{byLink ? 'Signing in' : 'Sign in to Reeve'}</h1>
        <div role="status" className="mt-1 text-ink-2">
          {byLink && 'Checking your link…'}
          {!byLink &&
            (signedOut === true ? 'You are signed out.' : to !== undefined && `You will go on to ${to}.`)}
        </div>
        {!byLink && (
          <div className="mt-5 space-y-4">
            {error !== null && (
              <div className="rounded-lg border border-line bg-surface">
                <ErrorState
                  error={error}
                  {...(variables === undefined || !isEngineGone(error)
                    ? {}
                    : { onRetry: () => mutate(variables) })}
                />
              </div>
            )}
            <ApiKeyForm busy={isPending} onSubmit={(apiKey) => mutate({ apiKey })} />
            <LinkHelp />
          </div>
        )}
      </div>
    </main>
  );
}
