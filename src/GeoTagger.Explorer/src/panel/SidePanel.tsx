import { useState } from 'preact/hooks';
import { categories } from '../api/contract';
import { count, percent } from '../card/words';
import { copy, save } from '../export/save';
import { toCsv, toCurl, toGeoJson, toJson } from '../export/formats';
import { focusOf } from '../map/focus';
import { linkToOptions } from '../state/options';
import { article, articles, entities, hiddenCategories, minConfidence, toggleCategory } from '../state/session';
import { goTo } from '../text/ArticleView';

/** What the article is about, who is in it, what to show of it, and how to take it along. */
export function SidePanel() {
  return (
    <aside class="column panel" aria-label="Summary">
      <Focus />
      <Filters />
      <Names category="Person" title="People" />
      <Names category="Organization" title="Organizations" />
      <Save />
    </aside>
  );
}

function Focus() {
  const countries = article.value?.reply?.focus.countries ?? focusOf(articles.value);
  return (
    <section>
      <h2>About</h2>
      {countries.length === 0 && <p class="empty">No country stands out.</p>}
      <ul class="bars">{countries.slice(0, 5).map(({ name, score, mentions }) => (
        <li><span>{name}</span><span class="muted">{count(mentions, 'mention')}</span><meter min={0} max={1} value={score} aria-label={`${name}: ${percent(score)} of the places`} /></li>))}
      </ul>
    </section>
  );
}

function Filters() {
  const number = (category: string) => entities.value.filter((entity) => entity.category === category).length;
  if (entities.value.length === 0) return null;
  return (
    <section>
      <h2>Show</h2>
      <div class="chips">{categories.filter((category) => number(category) > 0).map((category) => (
        <button type="button" class="chip" aria-pressed={!hiddenCategories.value.has(category)} onClick={() => toggleCategory(category)}>
          <span class={`swatch ${category.toLowerCase()}`} />{category}<span class="muted">{number(category)}</span>
        </button>))}
      </div>
      <label class="slider">Confidence at least {percent(minConfidence.value)}
        <input type="range" min="0" max="1" step="0.05" value={minConfidence.value} onInput={(event) => { minConfidence.value = Number(event.currentTarget.value); }} />
      </label>
    </section>
  );
}

function Names({ category, title }: { category: string; title: string }) {
  const names = new Map<string, { times: number; first: number }>();
  entities.value.forEach((entity, first) => {
    if (entity.category === category) names.set(entity.text, { first, ...names.get(entity.text), times: (names.get(entity.text)?.times ?? 0) + 1 });
  });
  if (names.size === 0) return null;
  const most = [...names].sort((a, b) => b[1].times - a[1].times).slice(0, 12);
  return (
    <section>
      <h2>{title}</h2>
      <ul class="names">{most.map(([name, { times, first }]) => (
        <li><button type="button" class="link" dir="auto" disabled={!article.value} onClick={() => goTo(first)}>{name}</button><span class="muted">{times}</span></li>))}
      </ul>
    </section>
  );
}

function Save() {
  const [said, say] = useState('');
  const taken = article.value ? [article.value] : articles.value;
  const copied = async (text: string, what: string) => say((await copy(text)) ? `${what} copied.` : 'The browser does not allow copying here.');
  return (
    <section>
      <h2>Take along</h2>
      <div class="buttons">
        <button type="button" onClick={() => save('geotagger.json', 'application/json', toJson(taken))}>JSON</button>
        <button type="button" onClick={() => save('geotagger.geojson', 'application/geo+json', toGeoJson(taken))}>GeoJSON</button>
        <button type="button" onClick={() => save('geotagger.csv', 'text/csv', toCsv(taken))}>CSV</button>
        {article.value && <button type="button" onClick={() => copied(toCurl(article.value!.text), 'Command')}>Copy as curl</button>}
        <button type="button" onClick={() => copied(linkToOptions(), 'Link')}>Copy link to options</button>
      </div>
      <p role="status" class="muted">{said}</p>
    </section>
  );
}
