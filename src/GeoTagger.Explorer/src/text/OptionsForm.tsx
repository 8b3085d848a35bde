import { options, type Options } from '../state/options';

/** How the service is asked. */
export function OptionsForm() {
  const set = (change: Partial<Options>) => { options.value = { ...options.value, ...change }; };
  const { language, demonyms, countries, outlet } = options.value;
  return (
    <details class="options">
      <summary>Options</summary>
      <div>
        <label>Language<input type="text" value={language} placeholder="en" onInput={(event) => set({ language: event.currentTarget.value.trim() })} /></label>
        <label>Likely countries<input type="text" value={countries} placeholder="IQ, SY" onInput={(event) => set({ countries: event.currentTarget.value })} /></label>
        <label>Published by<input type="text" value={outlet} placeholder="www.example.com" onInput={(event) => set({ outlet: event.currentTarget.value.trim() })} /></label>
        <label class="check"><input type="checkbox" checked={demonyms} onChange={(event) => set({ demonyms: event.currentTarget.checked })} />Nationalities get their country’s place</label>
      </div>
    </details>
  );
}
