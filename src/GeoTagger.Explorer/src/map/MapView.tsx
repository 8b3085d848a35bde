import { computed, signal, useSignalEffect } from '@preact/signals';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { configuredTiles } from '../api/settings';
import { dismissCard, enterCard, showCard, showCardSoon } from '../card/card';
import { count } from '../card/words';
import { active, article, articles, entityOf, grown, mentions, opened, shows } from '../state/session';
import { revealInText } from '../text/ArticleView';
import { centralPins, focusOf } from './focus';
import { Frame } from './Frame';
import { Outlines } from './Outlines';
import { PinLayer } from './PinLayer';
import { pinsOf, type Pin } from './pins';

const pins = computed(() => pinsOf(mentions.value));
const focus = computed(() => article.value?.reply?.focus.countries ?? focusOf(articles.value));
const outOfView = signal(0);

interface Layers {
  frame: Frame;
  outlines: Outlines;
  pins: PinLayer;
}

/** The map: a pin for each place of the open article, or of all articles. */
export function MapView() {
  const element = useRef<HTMLDivElement>(null);
  const [layers, setLayers] = useState<Layers | null>(null);
  useEffect(() => {
    const built = build(element.current!);
    setLayers(built);
    return () => built.frame.remove();
  }, []);
  return (
    <div class="map-frame">
      <div class="map" ref={element} role="region" aria-label="Map of the places" />
      {layers && outOfView.value > 0 && <p class="out-of-view">
        {count(outOfView.value, 'place')} out of view<button class="quiet" type="button" onClick={() => layers.frame.show(pins.value)}>Show all</button>
      </p>}
      {layers && <Sync {...layers} />}
    </div>
  );
}

function Sync({ frame, outlines, pins: layer }: Layers) {
  useSignalEffect(() => {
    layer.pins = pins.value;
    outOfView.value = frame.hidden(pins.value);
  });
  useSignalEffect(() => { outlines.focus = focus.value; });
  useSignalEffect(() => { layer.active = active.value ? entityOf(active.value)?.place?.id ?? null : null; });
  // Only another text moves the map; a filter leaves it where the reader put it.
  useSignalEffect(() => {
    void shows.value;
    frame.show(centralPins(pins.peek(), focus.peek()));
  });
  // A growing table widens the map until the reader takes it over.
  useSignalEffect(() => {
    if (grown.value > 0 && opened.peek() === null && frame.isUntouched) frame.show(centralPins(pins.peek(), focus.peek()));
  });
  // A place chosen anew is brought into view.
  const chosen = computed(() => (active.value && entityOf(active.value)?.place) ?? null);
  const entity = computed(() => active.value?.entity ?? null);
  const last = useRef<{ entity: number | null; place: string | null }>({ entity: null, place: null });
  useSignalEffect(() => {
    const now = { entity: entity.value, place: chosen.value?.id ?? null };
    const moved = now.entity !== null && now.entity === last.current.entity && now.place !== last.current.place;
    last.current = now;
    if (moved && chosen.value) frame.reveal(chosen.value);
  });
  return null;
}

function build(element: HTMLElement): Layers {
  const frame = new Frame(element);
  const map = frame.map;
  map.on('moveend', () => { outOfView.value = frame.hidden(pins.peek()); });
  void configuredTiles().then((tiles) => {
    if (!tiles) return;
    map.attributionControl.addAttribution(plain(tiles.attribution));
    L.tileLayer(tiles.url, { maxZoom: tiles.maxZoom }).addTo(map);
    map.setMaxZoom(tiles.maxZoom);
    element.classList.add('has-tiles');
  });
  const first = (pin: Pin) => pin.mentions[0]!;
  return {
    frame,
    outlines: new Outlines(map),
    pins: new PinLayer(map, {
      point: (pin, anchor) => showCard(first(pin), anchor),
      leave: () => showCardSoon(null, null),
      pick: (pin, anchor) => {
        if (opened.peek() !== null) revealInText(first(pin).entity);
        showCard(first(pin), anchor);
      },
      open: (near) => frame.open(near),
      enter: enterCard,
      dismiss: dismissCard,
    }),
  };
}

/** Leaflet shows attributions as HTML; a setting is plain text. */
function plain(text: string): string {
  const element = document.createElement('span');
  element.textContent = text;
  return element.innerHTML;
}
