import L from 'leaflet';
import Supercluster, { type ClusterFeature, type ClusterProperties, type PointFeature } from 'supercluster';
import { count, percent, placeName } from '../card/words';
import { nearestCopy } from './geometry';
import { certainty, type Pin } from './pins';

export interface PinEvents {
  point(pin: Pin, anchor: Element): void;
  leave(): void;
  pick(pin: Pin, anchor: Element): void;
  enter(): void;
  dismiss(): void;
}

type Node = ClusterFeature<object> | PointFeature<{ pin: Pin }>;

/** The pins, those near each other drawn as one with their number. */
export class PinLayer {
  readonly #map: L.Map;
  readonly #events: PinEvents;
  readonly #drawn = new Map<string, L.Marker>();
  #clusters = new Supercluster<{ pin: Pin }>({ radius: 34, maxZoom: 13 });
  #active: string | null = null;

  constructor(map: L.Map, events: PinEvents) {
    this.#map = map;
    this.#events = events;
    map.on('moveend', () => this.#draw());
  }

  set pins(pins: readonly Pin[]) {
    this.#drawn.forEach((marker) => marker.remove());
    this.#drawn.clear();
    this.#clusters = new Supercluster<{ pin: Pin }>({ radius: 34, maxZoom: 13 });
    this.#clusters.load(pins.map((pin) => ({
      type: 'Feature', properties: { pin }, geometry: { type: 'Point', coordinates: [pin.place.longitude, pin.place.latitude] },
    })));
    this.#draw();
  }

  /** Marks the pin of a place, or the cluster that hides it. */
  set active(placeId: string | null) {
    this.#active = placeId;
    this.#markActive();
  }

  #draw(): void {
    const bounds = this.#map.getBounds().pad(0.2);
    const box: [number, number, number, number] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    const nodes = new Map(this.#clusters.getClusters(box, Math.round(this.#map.getZoom())).map((node) => [keyOf(node), node as Node]));
    for (const [key, marker] of this.#drawn) {
      if (nodes.has(key)) continue;
      marker.remove();
      this.#drawn.delete(key);
    }
    for (const [key, node] of nodes) {
      const drawn = this.#drawn.get(key);
      if (drawn) drawn.setLatLng(this.#pointOf(node));
      else this.#drawn.set(key, this.#add(node));
    }
    this.#markActive();
    this.#declutterNames();
  }

  #add(node: Node): L.Marker {
    const at = this.#pointOf(node);
    return 'cluster' in node.properties ? this.#addCluster(at, node.properties as ClusterProperties) : this.#addPin(at, (node.properties as { pin: Pin }).pin);
  }

  /** In that copy of the world that is in view. */
  #pointOf(node: Node): L.LatLng {
    const [longitude, latitude] = node.geometry.coordinates as [number, number];
    return L.latLng(latitude, nearestCopy(longitude, this.#map.getCenter().lng));
  }

  #addCluster(at: L.LatLng, { cluster_id: id, point_count: number }: ClusterProperties): L.Marker {
    const icon = L.divIcon({ className: 'cluster', html: `<span>${number}</span>`, iconSize: [34, 34] });
    const marker = L.marker(at, { icon }).addTo(this.#map);
    const element = marker.getElement()!;
    element.setAttribute('aria-label', `${count(number, 'place')} near each other: zoom in`);
    element.dataset.places = this.#clusters.getLeaves(id, Infinity).map((leaf) => leaf.properties.pin.place.id).join(' ');
    marker.on('click', () => this.#map.setView(marker.getLatLng(), Math.min(this.#clusters.getClusterExpansionZoom(id), 12)));
    return marker;
  }

  #addPin(at: L.LatLng, pin: Pin): L.Marker {
    const name = document.createElement('span');
    name.className = 'pin-name';
    name.textContent = pin.place.name;
    const body = document.createElement('div');
    body.innerHTML = '<svg viewBox="0 0 24 32" aria-hidden="true"><path d="M12 1C6 1 1.5 5.5 1.5 11.2 1.5 19 12 31 12 31s10.5-12 10.5-19.8C22.5 5.5 18 1 12 1z"/><circle cx="12" cy="11.3" r="3.8"/></svg>';
    body.append(name);
    const icon = L.divIcon({ className: `pin ${certainty(pin.confidence)}`, html: body, iconSize: [24, 32], iconAnchor: [12, 31] });
    const marker = L.marker(at, { icon, riseOnHover: true }).addTo(this.#map);
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

  /** Of names that would overlap, the place mentioned first keeps its own. */
  #declutterNames(): void {
    const taken: DOMRect[] = [];
    for (const marker of this.#drawn.values()) {
      const name = marker.getElement()?.querySelector('.pin-name');
      if (!name) continue;
      const box = name.getBoundingClientRect();
      const hidden = taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
      name.classList.toggle('is-crowded', hidden);
      if (!hidden) taken.push(box);
    }
  }
}

function keyOf(node: Node): string {
  return 'cluster' in node.properties ? `cluster ${node.properties.cluster_id}` : (node.properties as { pin: Pin }).pin.place.id;
}
