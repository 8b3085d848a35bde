import { count } from '../card/words';
import { articles, edit, openArticle } from '../state/session';
import { cancel, progress } from './run';

/** Several articles: how far they are, and what each is about. */
export function ResultsTable() {
  const { done, of, state } = progress.value!;
  const failed = articles.value.filter(({ failure }) => failure).length;
  return (
    <section class="column results" aria-labelledby="title">
      <h1 class="visually-hidden" id="title">Articles</h1>
      <div class="toolbar">
        <span role="status">{state === 'running' ? `${done} of ${of} articles` : state === 'cancelled' ? `Cancelled after ${done} of ${of} articles` : count(of, 'article')}{failed > 0 && `, ${failed} failed`}</span>
        {state === 'running' ? <button type="button" onClick={cancel}>Cancel</button>
          : <button type="button" onClick={() => { progress.value = null; edit(''); }}>New article</button>}
      </div>
      <progress max={of} value={done} aria-label="Articles done" />
      <div class="scroll" tabIndex={0} role="region" aria-label="Results">
        <table>
          <thead><tr><th scope="col">Article</th><th scope="col">About</th><th scope="col" class="number">Entities</th><th scope="col" class="number">Places</th></tr></thead>
          <tbody>{articles.value.map(({ id, reply, failure }, index) => (
            <tr>
              <th scope="row"><button class="link" type="button" disabled={!reply} onClick={() => openArticle(index)}>{id}</button></th>
              {reply ? <>
                <td>{reply.focus.countries.slice(0, 2).map(({ name }) => name).join(', ') || '–'}</td>
                <td class="number">{reply.entities.length}</td>
                <td class="number">{reply.entities.filter(({ place }) => place).length}</td>
              </> : <td colSpan={3} class="failed">{failure}</td>}
            </tr>))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
