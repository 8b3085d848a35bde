export interface Tiles {
  url: string;
  attribution: string;
  maxZoom: number;
}

/** The tile server that whoever runs the service configured; none by default, and then no request leaves it. */
export async function configuredTiles(): Promise<Tiles | null> {
  const response = await fetch('/explorer.json');
  if (!response.ok) return null;
  return ((await response.json()) as { tiles: Tiles | null }).tiles;
}
