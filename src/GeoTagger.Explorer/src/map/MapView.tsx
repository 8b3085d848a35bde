import { computed, useSignalEffect } from '@preact/signals';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { configuredTiles } from '../api/settings';
import { dismissCard, enterCard, showCard, showCardSoon } from '../card/card';
import { active, article, articles, entityOf, mentions, opened } from '../state/session';
import { revealInText } from '../text/ArticleView';
import { focusOf } from './focus';
import { Outlines } from './Outlines';
import { PinLayer } from './PinLayer';
import { pinsOf, type Pin } from './pins';

const pins = computed(() => pinsOf(mentions.value));

interface Layers {
  map: L.Map;
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
    return () => void built.map.remove();
  }, []);
  return (
    <>
      <div class="map" ref={element} role="region" aria-label="Map of the places" />
      {layers && <Sync {...layers} />}
    </>
  );
}

function Sync({ map, outlines, pins: layer }: Layers) {
  useSignalEffect(() => { layer.pins = pins.value; });
  useSignalEffect(() => { outlines.focus = article.value?.reply?.focus.countries ?? focusOf(articles.value); });
  useSignalEffect(() => { layer.active = active.value ? entityOf(active.value)?.place?.id ?? null : null; });
  // Only another text moves the map, or a place chosen anew; a filter leaves it where the reader put it.
  const shown = computed(() => `${opened.value} ${articles.value.length}`);
  const texts = computed(() => articles.value.map(({ text }) => text).at(-1));
  useSignalEffect(() => {
    void shown.value;
    void texts.value;
    fit(map, pins.peek());
  });
  useSignalEffect(() => {
    const outside = pins.value.some(({ place }) => !map.getBounds().contains([place.latitude, place.longitude]));
    if (outside && active.peek()) fit(map, pins.peek());
  });
  return null;
}

function build(element: HTMLElement): Layers {
  const map = L.map(element, {
    zoomSnap: 0.25, minZoom: 1, maxZoom: 12, center: [25, 15], zoom: 1.5, worldCopyJump: true, attributionControl: false,
    maxBounds: [[-85, -400], [85, 400]],
  });
  map.zoomControl.setPosition('bottomright');
  const attribution = L.control.attribution({ prefix: false }).addTo(map);
  attribution.addAttribution('Outlines: Natural Earth');
  L.control.scale({ position: 'bottomleft', imperial: false }).addTo(map);
  void configuredTiles().then((tiles) => {
    if (!tiles) return;
    L.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: tiles.maxZoom }).addTo(map);
    map.setMaxZoom(tiles.maxZoom);
    element.classList.add('has-tiles');
  });
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(element);
  const first = (pin: Pin) => pin.mentions[0]!;
  return {
    map,
    outlines: new Outlines(map),
    pins: new PinLayer(map, {
      point: (pin, anchor) => showCard(first(pin), anchor),
      leave: () => showCardSoon(null, null),
      pick: (pin, anchor) => { showCard(first(pin), anchor); if (opened.value !== null) revealInText(first(pin).entity); },
      enter: enterCard,
      dismiss: dismissCard,
    }),
  };
}

/** Moves the map to show every pin, and the whole world when there is none. */
function fit(map: L.Map, shown: readonly Pin[]): void {
  if (shown.length === 0) {
    map.setView([25, 15], 1.5, { animate: false });
    return;
  }
  const bounds = L.latLngBounds(shown.map(({ place }) => [place.latitude, place.longitude]));
  map.fitBounds(bounds, { paddingTopLeft: [40, 56], paddingBottomRight: [64, 40], maxZoom: 8, animate: false });
}
