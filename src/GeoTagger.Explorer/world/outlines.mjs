// Writes src/map/outlines.json: the countries of Natural Earth by ISO code, with a point for each name,
// simplified to what a map without streets can show.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

// Natural Earth draws these apart and gives them no code; where ISO has one for the land, it is used.
const codeless = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY', 'Siachen Glacier': 'IN' };

// In degrees squared: the smallest corner that is kept. At zoom 6 about a pixel.
const smallestCorner = 0.001;

const world = simplify(presimplify(read('world-atlas/countries-50m.json')), smallestCorner);
delete world.objects.land;
delete world.bbox;
for (const country of world.objects.countries.geometries) {
  const name = country.properties.name;
  const code = codeless[name] ?? countries.numericToAlpha2(country.id) ?? null;
  const [longitude, latitude, area] = middle(feature(world, country).geometry);
  country.id = code;
  country.properties = { name: full(code, name), label: [round(latitude), round(longitude)], area: Math.ceil(area) };
}
quantize(world);
writeFileSync(new URL('../src/map/outlines.json', import.meta.url), `${JSON.stringify(world)}\n`);

/** Natural Earth shortens long names ("Dem. Rep. Congo"); the map has room when one zooms in. */
function full(code, name) {
  if (code === 'CD') return 'DR Congo';
  return name.includes('.') && code && name !== 'N. Cyprus' ? countries.getName(code, 'en') ?? name : name;
}

/** The centroid of the largest ring, and its area in square degrees. */
function middle(geometry) {
  const rings = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((polygon) => polygon[0]);
  return rings.map(centroid).reduce((best, next) => (next[2] > best[2] ? next : best));
}

function centroid(ring) {
  let doubled = 0, x = 0, y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
    doubled += cross;
    x += (ring[i][0] + ring[i + 1][0]) * cross;
    y += (ring[i][1] + ring[i + 1][1]) * cross;
  }
  return doubled === 0 ? [...ring[0], 0] : [x / (3 * doubled), y / (3 * doubled), Math.abs(doubled / 2)];
}

/** Back to whole numbers and differences, as presimplify undid them: a third of the size. */
function quantize(topology) {
  const scale = 1e-3;
  topology.arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([longitude, latitude]) => {
      const [px, py] = [x, y];
      [x, y] = [Math.round((longitude + 180) / scale), Math.round((latitude + 90) / scale)];
      return [x - px, y - py];
    });
  });
  topology.transform = { scale: [scale, scale], translate: [-180, -90] };
}

function round(degrees) {
  return Math.round(degrees * 100) / 100;
}
