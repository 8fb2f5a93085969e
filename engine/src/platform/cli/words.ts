/** Plain words that the whole command line shares: forms of output, shells, streams, a page of a list. */
export const FORMATS = ['table', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export interface Streams {
  readonly stdout: NodeJS.WriteStream | NodeJS.WritableStream;
  readonly stderr: NodeJS.WriteStream | NodeJS.WritableStream;
}

/** A list as the API answers it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
