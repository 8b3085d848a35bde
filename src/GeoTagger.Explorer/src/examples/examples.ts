import arabic from './arabic.txt?raw';
import canal from './canal.txt?raw';
import namesakes from './namesakes.txt?raw';
import seed from './seed.txt?raw';
import flood from './flood.txt?raw';

export interface Example {
  id: string;
  title: string;
  about: string;
  text: string;
  language?: string;
}

export const examples: readonly Example[] = [
  { id: 'seed-article', title: 'Disputed areas', about: 'Kirkuk, Erbil, Mosul: news from Iraq', text: seed },
  { id: 'namesakes', title: 'Paris, but which?', about: 'Places that share their names', text: namesakes },
  { id: 'canal', title: 'The long way round', about: 'Seas, straits and a canal', text: canal },
  { id: 'flood', title: 'After the flood', about: 'Rivers, towns and people', text: flood },
  { id: 'arabic', title: 'مؤتمر المياه', about: 'Arabic, from right to left', text: arabic, language: 'ar' },
];
