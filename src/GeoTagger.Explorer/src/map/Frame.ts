import L from 'leaflet';
import type { Place } from '../api/contract';
import { eastOf, nearestCopy, westernmost } from './geometry';
import type { Pin } from './pins';

const world = L.latLngBounds([-56, -168], [76, 190]);

// Room for a pin and its name at the edges, and for the buttons.
const margin = { paddingTopLeft: L.point(36, 44), paddingBottomRight: L.point(72, 72) };

/** The window onto the map: which part of the world it shows, until the reader moves it. */
export class Frame {
  readonly map: L.Map;
  readonly #resizing: ResizeObserver;
  /** What was shown last; null once the reader has moved the map. */
  #bounds: L.LatLngBounds | null = null;

  constructor(element: HTMLElement) {
    this.map = L.map(element, {
      zoomSnap: 0.25, minZoom: 0.5, maxZoom: 12, attributionControl: false, zoomControl: false, maxBounds: [[-85, -400], [85, 400]],
    });
    L.control.zoom({ position: 'topright' }).addTo(this.map);
    // As a member, so that a tile server can add its own.
    this.map.attributionControl = L.control.attribution({ prefix: false }).addTo(this.map);
    this.map.attributionControl.addAttribution('Outlines: Natural Earth');
    L.control.scale({ position: 'bottomleft', imperial: false }).addTo(this.map);
    for (const gesture of ['pointerdown', 'wheel', 'keydown']) element.addEventListener(gesture, () => { this.#bounds = null; });
    this.#resizing = new ResizeObserver(() => {
      this.map.invalidateSize({ pan: false });
      if (this.#bounds) this.#fit(this.#bounds);
    });
    this.#resizing.observe(element);
    this.show([]);
  }

  /** Whether it still shows what it was told to. */
  get isUntouched(): boolean {
    return this.#bounds !== null;
  }

  /** Fits the map to pins, to the whole world when there are none. */
  show(pins: readonly Pin[]): void {
    this.#bounds = pins.length > 0 ? boundsOf(pins) : world;
    this.#fit(this.#bounds);
  }

  /** Zooms in on pins that are drawn as one, as far as it takes to tell them apart. */
  open(pins: readonly Pin[]): void {
    this.#bounds = null;
    this.map.fitBounds(boundsOf(pins), { ...margin, maxZoom: this.map.getMaxZoom(), animate: false });
  }

  /** Brings a place into view if it is not. */
  reveal({ latitude, longitude }: Place): void {
    const point = L.latLng(latitude, nearestCopy(longitude, this.map.getCenter().lng));
    if (this.map.getBounds().pad(-0.1).contains(point)) return;
    this.#bounds = null;
    this.map.fitBounds(this.map.getBounds().extend(point), { ...margin, animate: false });
  }

  /** How many of the pins lie outside. */
  hidden(pins: readonly Pin[]): number {
    const bounds = this.map.getBounds();
    const centre = this.map.getCenter().lng;
    return pins.filter(({ place }) => !bounds.contains([place.latitude, nearestCopy(place.longitude, centre)])).length;
  }

  remove(): void {
    this.#resizing.disconnect();
    this.map.remove();
  }

  #fit(bounds: L.LatLngBounds): void {
    const isWorld = bounds === world;
    this.map.fitBounds(bounds, { ...(isWorld ? {} : margin), maxZoom: 7, animate: false });
  }
}

/** On the narrowest stretch of the globe that holds them. */
function boundsOf(pins: readonly Pin[]): L.LatLngBounds {
  const west = westernmost(pins.map(({ place }) => place.longitude));
  return L.latLngBounds(pins.map(({ place }) => L.latLng(place.latitude, eastOf(west, place.longitude))));
}
