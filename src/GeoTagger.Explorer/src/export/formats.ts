import Papa from 'papaparse';
import type { Article } from '../state/articles';
import { key } from '../state/key';
import { requestFor } from '../state/options';

/** The reply as the service gave it, or the results of all articles as a batch gives them. */
export function toJson(articles: readonly Article[]): string {
  const results = articles.map(({ id, reply, failure }) => reply ?? { id, error: failure });
  return JSON.stringify(articles.length === 1 ? results[0] : { results }, null, 2);
}

/** One Feature a mention with a place, as the service answers application/geo+json. */
export function toGeoJson(articles: readonly Article[]): string {
  const features = articles.flatMap(({ id, reply }) => (reply?.entities ?? []).flatMap((entity) => entity.place ? [{
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [entity.place.longitude, entity.place.latitude] },
    properties: articles.length === 1 ? entity : { document: id, ...entity },
  }] : []));
  const longitudes = features.map(({ geometry }) => geometry.coordinates[0]!);
  const latitudes = features.map(({ geometry }) => geometry.coordinates[1]!);
  const bbox = [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
  const { entities: _, ...rest } = (articles.length === 1 && articles[0]?.reply) || { entities: [] };
  return JSON.stringify({ type: 'FeatureCollection', ...(features.length > 0 && { bbox }), features, ...rest }, null, 2);
}

// As the command's CSV has it: a text that a spreadsheet would compute gets an apostrophe, also one that begins with one already.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** One row an entity. */
export function toCsv(articles: readonly Article[]): string {
  const rows = articles.flatMap(({ id, reply }) => (reply?.entities ?? []).map(({ place, ...entity }) => ({
    document: id, text: entity.text, category: entity.category, subcategory: entity.subcategory, offset: entity.offset,
    length: entity.length, confidence: entity.confidenceScore, nested: entity.nested, placeId: place?.id, place: place?.name,
    countryCode: place?.countryCode, country: place?.countryName, admin1: place?.admin1, admin2: place?.admin2,
    featureCode: place?.featureCode, latitude: place?.latitude, longitude: place?.longitude, placeConfidence: place?.confidenceScore,
  })));
  return Papa.unparse(rows, { escapeFormulae: formula });
}

/** The request that gives this reply, for a POSIX shell. */
export function toCurl(text: string): string {
  const sender = key.value ? " -H 'X-Api-Key: YOUR_KEY'" : '';
  const body = JSON.stringify(requestFor(text)).replaceAll("'", "'\\''");
  return `curl -s '${location.origin}/v1/geotag' -H 'Content-Type: application/json'${sender} -d '${body}'`;
}
