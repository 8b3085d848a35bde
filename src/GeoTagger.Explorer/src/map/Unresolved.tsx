import { article, entities } from '../state/session';
import { goTo } from '../text/ArticleView';

/** The places of the text that the map cannot show. */
export function Unresolved() {
  const missing = new Map<string, number>();
  entities.value.forEach(({ category, place, text }, position) => {
    if ((category === 'Location' || category === 'Facility') && !place && !missing.has(text)) missing.set(text, position);
  });
  return (
    <div class="below-map">
      <ul class="legend" aria-label="Pins"><li class="sure">Sure</li><li class="likely">Likely</li><li class="unsure">Unsure</li></ul>
      {missing.size > 0 && <section class="unresolved">
        <h2>Not on the map</h2>
        <ul>{[...missing].slice(0, 40).map(([name, first]) => (
          <li><button type="button" class="link" disabled={!article.value} onClick={() => goTo(first)}>{name}</button></li>))}
        </ul>
      </section>}
    </div>
  );
}
