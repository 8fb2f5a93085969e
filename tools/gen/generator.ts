/** What a generator is: it reads the repository and answers with whole files; writing and comparing is not its work. */

export interface Made {
  /** From the repository's root. */
  readonly file: string;
  readonly text: string;
}

export interface Generator {
  readonly name: string;
  /** A folder with nothing in it but what this makes: what is left over there is removed. */
  readonly owns?: string;
  /** One after another in their order, as later ones read what earlier ones wrote. */
  make(root: string): Promise<readonly Made[]>;
}
