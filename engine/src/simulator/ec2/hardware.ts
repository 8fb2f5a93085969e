/** What an instance type's name says of its machine. */

interface Hardware {
  readonly Architecture: 'arm64' | 'x86_64';
  readonly vcpus: number;
  readonly threads: 1 | 2;
}

/** `m6g`, `c7gn` and `t4g` have AWS's own ARM processors, one thread to a core. */
const ARM = /^[a-z]+\d+g[a-z]*\./;

const small: Readonly<Record<string, number>> = {
  nano: 2,
  micro: 2,
  small: 2,
  medium: 2,
  large: 2,
  xlarge: 4,
};

export function hardwareOf(type: string): Hardware {
  const size = type.slice(type.indexOf('.') + 1);
  const times = /^(\d+)xlarge$/.exec(size)?.[1];
  // The small ones of t2, and the medium ones that are not burstable, have a single thread.
  if (/^(t2\.(nano|micro|small)|[^t].*\.medium)$/.test(type))
    return { Architecture: ARM.test(type) ? 'arm64' : 'x86_64', vcpus: 1, threads: 1 };
  const vcpus = times === undefined ? (small[size] ?? 96) : Number(times) * 4;
  return ARM.test(type)
    ? { Architecture: 'arm64', vcpus, threads: 1 }
    : { Architecture: 'x86_64', vcpus, threads: 2 };
}

/** Burstable machines of the second generation pay for more than their share only when told to; later ones unless told not to. */
export function creditsByDefault(type: string): 'standard' | 'unlimited' | undefined {
  if (!/^t\d/.test(type)) return undefined;
  return type.startsWith('t2.') ? 'standard' : 'unlimited';
}
