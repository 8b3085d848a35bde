import { useSignalEffect } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { Entity } from '../api/contract';
import { dismissCard, enterCard, showCard, showCardSoon } from '../card/card';
import { placeName } from '../card/words';
import { active, article, entityOf, isShown, opened } from '../state/session';
import { blocksOf, type Segment } from './blocks';

/** The text with its entities marked: one stop of the Tab key, and the arrow keys go from entity to entity. */
export function ArticleView() {
  const text = useRef<HTMLElement>(null);
  const current = article.value!;
  const found = current.reply?.entities ?? [];
  const blocks = useMemo(() => blocksOf(current.text, found), [current.text, current.reply]);

  // Thousands of marks: their state is set on the elements, the text is not laid out anew.
  useSignalEffect(() => {
    const reply = article.value?.reply;
    for (const mark of marksIn(text.current)) setState(mark, reply?.entities[positionOf(mark)]);
    keepOneTabStop(text.current);
  });
  useSignalEffect(() => {
    const shown = active.value && entityOf(active.value);
    for (const mark of marksIn(text.current)) {
      mark.classList.toggle('is-linked', !!shown?.place && shown.place.id === mark.dataset.place);
      mark.classList.toggle('is-active', active.value?.entity === positionOf(mark));
    }
  });

  return (
    <article class="text" lang={current.reply?.language} ref={text} aria-label="Article with its entities marked"
      onPointerOver={(event) => withMark(event.target, (mark) => showCardSoon(mentionOf(mark), mark))}
      onPointerOut={() => showCardSoon(null, null)}
      onFocusIn={(event) => withMark(event.target, (mark) => { makeTabStop(text.current, mark); showCard(mentionOf(mark), mark); })}
      onClick={(event) => withMark(event.target, (mark) => showCard(mentionOf(mark), mark))}
      onKeyDown={(event) => onKey(event, text.current)}>
      {blocks.map((block) => (
        <p class={block.continues ? 'block continues' : 'block'} dir="auto">
          {block.segments.map((segment) => <Stretch segment={segment} found={found} />)}
        </p>
      ))}
    </article>
  );
}

function Stretch({ segment, found }: { segment: Segment; found: readonly Entity[] }) {
  const entity = segment.entity === null ? null : found[segment.entity];
  if (!entity) return <>{segment.text}</>;
  const around = segment.within === null ? '' : ` within-${found[segment.within]!.category.toLowerCase()}`;
  return (
    <span class={`mark ${entity.category.toLowerCase()}${entity.nested ? ' nested' : ''}${around}`} role="button" tabIndex={-1}
      data-entity={segment.entity} aria-haspopup="dialog">
      {segment.text}
    </span>
  );
}

/** Brings a mention into view. */
export function revealInText(entity: number): void {
  document.querySelector(`.text [data-entity="${entity}"]`)?.scrollIntoView({ block: 'center' });
}

/** Brings a mention into view and puts the focus on it. */
export function goTo(entity: number): void {
  const mark = document.querySelector<HTMLElement>(`.text [data-entity="${entity}"]`);
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}

function setState(mark: HTMLElement, entity: Entity | undefined): void {
  const on = entity !== undefined && isShown(entity);
  mark.classList.toggle('is-off', !on);
  if (on) mark.setAttribute('role', 'button');
  else mark.removeAttribute('role');
  if (!on || !entity) {
    mark.removeAttribute('tabindex');
    mark.removeAttribute('aria-label');
    return;
  }
  mark.tabIndex = -1;
  mark.dataset.place = entity.place?.id ?? '';
  mark.setAttribute('aria-label', `${entity.text}, ${entity.category}${entity.place ? `: ${placeName(entity.place)}` : ''}`);
}

function onKey(event: KeyboardEvent, text: HTMLElement | null): void {
  withMark(event.target, (mark) => {
    const marks = marksIn(text).filter((each) => !each.classList.contains('is-off'));
    const forward = getComputedStyle(mark.parentElement!).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const here = marks.indexOf(mark);
    const target: Record<string, number> = { [forward]: here + 1, ArrowDown: here + 1, Home: 0, End: marks.length - 1 };
    const backward = event.key === 'ArrowUp' || event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (event.key === 'Enter' || event.key === ' ') enterCard();
    else if (event.key === 'Escape') dismissCard();
    else if (event.key in target || backward) marks[target[event.key] ?? here - 1]?.focus();
    else return;
    event.preventDefault();
  });
}

function keepOneTabStop(text: HTMLElement | null): void {
  const first = marksIn(text).find((mark) => !mark.classList.contains('is-off'));
  if (first) first.tabIndex = 0;
}

function makeTabStop(text: HTMLElement | null, mark: HTMLElement): void {
  text?.querySelectorAll<HTMLElement>('[tabindex="0"]').forEach((other) => { other.tabIndex = -1; });
  mark.tabIndex = 0;
}

function marksIn(text: HTMLElement | null): HTMLElement[] {
  return [...(text?.querySelectorAll<HTMLElement>('.mark') ?? [])];
}

function withMark(target: EventTarget | null, then: (mark: HTMLElement) => void): void {
  const mark = target instanceof Element ? target.closest<HTMLElement>('.mark') : null;
  if (mark && !mark.classList.contains('is-off')) then(mark);
}

function mentionOf(mark: HTMLElement) {
  return { article: opened.value!, entity: positionOf(mark) };
}

function positionOf(mark: HTMLElement): number {
  return Number(mark.dataset.entity);
}
