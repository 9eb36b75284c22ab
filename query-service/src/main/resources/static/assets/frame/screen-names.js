import { text } from '../store/texts.js';

export const screenName = (screen) => ({
  review: text('screen.review'),
  today: text('screen.today'),
  committee: text('screen.committee'),
  overdue: text('screen.overdue'),
  centres: text('screen.centres'),
  trends: text('screen.trends'),
  figures: text('screen.figures'),
  cases: text('screen.cases'),
  breakdown: text('screen.breakdown'),
  compare: text('screen.compare'),
  checkpoint: text('screen.checkpoint'),
  help: text('screen.help'),
  feed: text('screen.feed'),
  later: text('screen.later'),
  looks: text('screen.looks'),
  'break-glass': text('screen.breakGlass'),
})[screen];
