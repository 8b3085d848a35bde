import type { MultiPolygon, Polygon } from 'geojson';
import L from 'leaflet';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { FocusCountry } from '../api/contract';
import { middleOf, nearestCopy, shift, unroll, type Middle } from './geometry';
import outlines from './outlines.json?url';

interface Country {
  code: string | null;
  name: string;
  middle: Middle;
  shape: L.Polygon;
  label: L.Marker;
}

// Left and right of the world it begins anew, so that a story from Fiji and Samoa has one map.
const copies = [-360, 0, 360];

// A letter of a name is about so many pixels wide.
const letter = 6.5;

/** The countries of the world: filled by how much the text is about them, named where there is room. */
export class Outlines {
  readonly #map: L.Map;
  readonly #names = L.layerGroup();
  #countries: Country[] = [];
  #focus: readonly FocusCountry[] = [];

  constructor(map: L.Map) {
    this.#map = map;
    this.#names.addTo(map);
    map.on('moveend', () => this.#nameCountries());
    void this.#load();
  }

  set focus(countries: readonly FocusCountry[]) {
    this.#focus = countries;
    this.#shade();
  }

  async #load(): Promise<void> {
    const response = await fetch(outlines);
    if (!response.ok) return;
    const topology = (await response.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
    this.#countries = feature(topology, topology.objects.countries).features.map(({ id, properties, geometry }) => {
      const rings = unroll(geometry as Polygon | MultiPolygon);
      return {
        code: id === undefined ? null : String(id),
        name: properties.name,
        middle: middleOf(rings),
        shape: L.polygon(copies.flatMap((degrees) => L.GeoJSON.coordsToLatLngs(shift(rings, degrees), 2)), { interactive: false, className: 'country' }),
        label: nameTag(properties.name),
      };
    });
    for (const { shape } of this.#countries) shape.addTo(this.#map).bringToBack();
    this.#shade();
    // The names have come: the pins make room among them.
    this.#map.fire('moveend');
  }

  /** A name is shown once its country is wide enough for it on the screen. */
  #nameCountries(): void {
    const pixelsPerDegree = (256 * 2 ** this.#map.getZoom()) / 360;
    const centre = this.#map.getCenter().lng;
    for (const { name, middle, label } of this.#countries) {
      if (Math.sqrt(middle.area) * pixelsPerDegree > name.length * letter) {
        this.#names.addLayer(label.setLatLng([middle.latitude, nearestCopy(middle.longitude, centre)]));
      } else {
        this.#names.removeLayer(label);
      }
    }
  }

  #shade(): void {
    for (const { code, shape } of this.#countries) {
      const element = shape.getElement() as SVGElement | undefined;
      const focus = this.#focus.find(({ countryCode }) => countryCode === code);
      element?.classList.toggle('focus', !!focus);
      element?.style.setProperty('--share', `${Math.round(15 + 35 * (focus?.score ?? 0))}%`);
      if (code) element?.setAttribute('data-country', code);
    }
  }
}

function nameTag(name: string): L.Marker {
  const tag = document.createElement('span');
  tag.textContent = name;
  const icon = L.divIcon({ className: 'country-name', html: tag, iconSize: [0, 0] });
  return L.marker([0, 0], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
}
