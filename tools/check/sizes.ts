/** The walls: how long a file and a function may be before they are two. */
import ts from 'typescript';
import { isGenerated, isSource, isTest, listFiles, readText } from './files.ts';
import { findings, type Gate } from './gate.ts';

const FILE_WALL = 400;
const FILE_WARNING = 250;
const TEST_WALL = 600;
const FUNCTION_WALL = 60;

export interface Wall {
  readonly broken: string[];
  readonly near: string[];
}

export function measure(file: string, text: string): Wall {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const wall = isTest(file) ? TEST_WALL : FILE_WALL;
  const broken = lines > wall ? [`${file}: ${lines} lines, the wall is ${wall}`] : [];
  const near = lines > FILE_WARNING && lines <= wall && !isTest(file) ? [`${file}: ${lines} lines`] : [];
  if (!isTest(file)) broken.push(...longFunctions(file, text));
  return { broken, near };
}

/** The span of a function counts whole, with the functions inside it. */
function longFunctions(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const long: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const lines = source.getLineAndCharacterOfPosition(node.end).line - from + 1;
      if (lines > FUNCTION_WALL)
        long.push(`${file}:${from + 1}: function of ${lines} lines, the wall is ${FUNCTION_WALL}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return long;
}

export const sizes: Gate = {
  name: 'sizes',
  what: `files of at most ${FILE_WALL} lines, functions of at most ${FUNCTION_WALL}`,
  run: async () => {
    const files = listFiles().filter((file) => isSource(file) && !isGenerated(file));
    const walls = files.map((file) => measure(file, readText(file)));
    const near = walls.flatMap((wall) => wall.near);
    const note = near.length > 0 ? `over ${FILE_WARNING}: ${near.join(', ')}` : `${files.length} files`;
    return findings(
      walls.flatMap((wall) => wall.broken),
      note,
    );
  },
};
