import { batch, signal } from '@preact/signals';
import { geotagBatch, inWords, ServiceError } from '../api/client';
import type { BatchResult } from '../api/contract';
import type { Article } from '../state/articles';
import { requestFor } from '../state/options';
import { articles, draft, failure, grown, show, tag } from '../state/session';
import { FileError, readFiles, type SourceText } from './readFiles';

export interface Progress {
  done: number;
  of: number;
  state: 'running' | 'cancelled' | 'finished';
}

/** How far several articles are; null while there is only one. */
export const progress = signal<Progress | null>(null);

// Small enough to show progress and to cancel soon, and for ten texts of the greatest length to fit a body.
const atOnce = 10;

let running = new AbortController();

export function cancel(): void {
  running.abort();
  if (progress.value?.state === 'running') progress.value = { ...progress.value, state: 'cancelled' };
}

/** One text file becomes the draft and is tagged; more articles become a table. */
export async function openFiles(files: readonly File[]): Promise<void> {
  failure.value = null;
  try {
    const sources = await readFiles(files);
    if (sources.length > 1) return await runAll(sources);
    draft.value = sources[0]!.text;
    await tag(sources[0]!.id);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    failure.value = error.message;
  }
}

async function runAll(sources: readonly SourceText[]): Promise<void> {
  cancel();
  running = new AbortController();
  const { signal: stop } = running;
  batch(() => {
    show([], null);
    progress.value = { done: 0, of: sources.length, state: 'running' };
  });
  for (let start = 0; start < sources.length; start += atOnce) {
    const part = sources.slice(start, start + atOnce);
    const tagged = await tagPart(part, stop);
    if (stop.aborted) return;
    batch(() => {
      articles.value = [...articles.value, ...tagged];
      progress.value = { done: start + part.length, of: sources.length, state: 'running' };
      grown.value++;
    });
  }
  progress.value = { done: sources.length, of: sources.length, state: 'finished' };
}

async function tagPart(part: readonly SourceText[], stop: AbortSignal): Promise<Article[]> {
  try {
    const results = await geotagBatch(part.map(({ id, text }) => requestFor(text, id)), stop);
    return part.map((source, index) => articleOf(source, results[index]!));
  } catch (error) {
    if (!stop.aborted && !(error instanceof ServiceError)) throw error;
    return part.map((source) => ({ ...source, reply: null, failure: error instanceof Error ? error.message : '' }));
  }
}

function articleOf(source: SourceText, result: BatchResult): Article {
  return 'error' in result ? { ...source, reply: null, failure: inWords(result.error) } : { ...source, reply: result, failure: null };
}
