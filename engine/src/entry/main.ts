/** Starts the command line with this process's arguments and streams. */
import { runCli } from './cli.ts';

// `reeve … | head` leaves early: nobody is left to tell, but the exit code still says how it ended.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await runCli(process.argv.slice(2), process.env, process);
