import L from 'leaflet';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { FocusCountry } from '../api/contract';
import outlines from './outlines.json?url';

interface Country {
  name: string;
  label: [number, number];
  area: number;
}

/** The countries of the world: filled by how much the text is about them, named where there is room. */
export class Outlines {
  readonly #map: L.Map;
  readonly #names = L.layerGroup();
  #shapes: L.GeoJSON | null = null;
  #labels: { country: Country; label: L.Marker }[] = [];
  #focus: readonly FocusCountry[] = [];

  constructor(map: L.Map) {
    this.#map = map;
    this.#names.addTo(map);
    map.on('zoomend', () => this.#nameCountries());
    void this.#load();
  }

  set focus(countries: readonly FocusCountry[]) {
    this.#focus = countries;
    this.#shade();
  }

  async #load(): Promise<void> {
    const topology = (await (await fetch(outlines)).json()) as Topology<{ countries: GeometryCollection<Country> }>;
    const countries = feature(topology, topology.objects.countries);
    this.#shapes = L.geoJSON(countries, { interactive: false, style: (country) => ({ className: `country c-${country?.id ?? 'none'}` }) });
    this.#shapes.addTo(this.#map).bringToBack();
    this.#labels = countries.features.map(({ properties }) => {
      const name = document.createElement('span');
      name.textContent = properties.name;
      const icon = L.divIcon({ className: 'country-name', html: name, iconSize: [0, 0] });
      return { country: properties, label: L.marker(properties.label, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }) };
    });
    this.#nameCountries();
    this.#shade();
  }

  /** A name is shown once its country is wide enough for it on the screen. */
  #nameCountries(): void {
    const pixelsPerDegree = (256 * 2 ** this.#map.getZoom()) / 360;
    for (const { country, label } of this.#labels) {
      const fits = Math.sqrt(country.area) * pixelsPerDegree > country.name.length * 5.5;
      if (fits) this.#names.addLayer(label);
      else this.#names.removeLayer(label);
    }
  }

  #shade(): void {
    this.#shapes?.eachLayer((layer) => {
      const shape = (layer as L.Path).getElement();
      const code = shape?.classList.item(1)?.slice(2);
      const focus = this.#focus.find(({ countryCode }) => countryCode === code);
      shape?.classList.toggle('focus', !!focus);
      if (focus) (shape as SVGElement).style.setProperty('--share', `${Math.round(15 + 45 * focus.score)}%`);
    });
  }
}
