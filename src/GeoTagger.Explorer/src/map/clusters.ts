/** A point on the map in pixels. */
export interface Pixel {
  x: number;
  y: number;
}

// So far apart that two pins never cover each other, and each can be hit with a finger (WCAG 2.2, target size).
const apart = 40;

/**
 * Groups points that lie near each other on the screen. The first of a group leads it: the others are nearer to it than
 * to be told apart, and leaders are never near each other. (A centroid would wander into the neighbouring group.)
 */
export function cluster<T>(items: readonly T[], pixelOf: (item: T) => Pixel): T[][] {
  const groups: T[][] = [];
  const cells = new Map<string, { at: Pixel; group: T[] }[]>();
  for (const item of items) {
    const at = pixelOf(item);
    const [column, row] = [Math.floor(at.x / apart), Math.floor(at.y / apart)];
    const near = neighbours(column, row).flatMap((key) => cells.get(key) ?? []);
    const leader = near.find((other) => Math.hypot(other.at.x - at.x, other.at.y - at.y) < apart);
    if (leader) {
      leader.group.push(item);
      continue;
    }
    const group = [item];
    groups.push(group);
    const key = `${column} ${row}`;
    cells.set(key, [...(cells.get(key) ?? []), { at, group }]);
  }
  return groups;
}

function neighbours(column: number, row: number): string[] {
  return [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => `${column + x} ${row + y}`));
}
