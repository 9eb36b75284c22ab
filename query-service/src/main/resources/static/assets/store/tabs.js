// All tabs of a browser have one session: what one of them learns of it the others are told.
const tabs = new BroadcastChannel('caseledger-session');

export const tellTabs = (who) => tabs.postMessage(who);

export function onTold(listener) {
  tabs.onmessage = ({ data }) => listener(data);
}
