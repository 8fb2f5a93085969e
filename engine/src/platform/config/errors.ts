/** What can be wrong with `reeve.yaml`, the environment and the state directory's name. */
import { defineErrors } from '#kernel/error.ts';

export const configErrors = defineErrors({
  CONFIG_HOME_EMPTY: {
    message: 'The state directory given by --home is empty.',
    remedy: 'Give a directory: --home ~/.reeve, or leave the option out.',
    status: 400,
  },
  CONFIG_FILE_MISSING: {
    message: 'There is no configuration file {file}',
    remedy: 'Check the path, or write a starter file with: reeve init',
    status: 400,
  },
  CONFIG_FILE_UNREADABLE: {
    message: 'The configuration file {file} cannot be read ({reason}).',
    remedy: 'It must be a file that the user who runs Reeve may read.',
    status: 500,
  },
  CONFIG_SYNTAX: {
    message: '{where}: not valid YAML: {problem}',
    remedy: 'Mend the line; a value that contains {, [, : or # needs quotes.',
    status: 400,
  },
  CONFIG_SHAPE: {
    message: '{where}: {key} must be {expected}',
    remedy: 'See the settings and their form with: reeve config explain',
    status: 400,
  },
  CONFIG_KEY_UNKNOWN: {
    message: '{where}: there is no setting {key}.{hint}',
    remedy: 'See every setting with: reeve config explain',
    status: 400,
  },
  CONFIG_KEY_TWICE: {
    message: '{where}: {key} is set twice in the same place.',
    remedy: 'Keep one of the two lines.',
    status: 400,
  },
  CONFIG_VALUE: {
    message: '{where}: {key} is wrong: {problem}',
    remedy: 'See what it means and what it may be with: reeve config explain {key}',
    status: 400,
  },
  CONFIG_VARIABLE_MISSING: {
    message: '{where}: {key} needs the environment variable {variable}, which is not set.',
    remedy:
      'Set {variable}, or give it a default with :- inside the braces; a literal dollar and brace is $${',
    status: 400,
  },
  CONFIG_VARIABLE_SYNTAX: {
    message: '{where}: {key} has a dollar and brace that is not a variable: {problem}',
    remedy: 'Inside the braces stands NAME or NAME:-default; a literal dollar and brace is written $${',
    status: 400,
  },
});
