import Papa from 'papaparse';

export interface SourceText {
  id: string;
  text: string;
}

/** A file that cannot be read, in words for the person who chose it. */
export class FileError extends Error {}

export const mostArticles = 500;

/** The articles of text, JSON Lines and CSV files, in their order. */
export async function readFiles(files: readonly File[]): Promise<SourceText[]> {
  const read = (await Promise.all(files.map(readFile))).flat().filter(({ text }) => text.trim() !== '');
  if (read.length === 0) throw new FileError('There is no text in these files.');
  if (read.length > mostArticles) throw new FileError(`These files hold ${read.length} articles; ${mostArticles} at once is the most.`);
  return read;
}

async function readFile(file: File): Promise<SourceText[]> {
  const content = await file.text();
  if (/\.jsonl$/i.test(file.name)) return content.split('\n').flatMap((line, index) => (line.trim() ? [readLine(file.name, index + 1, line)] : []));
  if (/\.csv$/i.test(file.name)) return readTable(file.name, content);
  if (/\.txt$/i.test(file.name)) return [{ id: file.name, text: content }];
  throw new FileError(`${file.name} is not a .txt, .jsonl or .csv file.`);
}

function readLine(name: string, line: number, json: string): SourceText {
  try {
    const { id, text } = JSON.parse(json) as { id?: unknown; text?: unknown };
    if (typeof text === 'string') return { id: id === undefined || id === null ? `${name}:${line}` : String(id), text };
  } catch {
    throw new FileError(`Line ${line} of ${name} is not JSON.`);
  }
  throw new FileError(`Line ${line} of ${name} has no member "text".`);
}

function readTable(name: string, content: string): SourceText[] {
  const { data, meta } = Papa.parse<Record<string, string>>(content, { header: true, skipEmptyLines: true });
  if (!meta.fields?.includes('text')) throw new FileError(`${name} has no column "text".`);
  return data.map((row, index) => ({ id: row.id || `${name}:${index + 2}`, text: row.text ?? '' }));
}
