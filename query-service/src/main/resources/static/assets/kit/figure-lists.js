// Where the cases, or the directions, that a figure counts stand one by one.
export const FIGURE_LISTS = {
  casesOverdue: { screen: 'overdue', kind: 'follow-ups' },
  staysPastLimit: { screen: 'overdue', kind: 'stays' },
  referralsUnanswered: { screen: 'overdue', kind: 'referrals' },
  directionsOverdue: { screen: 'overdue', kind: 'directions' },
};
