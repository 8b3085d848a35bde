import type { Place } from '../api/contract';
import { entityOf, type Mention } from '../state/session';

/** A place on the map and the mentions that mean it. */
export interface Pin {
  place: Place;
  mentions: Mention[];
  /** Of its surest mention. */
  confidence: number;
}

export function pinsOf(mentions: readonly Mention[]): Pin[] {
  const pins = new Map<string, Pin>();
  for (const mention of mentions) {
    const place = entityOf(mention)?.place;
    if (!place) continue;
    const pin = pins.get(place.id);
    if (pin) {
      pin.mentions.push(mention);
      pin.confidence = Math.max(pin.confidence, place.confidenceScore);
    } else {
      pins.set(place.id, { place, mentions: [mention], confidence: place.confidenceScore });
    }
  }
  return [...pins.values()];
}

export type Certainty = 'sure' | 'likely' | 'unsure';

export function certainty(confidence: number): Certainty {
  return confidence >= 0.8 ? 'sure' : confidence >= 0.5 ? 'likely' : 'unsure';
}
