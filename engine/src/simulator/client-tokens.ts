/** Client tokens: the same token with the same wishes gives what the first call made; with other wishes it is refused. */
import { Refusal } from './refusal.ts';
import { here, type Scene } from './scene.ts';

/** Ids made by this call or, for a token seen before, by the first one. */
export function once(
  scene: Scene,
  input: { readonly ClientToken?: string | undefined },
  make: () => readonly string[],
): readonly string[] {
  const token = input.ClientToken;
  if (!token) return make();
  const seen = here(scene).clientTokens;
  const key = `${scene.operation}/${token}`;
  const asked = JSON.stringify(input);
  const before = seen[key];
  if (!before) {
    const made = make();
    seen[key] = { asked, made };
    return made;
  }
  if (before.asked === asked) return before.made;
  throw new Refusal('IdempotentParameterMismatch', `Client token ${token} was used with other parameters.`);
}
