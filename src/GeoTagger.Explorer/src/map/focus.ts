import type { FocusCountry } from '../api/contract';
import type { Article } from '../state/articles';

/** The countries that several articles are about: their shares, averaged over the articles. */
export function focusOf(articles: readonly Article[]): FocusCountry[] {
  const countries = new Map<string, FocusCountry>();
  const read = articles.filter(({ reply }) => reply);
  for (const country of read.flatMap(({ reply }) => reply!.focus.countries)) {
    const known = countries.get(country.name);
    const score = country.score / read.length;
    countries.set(country.name, { ...country, score: (known?.score ?? 0) + score, mentions: (known?.mentions ?? 0) + country.mentions });
  }
  return [...countries.values()].sort((a, b) => b.score - a.score);
}
