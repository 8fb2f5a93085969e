/** Host names in text that people wrote: addresses of integrations, values of environment variables. */

const HOST = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z]{2,24}$/;
/** `https://`, `jdbc:postgresql://`, with a user or without; what stands before an @ is dropped unread. */
const URL_HOST = /^[a-z][a-z0-9+.:-]*:\/\/(?:[^/@\s]*@)?([^/:?#,\s@]+)/;
const BARE_HOST = /^([^/:?#@]+)(?::\d{1,5})?$/;
const OF_AWS = /\.(amazonaws\.com(\.cn)?|cloudfront\.net|on\.aws|awsapps\.com|elasticbeanstalk\.com)$/;
const SAYS_HOST = /host|endpoint|url|uri|addr|domain|server|broker|dsn/i;
const SAYS_SECRET = /secret|passw|token|key|credential/i;

const plain = (host: string | undefined): string | null => {
  const name = host?.toLowerCase().replace(/\.$/, '') ?? '';
  return HOST.test(name) ? name : null;
};

/** The host of an address; null where it is none or where a stage's variables complete it. */
export const hostOfUrl = (url: string | undefined): string | null =>
  plain(URL_HOST.exec(url?.toLowerCase() ?? '')?.[1]);

/**
 * The hosts that environment variables name, each once. Values may be secrets, so nothing else of them is kept: a word
 * counts where it is an address, a name of AWS's own, or where the variable says that it holds a host.
 */
export function hostsOfEnvironment(variables: Readonly<Record<string, string>>): string[] {
  const hosts = new Set<string>();
  for (const [name, value] of Object.entries(variables)) {
    if (SAYS_SECRET.test(name)) continue;
    for (const word of value.slice(0, 4_096).split(/[\s,;]+/)) {
      const bare = plain(BARE_HOST.exec(word)?.[1]);
      const host = hostOfUrl(word) ?? (bare && (OF_AWS.test(bare) || SAYS_HOST.test(name)) ? bare : null);
      if (host) hosts.add(host);
    }
  }
  return [...hosts].sort();
}

/** Each once; null stays unknown. */
export const distinct = (hosts: readonly string[] | undefined): string[] | null =>
  hosts ? [...new Set(hosts)] : null;
