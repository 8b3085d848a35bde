import { count, duration } from '../card/words';
import { progress } from '../batch/run';
import { article, articles, edit, milliseconds, openArticle } from '../state/session';
import { ArticleView } from './ArticleView';

/** The open article and what can be done with it. */
export function Reader() {
  const { text, reply } = article.value!;
  const several = progress.value !== null;
  return (
    <section class="column reader" aria-labelledby="title">
      <h1 class="visually-hidden" id="title">Article</h1>
      <div class="toolbar">
        {several
          ? <button type="button" onClick={() => openArticle(null)}>Back to {count(articles.value.length, 'article')}</button>
          : <><button type="button" onClick={() => edit('')}>New article</button><button type="button" class="quiet" onClick={() => edit(text)}>Edit</button></>}
        <span class="muted" role="status">{count(reply?.entities.length ?? 0, 'entity', 'entities')}{milliseconds.value !== null && <> in <span class="time">{duration(milliseconds.value)}</span></>}</span>
      </div>
      <div class="scroll" tabIndex={-1}>
        <p class="visually-hidden">Arrow keys go from entity to entity, Enter opens what is known of it.</p>
        <ArticleView />
      </div>
    </section>
  );
}
