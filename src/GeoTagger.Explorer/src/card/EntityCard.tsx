import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Place } from '../api/contract';
import { active, article, choosePlace, entityOf, type Active } from '../state/session';
import { goTo } from '../text/ArticleView';
import { dismissCard, keepCard, showCardSoon } from './card';
import { coordinates, kindOf, lieOf, percent } from './words';

/** What is known of the mention under the pointer or with the focus. */
export function EntityCard() {
  const shown = active.value;
  const entity = shown && entityOf(shown);
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (shown && card.current) place(card.current, shown.anchor);
  });
  if (!shown || !entity) return null;
  return (
    <div class="card" role="dialog" aria-label={`About ${entity.text}`} tabIndex={-1} ref={card}
      onPointerEnter={keepCard} onPointerLeave={() => showCardSoon(null, null)}
      onKeyDown={(event) => { if (event.key === 'Escape') dismissCard(); }}>
      <div class="card-top">
        <span class={`swatch ${entity.category.toLowerCase()}`} />
        <span class="kind">{kindOf(entity)}</span>
        <span class="sure">{percent(entity.confidenceScore)} sure</span>
        <button class="quiet icon" type="button" aria-label="Close" onClick={dismissCard}>×</button>
      </div>
      <h2 dir="auto">{entity.text}</h2>
      {entity.place ? <PlaceFacts shown={shown} place={entity.place} /> : <NoPlace category={entity.category} />}
      <OtherMentions shown={shown} />
    </div>
  );
}

function PlaceFacts({ shown, place }: { shown: Active; place: Place & { alternatives: Place[]; reasons?: string[] } }) {
  return (
    <>
      <p class="resolved"><strong dir="auto">{place.name}</strong>{lieOf(place) && <span>{lieOf(place)}</span>}</p>
      <dl>
        <dt>Coordinates</dt><dd>{coordinates(place)}</dd>
        <dt>Confidence</dt><dd><meter min={0} max={1} value={place.confidenceScore} aria-label="Confidence in the place" /> {percent(place.confidenceScore)}</dd>
        {place.population > 0 && <><dt>Population</dt><dd>{place.population.toLocaleString('en')}</dd></>}
        <dt>Record</dt>
        <dd>{place.links[0] ? <a href={place.links[0]} target="_blank" rel="noreferrer">{place.id}</a> : place.id} · {place.featureCode}</dd>
      </dl>
      {!!place.reasons?.length && <><h3>Why</h3><ul class="reasons">{place.reasons.map((reason) => <li>{reason}</li>)}</ul></>}
      {place.alternatives.length > 0 && <h3>Or did it mean</h3>}
      <ul class="alternatives">
        {place.alternatives.map((other) => (
          <li>
            <button type="button" onClick={() => { choosePlace(shown, other); document.querySelector<HTMLElement>('.card')?.focus(); }}>
              <span><strong>{other.name}</strong> {lieOf(other)}</span><span>{percent(other.confidenceScore)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function NoPlace({ category }: { category: string }) {
  if (category !== 'Location' && category !== 'Facility') return null;
  return <p class="resolved">The gazetteer has no place that fits.</p>;
}

function OtherMentions({ shown }: { shown: Active }) {
  if (!article.value?.reply) return null;
  const found = article.value.reply.entities;
  const entity = found[shown.entity]!;
  const same = found.flatMap((other, position) =>
    other.category === entity.category && (other.place && entity.place ? other.place.id === entity.place.id : other.text === entity.text) ? [position] : []);
  if (same.length < 2) return null;
  const here = same.indexOf(shown.entity);
  const at = (step: number) => same[(here + step + same.length) % same.length]!;
  return (
    <div class="card-foot">
      <span>Mention {here + 1} of {same.length}</span>
      <button class="quiet" type="button" onClick={() => goTo(at(-1))}>Previous</button>
      <button class="quiet" type="button" onClick={() => goTo(at(1))}>Next</button>
    </div>
  );
}

/** Under its anchor, above it where there is no room, never outside the window. */
function place(card: HTMLElement, anchor: Element): void {
  const gap = 8;
  const target = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const below = target.bottom + gap;
  const fits = below + card.offsetHeight <= innerHeight - gap;
  const top = fits ? below : Math.max(gap, target.top - gap - card.offsetHeight);
  const left = Math.min(Math.max(gap, target.left - 12), innerWidth - card.offsetWidth - gap);
  card.style.top = `${top}px`;
  card.style.left = `${left}px`;
}
