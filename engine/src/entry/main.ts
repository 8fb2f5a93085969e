/** Starts the command line with this process's arguments and streams. */
import { runCli } from './cli.ts';

// Whoever read the answer has seen enough (`reeve … | head`): nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runCli(process.argv.slice(2), process.env, process);
