import type { FocusCountry } from '../api/contract';
import type { Article } from '../state/articles';
import type { Pin } from './pins';

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

// What a country's share of the mentions must be for the map to show it at first.
const central = 0.1;

/**
 * The pins that the map should show at first: those in the countries the text is about, and of no country such as seas.
 * One "US-led" in a story from Iraq would else make the map one of the world. All of them where no country stands out.
 */
export function centralPins(pins: readonly Pin[], countries: readonly FocusCountry[]): readonly Pin[] {
  const codes = new Set(countries.filter(({ score }) => score >= central).map(({ countryCode }) => countryCode));
  const about = pins.filter(({ place }) => codes.has(place.countryCode));
  return about.length > pins.length / 2 ? about : pins;
}
