/** A PDF file written page by page: objects, their places, and the table that finds them. Only text, lines and areas. */
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const packed = promisify(deflate);

export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly madeAt: Date;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface PdfFile {
  /** What is drawn, in the language of PDF: bytes, as texts are in no encoding of ours. */
  addPage(content: Buffer): Promise<void>;
  /** Writes what is left, once all pages are there. */
  end(): Promise<void>;
  /** Also where it was not ended. */
  close(): Promise<void>;
}

/** Objects of a fixed number; pages follow, two objects each. */
const CATALOG = 1;
const PAGES = 2;
const REGULAR = 3;
const BOLD = 4;
const INFO = 5;
const FIRST_FREE = 6;

export async function createPdf(file: string, size: PageSize, info: PdfInfo): Promise<PdfFile> {
  const handle = await open(file, 'wx', 0o600);
  const places: number[] = [];
  const pages: number[] = [];
  let length = 0;
  let next = FIRST_FREE;
  const write = async (...parts: (string | Buffer)[]) => {
    const bytes = Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
    );
    await handle.writeFile(bytes);
    length += bytes.length;
  };
  const put = async (id: number, ...parts: (string | Buffer)[]) => {
    places[id] = length;
    await write(`${id} 0 obj\n`, ...parts, '\nendobj\n');
  };
  // The second line tells programs that it is no text.
  await write('%PDF-1.4\n%', Buffer.from([0xe2, 0xe3, 0xcf, 0xd3]), '\n');
  return {
    async addPage(content) {
      const [page, stream] = [next, next + 1];
      next += 2;
      pages.push(page);
      const body = await packed(content);
      await put(stream, `<< /Length ${body.length} /Filter /FlateDecode >>\nstream\n`, body, '\nendstream');
      await put(
        page,
        `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${size.width} ${size.height}] /Contents ${stream} 0 R /Resources << /Font << /F1 ${REGULAR} 0 R /F2 ${BOLD} 0 R >> >> >>`,
      );
    },
    async end() {
      await put(
        CATALOG,
        `<< /Type /Catalog /Pages ${PAGES} 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`,
      );
      await put(
        PAGES,
        `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] >>`,
      );
      await put(REGULAR, fontOf('Helvetica'));
      await put(BOLD, fontOf('Helvetica-Bold'));
      await put(INFO, infoOf(info));
      await write(findTable(places, next, length));
      await handle.sync();
    },
    close: () => handle.close(),
  };
}

const fontOf = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

const infoOf = ({ title, author, madeAt }: PdfInfo): string =>
  `<< /Title ${unicode(title)} /Author ${unicode(author)} /Producer (Reeve) /CreationDate (${dateOf(madeAt)}) >>`;

/** Where each object begins, and where this table itself does. */
function findTable(places: readonly number[], next: number, start: number): string {
  const rows = Array.from(
    { length: next - 1 },
    (_, at) => `${String(places[at + 1] ?? 0).padStart(10, '0')} 00000 n \n`,
  );
  return `xref\n0 ${next}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${next} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

/** Any text, as readers show it in their title bar. */
const unicode = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const dateOf = (moment: Date): string => `D:${moment.toISOString().replace(/[-:T]|\.\d+/g, '')}`;
