import { effect, signal } from '@preact/signals';

/** What the reader chose; the system decides until then. */
export const dark = signal<boolean | null>(null);

effect(() => {
  if (dark.value === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = dark.value ? 'dark' : 'light';
});

export function toggleTheme(): void {
  dark.value = !(dark.value ?? matchMedia('(prefers-color-scheme: dark)').matches);
}
