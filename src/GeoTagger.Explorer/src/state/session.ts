import { batch, computed, signal } from '@preact/signals';
import { geotag, ServiceError } from '../api/client';
import type { Category, Entity, Place } from '../api/contract';
import { choose, type Article } from './articles';
import { requestFor } from './options';

/** One mention: an entity of an article, by its position in the reply. */
export interface Mention {
  article: number;
  entity: number;
}

/** The mention under the pointer or with the focus, and where its card points to. */
export interface Active extends Mention {
  anchor: Element;
}

export const draft = signal('');
export const articles = signal<Article[]>([]);
/** Which article is read; null while several are seen as a table. */
export const opened = signal<number | null>(null);
export const busy = signal(false);
export const failure = signal<string | null>(null);
export const milliseconds = signal<number | null>(null);

/** Rises whenever another text, or a table of texts, is shown. */
export const shows = signal(0);

/** Rises whenever more articles join the table. */
export const grown = signal(0);

export const active = signal<Active | null>(null);
export const hiddenCategories = signal<ReadonlySet<Category>>(new Set());
export const minConfidence = signal(0);

export const article = computed(() => (opened.value === null ? null : articles.value[opened.value] ?? null));

/** The mentions that the filters leave, of the open article or of all. */
export const mentions = computed<Mention[]>(() =>
  articles.value.flatMap(({ reply }, index) =>
    opened.value !== null && opened.value !== index ? [] : (reply?.entities ?? []).flatMap((entity, position) =>
      isShown(entity) ? [{ article: index, entity: position }] : [])));

/** The entities of the open article or of all, whether the filters leave them or not. */
export const entities = computed<Entity[]>(() => {
  const all = article.value ? [article.value] : articles.value;
  return all.flatMap(({ reply }) => reply?.entities ?? []);
});

export function isShown(entity: Entity): boolean {
  return !hiddenCategories.value.has(entity.category) && entity.confidenceScore >= minConfidence.value;
}

export function entityOf(mention: Mention): Entity | undefined {
  return articles.value[mention.article]?.reply?.entities[mention.entity];
}

let running = new AbortController();

/** Sends the draft to the service and opens the reply. */
export async function tag(id = 'article'): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const text = draft.value;
  busy.value = true;
  failure.value = null;
  try {
    const { reply, milliseconds: time } = await geotag(requestFor(text), signal);
    batch(() => {
      show([{ id, text, reply, failure: null }], 0);
      milliseconds.value = time;
    });
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof ServiceError)) throw error;
    failure.value = error.message;
  } finally {
    if (running.signal === signal) busy.value = false;
  }
}

export function show(tagged: Article[], open: number | null): void {
  batch(() => {
    active.value = null;
    milliseconds.value = null;
    articles.value = tagged;
    opened.value = open;
    shows.value++;
  });
}

/** Opens one of the articles, or with null their table. */
export function openArticle(index: number | null): void {
  batch(() => {
    active.value = null;
    opened.value = index;
    shows.value++;
  });
}

/** Back to the empty page; a text that was being read stays as the draft. */
export function edit(text: string): void {
  running.abort();
  batch(() => {
    busy.value = false;
    failure.value = null;
    draft.value = text;
    show([], null);
  });
}

export function choosePlace(mention: Mention, place: Place): void {
  const entity = entityOf(mention);
  articles.value = articles.value.map((each, index) =>
    index === mention.article && each.reply && entity ? { ...each, reply: choose(each.reply, entity, place) } : each);
}

export function toggleCategory(category: Category): void {
  const hidden = new Set(hiddenCategories.value);
  if (!hidden.delete(category)) hidden.add(category);
  hiddenCategories.value = hidden;
}
