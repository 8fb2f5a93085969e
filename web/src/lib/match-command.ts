/** Finds commands by the beginnings of their words, so that `th dar` finds `Theme: dark`. */

export interface Matchable {
  readonly label: string;
  /** Other words people may look for. */
  readonly keywords?: string | undefined;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Those commands every typed word of which begins one of their words; matches in the label come first. */
export function matchCommands<T extends Matchable>(commands: readonly T[], typed: string): readonly T[] {
  const wanted = wordsOf(typed);
  const ranked = commands.flatMap((command) => {
    const label = wordsOf(command.label);
    const others = wordsOf(command.keywords ?? '');
    const starts = (words: readonly string[], want: string) => words.some((word) => word.startsWith(want));
    if (wanted.every((want) => starts(label, want))) return [{ command, rank: 0 }];
    return wanted.every((want) => starts(label, want) || starts(others, want)) ? [{ command, rank: 1 }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ command }) => command);
}
