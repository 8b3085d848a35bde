import type { Entity } from '../api/contract';

/** A stretch of text; a mark belongs to the innermost entity that covers it. */
export interface Segment {
  text: string;
  entity: number | null;
  /** The entity around a nested one. */
  within: number | null;
}

/** A paragraph, or a part of one that is too long to be laid out at once. */
export interface Block {
  segments: Segment[];
  continues: boolean;
}

const longest = 4000;

/**
 * Cuts a text into the blocks in which it is laid out: at line ends, and a paragraph without one near a space.
 * Blocks out of sight cost the browser nothing, which keeps a text of 200,000 units smooth.
 */
export function blocksOf(text: string, entities: readonly Entity[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let next = 0;
  let continues = false;
  while (start < text.length) {
    const end = endOfBlock(text, start, entities, next);
    const first = next;
    while (next < entities.length && entities[next]!.offset < end) next++;
    const segments = segmentsOf(text, start, end, entities, first, next);
    if (segments.length > 0) blocks.push({ segments, continues });
    continues = text[end] !== '\n' && text[end] !== '\r';
    start = end;
    while (!continues && (text[start] === '\n' || text[start] === '\r')) start++;
  }
  return blocks;
}

function endOfBlock(text: string, start: number, entities: readonly Entity[], next: number): number {
  const line = /[\r\n]/g;
  line.lastIndex = start;
  let end = line.exec(text)?.index ?? text.length;
  if (end - start > longest) {
    const space = text.lastIndexOf(' ', start + longest);
    end = space > start ? space + 1 : start + longest;
  }
  // Never inside an entity, even one that spans a line end.
  for (let i = next; i < entities.length && entities[i]!.offset < end; i++) {
    end = Math.max(end, entities[i]!.offset + entities[i]!.length);
  }
  return end;
}

function segmentsOf(text: string, start: number, end: number, entities: readonly Entity[], first: number, last: number): Segment[] {
  const segments: Segment[] = [];
  const open: number[] = [];
  let position = start;
  const advance = (to: number) => {
    if (to <= position) return;
    const inner = open.at(-1) ?? null;
    segments.push({ text: text.slice(position, to), entity: inner, within: open.length > 1 ? open[0]! : null });
    position = to;
  };
  const closeUntil = (to: number) => {
    while (open.length > 0 && endOf(entities[open.at(-1)!]!) <= to) {
      advance(endOf(entities[open.at(-1)!]!));
      open.pop();
    }
  };
  for (let i = first; i < last; i++) {
    closeUntil(entities[i]!.offset);
    advance(entities[i]!.offset);
    open.push(i);
  }
  closeUntil(end);
  advance(end);
  return segments;
}

function endOf(entity: Entity): number {
  return entity.offset + entity.length;
}
