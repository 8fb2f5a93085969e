/** Answers only for names that are ours: a foreign name that resolves to this machine is a DNS rebinding attack. */
import { httpErrors } from './errors.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const EVERYWHERE = ['0.0.0.0', '::'];

export interface HostRules {
  /** The address listened on: whoever names a certain one means to use it. */
  readonly host: string;
  readonly publicUrl: string | undefined;
}

export function hostCheck({ host, publicUrl }: HostRules): (url: URL) => void {
  const bracketed = host.includes(':') ? `[${host}]` : host;
  const ours = new Set([
    ...LOOPBACK,
    ...(EVERYWHERE.includes(host) ? [] : [bracketed.toLowerCase()]),
    ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname]),
  ]);
  return ({ hostname }) => {
    if (!ours.has(hostname)) throw httpErrors.HOST_REFUSED({ host: hostname.slice(0, 100) });
  };
}
