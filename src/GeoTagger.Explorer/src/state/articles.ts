import type { Entity, GeotagReply, Place } from '../api/contract';

/** A text and what the service found in it, or why it could not. */
export interface Article {
  id: string;
  text: string;
  reply: GeotagReply | null;
  failure: string | null;
}

/**
 * The reply with another of its candidates chosen for an entity, and for every mention of the same place by the
 * same words: a text rarely means two places by one name. The place it was is listed as an alternative.
 */
export function choose(reply: GeotagReply, entity: Entity, chosen: Place): GeotagReply {
  const former = entity.place;
  if (!former) return reply;
  const same = (other: Entity) => other.place?.id === former.id && other.text === entity.text;
  return { ...reply, entities: reply.entities.map((other) => (same(other) ? resolveTo(other, chosen) : other)) };
}

function resolveTo(entity: Entity, chosen: Place): Entity {
  const { alternatives = [], reasons: _, ...former } = entity.place!;
  const others = alternatives.filter((place) => place.id !== chosen.id);
  const reasons = ['You chose it.'];
  return { ...entity, place: { ...chosen, reasons, alternatives: [former, ...others] } };
}
