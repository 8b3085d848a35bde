import { useState } from 'preact/hooks';
import { openFiles, progress } from './batch/run';
import { EntityCard } from './card/EntityCard';
import logo from './logo.svg';
import { MapView } from './map/MapView';
import { Unresolved } from './map/Unresolved';
import { SidePanel } from './panel/SidePanel';
import { article, articles } from './state/session';
import { Composer } from './text/Composer';
import { Reader } from './text/Reader';
import { ResultsTable } from './batch/ResultsTable';
import { ThemeButton } from './ThemeButton';

/** The page: the text, the map beside it, and a summary once there is something to sum up. */
export function App() {
  const [dropping, setDropping] = useState(false);
  const hasResult = articles.value.length > 0;
  return (
    <div class={`page${hasResult ? ' has-result' : ''}${dropping ? ' is-dropping' : ''}`}
      onDragOver={(event) => { event.preventDefault(); setDropping(true); }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => { event.preventDefault(); setDropping(false); void openFiles([...(event.dataTransfer?.files ?? [])]); }}>
      <header class="top">
        <a class="brand" href="/"><img src={logo} alt="" width="28" height="28" />GeoTagger</a>
        <nav aria-label="Service"><a href="/swagger">API</a><ThemeButton /></nav>
      </header>
      <main>
        {article.value ? <Reader /> : progress.value ? <ResultsTable /> : <Composer />}
        <section class="column atlas" aria-label="Map"><MapView /><Unresolved /></section>
        {hasResult && <SidePanel />}
      </main>
      <EntityCard />
    </div>
  );
}
