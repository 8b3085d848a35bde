import L from 'leaflet';
import { count, percent, placeName } from '../card/words';
import { cluster } from './clusters';
import { nearestCopy } from './geometry';
import { certainty, type Pin } from './pins';

export interface PinEvents {
  point(pin: Pin, anchor: Element): void;
  leave(): void;
  pick(pin: Pin, anchor: Element): void;
  open(pins: readonly Pin[]): void;
  enter(): void;
  dismiss(): void;
}

/** The pins, those near each other drawn as one with their number. */
export class PinLayer {
  readonly #map: L.Map;
  readonly #events: PinEvents;
  readonly #drawn = new Map<string, L.Marker>();
  #pins: readonly Pin[] = [];
  #active: string | null = null;

  constructor(map: L.Map, events: PinEvents) {
    this.#map = map;
    this.#events = events;
    map.on('moveend', () => this.#draw());
  }

  set pins(pins: readonly Pin[]) {
    // Who is mentioned most leads its neighbours, and its name is the one that is written.
    this.#pins = [...pins].sort((a, b) => b.mentions.length - a.mentions.length);
    this.#drawn.forEach((marker) => marker.remove());
    this.#drawn.clear();
    this.#draw();
  }

  /** Marks the pin of a place, or the cluster that hides it. */
  set active(placeId: string | null) {
    this.#active = placeId;
    this.#markActive();
  }

  #draw(): void {
    const bounds = this.#map.getBounds().pad(0.2);
    const inView = this.#pins.filter((pin) => bounds.contains(this.#pointOf(pin)));
    const groups = new Map(cluster(inView, (pin) => this.#map.project(this.#pointOf(pin))).map((pins) => [keyOf(pins), pins]));
    for (const [key, marker] of this.#drawn) {
      if (groups.has(key)) continue;
      marker.remove();
      this.#drawn.delete(key);
    }
    for (const [key, pins] of groups) {
      const drawn = this.#drawn.get(key);
      if (drawn) drawn.setLatLng(this.#pointOf(pins[0]!));
      else this.#drawn.set(key, pins.length > 1 ? this.#addCluster(pins) : this.#addPin(pins[0]!));
    }
    this.#markActive();
    this.#declutterNames();
  }

  /** In that copy of the world that is in view. */
  #pointOf({ place }: Pin): L.LatLng {
    return L.latLng(place.latitude, nearestCopy(place.longitude, this.#map.getCenter().lng));
  }

  #addCluster(pins: readonly Pin[]): L.Marker {
    const number = document.createElement('span');
    number.textContent = String(pins.length);
    const icon = L.divIcon({ className: 'cluster', html: withName(number, pins[0]!), iconSize: [32, 32], iconAnchor: [16, 32] });
    const marker = L.marker(this.#pointOf(pins[0]!), { icon, riseOnHover: true }).addTo(this.#map);
    const element = marker.getElement()!;
    element.setAttribute('aria-label', `${count(pins.length, 'place')} around ${pins[0]!.place.name}: zoom in`);
    element.dataset.places = pins.map(({ place }) => place.id).join(' ');
    marker.on('click', () => this.#open(pins, element));
    return marker;
  }

  /** Zooms in until the pins of a cluster part; those at one point never do, and are shown one after the other. */
  #open(pins: readonly Pin[], element: HTMLElement): void {
    if (cluster(pins, (pin) => this.#map.project(this.#pointOf(pin), this.#map.getMaxZoom())).length > 1) {
      this.#events.open(pins);
      return;
    }
    const shown = pins.findIndex(({ place }) => place.id === this.#active);
    this.#events.pick(pins[(shown + 1) % pins.length]!, element);
  }

  #addPin(pin: Pin): L.Marker {
    const shape = L.SVG.create<'svg'>('svg');
    shape.setAttribute('viewBox', '0 0 24 32');
    shape.setAttribute('aria-hidden', 'true');
    shape.innerHTML = '<path d="M12 1C6 1 1.5 5.5 1.5 11.2 1.5 19 12 31 12 31s10.5-12 10.5-19.8C22.5 5.5 18 1 12 1z"/><circle cx="12" cy="11.3" r="3.8"/>';
    const icon = L.divIcon({ className: `pin ${certainty(pin.confidence)}`, html: withName(shape, pin), iconSize: [24, 32], iconAnchor: [12, 31] });
    const marker = L.marker(this.#pointOf(pin), { icon, riseOnHover: true }).addTo(this.#map);
    const element = marker.getElement()!;
    element.dataset.places = pin.place.id;
    element.setAttribute('aria-label', `${placeName(pin.place)}, ${count(pin.mentions.length, 'mention')}, ${percent(pin.confidence)} sure`);
    element.addEventListener('pointerenter', () => this.#events.point(pin, element));
    element.addEventListener('pointerleave', () => this.#events.leave());
    element.addEventListener('focus', () => this.#events.point(pin, element));
    element.addEventListener('keydown', (event) => this.#onKey(event, pin, element));
    marker.on('click', () => this.#events.pick(pin, element));
    return marker;
  }

  #onKey(event: KeyboardEvent, pin: Pin, element: HTMLElement): void {
    if (event.key === 'Escape') this.#events.dismiss();
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    this.#events.point(pin, element);
    this.#events.enter();
  }

  #markActive(): void {
    for (const marker of this.#drawn.values()) {
      const element = marker.getElement();
      const here = !!this.#active && !!element?.dataset.places?.split(' ').includes(this.#active);
      element?.classList.toggle('is-linked', here);
      marker.setZIndexOffset(here ? 1000 : 0);
    }
  }

  /** Of names that would overlap, the place mentioned most keeps its own; a name never covers another pin, and countries come last. */
  #declutterNames(): void {
    const elements = [...this.#drawn.values()].map((marker) => marker.getElement()!);
    const taken = elements.map((element) => element.getBoundingClientRect());
    for (const element of elements) {
      const name = element.querySelector('.pin-name')!;
      const box = name.getBoundingClientRect();
      const hidden = taken.some((other) => overlap(box, other));
      name.classList.toggle('is-crowded', hidden);
      if (!hidden) taken.push(box);
    }
    for (const name of this.#map.getPane('markerPane')!.querySelectorAll<HTMLElement>('.country-name span')) {
      const box = name.getBoundingClientRect();
      const hidden = taken.some((other) => overlap(box, other)) || this.#pins.some(({ place }) => place.name === name.textContent);
      name.classList.toggle('is-crowded', hidden);
      if (!hidden) taken.push(box);
    }
  }
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function withName(shape: Element, { place }: Pin): HTMLElement {
  const name = document.createElement('span');
  name.className = 'pin-name';
  // As generated content, for the label of the pin says it already, and more.
  name.dataset.name = place.name;
  const body = document.createElement('div');
  body.append(shape, name);
  return body;
}

function keyOf(pins: readonly Pin[]): string {
  return pins.map(({ place }) => place.id).join(' ');
}
