import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The rings of a country on a flat map that may be wider than the world, each polygon its outer ring first. */
export type Rings = Position[][][];

/**
 * Lays rings that cross the date line out flat: where a step would run across the whole map, the ring goes on beyond
 * 180 degrees instead. A ring around a pole is closed along the edge of the map.
 */
export function unroll({ type, coordinates }: Polygon | MultiPolygon): Rings {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.map((polygon) => polygon.map(unrollRing));
}

function unrollRing(ring: readonly Position[]): Position[] {
  let turns = 0;
  let before = ring[0]![0]!;
  const flat = ring.map(([longitude = 0, latitude = 0]) => {
    if (longitude - before > 180) turns--;
    if (before - longitude > 180) turns++;
    before = longitude;
    return [longitude + 360 * turns, latitude];
  });
  if (turns === 0) return flat;
  const pole = flat[0]![1]! < 0 ? -90 : 90;
  return [...flat, [flat.at(-1)![0]!, pole], [flat[0]![0]!, pole]];
}

/** The same rings, so many degrees further east. */
export function shift(rings: Rings, degrees: number): Rings {
  return rings.map((polygon) => polygon.map((ring) => ring.map(([longitude = 0, latitude = 0]) => [longitude + degrees, latitude])));
}

export interface Middle {
  longitude: number;
  latitude: number;
  /** Of the ring around it, in square degrees. */
  area: number;
}

/** The centroid of the largest outer ring. */
export function middleOf(rings: Rings): Middle {
  return rings.map(([outer]) => centroid(outer!)).reduce((best, next) => (next.area > best.area ? next : best));
}

function centroid(ring: readonly Position[]): Middle {
  let doubled = 0, x = 0, y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i]!;
    const [bx = 0, by = 0] = ring[i + 1]!;
    const cross = ax * by - bx * ay;
    doubled += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const [longitude = 0, latitude = 0] = ring[0]!;
  return doubled === 0 ? { longitude, latitude, area: 0 } : { longitude: x / (3 * doubled), latitude: y / (3 * doubled), area: Math.abs(doubled / 2) };
}

/** The copy of a longitude that lies nearest to another, on a map that repeats the world. */
export function nearestCopy(longitude: number, to: number): number {
  return longitude + 360 * Math.round((to - longitude) / 360);
}

/** The copy of a longitude that lies less than one turn east of another. */
export function eastOf(west: number, longitude: number): number {
  return west + ((((longitude - west) % 360) + 360) % 360);
}

/** Where the narrowest stretch of the globe begins that holds all of these longitudes. */
export function westernmost(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b);
  let west = sorted[0]!;
  let widest = west + 360 - sorted.at(-1)!;
  for (let i = 1; i < sorted.length; i++) {
    const gap = sorted[i]! - sorted[i - 1]!;
    if (gap <= widest) continue;
    widest = gap;
    west = sorted[i]!;
  }
  return west;
}
