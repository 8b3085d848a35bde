import { effect, signal } from '@preact/signals';
import type { GeotagRequest } from '../api/contract';

export interface Options {
  language: string;
  demonyms: boolean;
  countries: string;
  outlet: string;
}

const defaults: Options = { language: 'en', demonyms: true, countries: '', outlet: '' };

/** How the service is asked; kept in the address, so that a link carries it. The text never is. */
export const options = signal<Options>(fromQuery(new URLSearchParams(location.search)));

effect(() => history.replaceState(null, '', `${location.pathname}${query(options.value)}`));

export function linkToOptions(): string {
  return `${location.origin}${location.pathname}${query(options.value)}`;
}

export function requestFor(text: string, id?: string): GeotagRequest {
  const { language, demonyms, countries, outlet } = options.value;
  const codes = countries.toUpperCase().split(/[\s,;]+/).filter(Boolean);
  const hints = { ...(codes.length > 0 && { countries: codes }), ...(outlet && { outlet }) };
  return {
    text,
    ...(id !== undefined && { id }),
    ...(language && { language }),
    demonyms,
    alternatives: 5,
    explain: true,
    ...(Object.keys(hints).length > 0 && { hints }),
  };
}

function fromQuery(parameters: URLSearchParams): Options {
  return {
    language: parameters.get('language') ?? defaults.language,
    demonyms: (parameters.get('demonyms') ?? String(defaults.demonyms)) === 'true',
    countries: parameters.get('countries') ?? defaults.countries,
    outlet: parameters.get('outlet') ?? defaults.outlet,
  };
}

function query(chosen: Options): string {
  const changed = Object.entries(chosen).filter(([name, value]) => value !== defaults[name as keyof Options]);
  return changed.length === 0 ? '' : `?${new URLSearchParams(changed.map(([name, value]) => [name, String(value)]))}`;
}
