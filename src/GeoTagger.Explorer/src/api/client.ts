import { key, keyAsked } from '../state/key';
import type { BatchResult, GeotagReply, GeotagRequest, Problem } from './contract';

/** A failure whose message can be shown as it is. */
export class ServiceError extends Error {}

export interface Timed<T> {
  reply: T;
  milliseconds: number;
}

export function geotag(request: GeotagRequest, signal: AbortSignal): Promise<Timed<GeotagReply>> {
  return post('/v1/geotag', request, signal);
}

export async function geotagBatch(documents: GeotagRequest[], signal: AbortSignal): Promise<BatchResult[]> {
  const { reply } = await post<{ results: BatchResult[] }>('/v1/geotag/batch', { documents }, signal);
  return reply.results;
}

/** What a problem says, as one or two sentences. */
export function inWords(problem: Problem): string {
  const causes = Object.entries(problem.errors ?? {}).flatMap(([member, messages]) => messages.map((message) => `${member}: ${message}`));
  return [problem.title, problem.detail, ...causes].filter(Boolean).join(' ');
}

async function post<T>(path: string, body: unknown, signal: AbortSignal): Promise<Timed<T>> {
  const started = performance.now();
  const response = await send(path, body, signal);
  if (response.status === 401) keyAsked.value = true;
  if (!response.ok) throw new ServiceError(await problemOf(response));
  const reply = (await response.json()) as T;
  return { reply, milliseconds: timeInService(response) ?? performance.now() - started };
}

async function send(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  try {
    const headers: Record<string, string> = { 'Content-Type': 'application/json', Accept: 'application/json' };
    if (key.value) headers['X-Api-Key'] = key.value;
    return await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ServiceError('The service does not answer. Is it still running?');
  }
}

async function problemOf(response: Response): Promise<string> {
  if (!response.headers.get('Content-Type')?.includes('json')) return `The service answered with status ${response.status} and no explanation.`;
  return inWords((await response.json()) as Problem);
}

/** The service's own measure, without the way there and back and the reading of the reply. */
function timeInService(response: Response): number | null {
  const duration = /dur=([\d.]+)/.exec(response.headers.get('Server-Timing') ?? '');
  return duration ? Number(duration[1]) : null;
}
