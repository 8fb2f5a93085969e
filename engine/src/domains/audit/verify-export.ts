/** Verifies an export on its own: no ledger, no home, only the file, the public key and, if there is one, a checkpoint kept elsewhere. */
import { fileLines } from './export-lines.ts';
import { Broken, ExportVerifier, type Fault, type Verdict, type VerifyOptions } from './export-verifier.ts';

/** Stops at the first fault. */
export async function verifyExport(file: string, options: VerifyOptions = {}): Promise<Verdict> {
  const verifier = new ExportVerifier(options);
  let fault: Fault | undefined;
  let line = 0;
  try {
    for await (const bytes of fileLines(file)) {
      line += 1;
      verifier.take(bytes);
    }
    line += 1;
    verifier.finish();
  } catch (thrown) {
    if (!(thrown instanceof Broken)) throw thrown;
    fault = { seq: thrown.seq, line, what: thrown.message };
  }
  return verifier.verdict(fault);
}
