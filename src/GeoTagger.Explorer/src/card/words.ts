import type { Entity, Place } from '../api/contract';

/** "Khanaqin, Diyala, Iraq", without saying a name twice. */
export function placeName(place: Place): string {
  return [...new Set([place.name, place.admin1, place.countryName].filter(Boolean))].join(', ');
}

/** Where a place lies: "Khanaqin District, Diyala, Iraq". */
export function lieOf(place: Place): string {
  return [...new Set([place.admin2, place.admin1, place.countryName].filter((name) => name && name !== place.name))].join(', ');
}

export function coordinates({ latitude, longitude }: Place): string {
  return `${Math.abs(latitude).toFixed(4)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude).toFixed(4)}° ${longitude < 0 ? 'W' : 'E'}`;
}

export function percent(score: number): string {
  if (score > 0 && score < 0.01) return '< 1 %';
  return `${Math.round(score * 100)} %`;
}

export function kindOf(entity: Entity): string {
  return entity.subcategory && entity.subcategory !== entity.category ? `${entity.category} · ${entity.subcategory}` : entity.category;
}

/** "1.8 ms", "240 ms", "1.2 s". */
export function duration(milliseconds: number): string {
  if (milliseconds < 10) return `${milliseconds.toFixed(1)} ms`;
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** "1 place", "2 places", "2 countries". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
