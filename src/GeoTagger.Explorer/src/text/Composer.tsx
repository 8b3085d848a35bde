import { examples, type Example } from '../examples/examples';
import { openFiles } from '../batch/run';
import { count } from '../card/words';
import { key, keyAsked } from '../state/key';
import { options } from '../state/options';
import { busy, draft, failure, tag } from '../state/session';
import { OptionsForm } from './OptionsForm';

/** Where an article is pasted, dropped or picked. */
export function Composer() {
  const empty = draft.value.trim() === '';
  return (
    <section class="column composer" aria-labelledby="title">
      <h1 id="title">Where does the story take place?</h1>
      <p class="lead">Paste an article. Its people, organizations and places are marked, and every place is put on the map.</p>
      <form onSubmit={(event) => { event.preventDefault(); void tag(); }}>
        <label class="visually-hidden" for="article">Article</label>
        <textarea id="article" dir="auto" rows={9} placeholder="Paste an article here, or drop files" value={draft.value}
          onInput={(event) => { draft.value = event.currentTarget.value; }}
          onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !empty) void tag(); }} />
        <div class="toolbar">
          <button class="primary" type="submit" disabled={empty || busy.value}>{busy.value ? 'Reading…' : 'Find the places'}</button>
          <label class="button">Open files…
            <input class="visually-hidden" type="file" multiple accept=".txt,.jsonl,.csv" onChange={(event) => {
              void openFiles([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }} />
          </label>
          <span class="muted">{empty ? '.txt, .jsonl or .csv' : count(draft.value.length, 'character')}</span>
        </div>
        {failure.value && <p class="problem" role="alert">{failure.value}</p>}
        {keyAsked.value && (
          <p class="key"><label for="key">Your key</label>
            <input id="key" type="password" autocomplete="off" value={key.value} onInput={(event) => { key.value = event.currentTarget.value.trim(); }} />
            <span class="muted">It is kept until you close the page.</span></p>)}
        <OptionsForm />
      </form>
      <h2>Or try one</h2>
      <ul class="examples">{examples.map((example) => (
        <li><button type="button" onClick={() => pick(example)}><strong dir="auto">{example.title}</strong><span>{example.about}</span></button></li>))}
      </ul>
    </section>
  );
}

function pick({ id, text, language = 'en' }: Example): void {
  options.value = { ...options.value, language };
  draft.value = text;
  void tag(id);
}
