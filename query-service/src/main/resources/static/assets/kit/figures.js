// What the report of standing counts, and how it is called.
import { text } from '../store/texts.js';

export const FIGURES = [
  'open', 'underFollowUp', 'casesOverdue', 'casesLongOverdue', 'atHighRisk', 'longOpen', 'unclassified', 'stays', 'staysPastLimit',
  'referralsUnanswered', 'referralsOverdue', 'transfersWaiting', 'directionsOverdue', 'postsVacant',
];

export const figureName = (figure) => ({
  open: text('figure.open'),
  underFollowUp: text('figure.underFollowUp'),
  casesOverdue: text('figure.casesOverdue'),
  casesLongOverdue: text('figure.casesLongOverdue'),
  atHighRisk: text('figure.atHighRisk'),
  longOpen: text('figure.longOpen'),
  unclassified: text('figure.unclassified'),
  stays: text('figure.stays'),
  staysPastLimit: text('figure.staysPastLimit'),
  referralsUnanswered: text('figure.referralsUnanswered'),
  referralsOverdue: text('figure.referralsOverdue'),
  transfersWaiting: text('figure.transfersWaiting'),
  directionsOverdue: text('figure.directionsOverdue'),
  postsVacant: text('figure.postsVacant'),
  registered: text('figure.registered'),
  resolved: text('figure.resolved'),
  medianDelayDays: text('figure.medianDelayDays'),
})[figure];
