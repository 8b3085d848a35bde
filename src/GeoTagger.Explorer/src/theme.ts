import { computed, effect, signal } from '@preact/signals';

const system = matchMedia('(prefers-color-scheme: dark)');
const systemIsDark = signal(system.matches);
system.addEventListener('change', () => { systemIsDark.value = system.matches; });

/** What the reader chose; the system decides until then. */
const chosen = signal<boolean | null>(null);

export const isDark = computed(() => chosen.value ?? systemIsDark.value);

effect(() => {
  if (chosen.value === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen.value ? 'dark' : 'light';
});

export function toggleTheme(): void {
  chosen.value = !isDark.value;
}
