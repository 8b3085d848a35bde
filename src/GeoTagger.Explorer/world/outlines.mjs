// Writes src/map/outlines.json: the countries of Natural Earth by ISO code, simplified to what a map without streets can show.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import { presimplify, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

// Natural Earth draws these apart and gives them no code; where ISO has one for the land, it is used.
const codeless = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY' };

// In degrees squared: the smallest corner that is kept. At zoom 6 about two pixels.
const smallestCorner = 0.002;

// In degrees: about a pixel at zoom 8, the deepest that the map goes by itself.
const step = 5e-3;

const world = simplify(presimplify(read('world-atlas/countries-50m.json')), smallestCorner);
delete world.objects.land;
delete world.bbox;
for (const country of world.objects.countries.geometries) {
  const name = country.properties.name;
  const code = codeless[name] ?? countries.numericToAlpha2(country.id) ?? null;
  country.id = code;
  country.properties = { name: full(code, name) };
}
quantize(world);
writeFileSync(new URL('../src/map/outlines.json', import.meta.url), `${JSON.stringify(world)}\n`);

/** Natural Earth shortens long names ("Dem. Rep. Congo"); the map has room when one zooms in. */
function full(code, name) {
  if (code === 'CD') return 'DR Congo';
  return name.includes('.') && code && name !== 'N. Cyprus' ? countries.getName(code, 'en') ?? name : name;
}

/** Back to whole numbers and differences, as presimplify undid them: a third of the size. */
function quantize(topology) {
  topology.arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    const differences = arc.map(([longitude, latitude]) => {
      const [px, py] = [x, y];
      [x, y] = [Math.round((longitude + 180) / step), Math.round((latitude + 90) / step)];
      return [x - px, y - py];
    });
    // A point that falls on the one before says nothing; an arc has at least two all the same.
    const moved = differences.filter(([dx, dy], index) => index === 0 || dx !== 0 || dy !== 0);
    return moved.length > 1 ? moved : [moved[0], [0, 0]];
  });
  topology.transform = { scale: [step, step], translate: [-180, -90] };
}
