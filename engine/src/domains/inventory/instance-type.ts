/** What the name of an instance type says of its machine. */

interface InstanceType {
  /** `m6i` of `m6i.large`. */
  readonly family: string;
  /** 6 for m6i; null where the number in the name counts something else. */
  readonly generation: number | null;
  /** Whether it saves up credits to run above its share. */
  readonly burstable: boolean;
}

export function readInstanceType(name: string | undefined): InstanceType | null {
  const family = /^([a-z][a-z0-9-]*)\.[a-z0-9-]+$/.exec(name ?? '')?.[1];
  if (family === undefined) return null;
  // The number of a `u-6tb1` are its terabytes.
  const generation = family.startsWith('u-') ? undefined : /^[a-z]+(\d+)/.exec(family)?.[1];
  return {
    family,
    generation: generation === undefined ? null : Number(generation),
    burstable: /^t\d/.test(family),
  };
}
