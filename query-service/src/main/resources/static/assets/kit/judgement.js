import { text } from '../store/texts.js';

// @param signal as recentSignal finds it
export const judgement = (signal) => (signal === undefined ? text('tooEarly') : signal === null ? text('usual') : text('unusual'));
