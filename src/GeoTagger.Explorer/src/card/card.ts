import { active, type Mention } from '../state/session';

// Long enough to reach the card with the pointer, and not to flicker when it crosses a text.
const patience = 180;

let timer = 0;

/** Shows the card of a mention beside its mark or pin. */
export function showCard(mention: Mention, anchor: Element): void {
  clearTimeout(timer);
  active.value = { ...mention, anchor };
}

/** Shows a card, or with null hides it, unless the pointer goes elsewhere meanwhile or the focus is there. */
export function showCardSoon(mention: Mention | null, anchor: Element | null): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (mention && anchor) active.value = { ...mention, anchor };
    else if (!hasFocus()) active.value = null;
  }, patience);
}

export function keepCard(): void {
  clearTimeout(timer);
}

/** Puts the focus into the card. */
export function enterCard(): void {
  document.querySelector<HTMLElement>('.card')?.focus();
}

/** Hides the card; the focus goes back to where it came from. */
export function dismissCard(): void {
  clearTimeout(timer);
  const anchor = active.value?.anchor;
  const wasInside = document.querySelector('.card')?.contains(document.activeElement);
  active.value = null;
  if (wasInside && anchor instanceof HTMLElement) {
    anchor.focus({ preventScroll: true });
    active.value = null;
  }
}

function hasFocus(): boolean {
  const focused = document.activeElement;
  return !!focused && (!!focused.closest('.card') || focused === active.value?.anchor);
}
