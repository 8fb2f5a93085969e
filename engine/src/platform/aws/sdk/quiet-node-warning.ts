/** The SDK warns on standard error that later versions will need a newer Node; ours is pinned, so users are spared it. */

/** Call before the first client is made. An operator's own setting is kept. */
export function quietNodeWarning(env: Record<string, string | undefined>): void {
  env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
}
