// Times one peer on the files given: words a second of processor time, warm. usage: node peer.mjs compromise|wink FILE...
import { readFileSync } from 'node:fs';

const [name, ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file, 'utf8'));
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
const tag = await peers()[name]();

// The answers are counted, so that a peer that returns nothing does not look fast.
let found = 0;
const read = () => texts.forEach((text) => { found += tag(text); });
const seconds = Number(process.env.SECONDS_EACH ?? 5);
for (const end = performance.now() + 1000 * seconds; performance.now() < end;) read();
const before = process.cpuUsage();
let rounds = 0;
found = 0;
for (const end = performance.now() + 1000 * seconds; performance.now() < end; rounds++) read();
const used = process.cpuUsage(before);
const elapsed = (used.user + used.system) / 1e6;
if (found === 0) throw new Error(`${name} found nothing`);
console.log(`${name} ${Math.round((words * rounds) / elapsed)} words a second, ${found / rounds} entities in ${words} words`);

function peers() {
  return {
    async compromise() {
      const { default: nlp } = await import('compromise');
      return (text) => {
        const doc = nlp(text);
        return doc.places().length + doc.people().length + doc.organizations().length;
      };
    },
    async wink() {
      const { default: winkNLP } = await import('wink-nlp');
      const { default: model } = await import('wink-eng-lite-web-model');
      const nlp = winkNLP(model);
      return (text) => {
        const doc = nlp.readDoc(text);
        return doc.entities().out().length + doc.tokens().filter((token) => token.out(nlp.its.pos) === 'PROPN').out().length;
      };
    },
  };
}
