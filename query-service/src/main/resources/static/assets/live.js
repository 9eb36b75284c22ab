// The live stream of the caller's board. The browser reconnects by itself; the page says so meanwhile.

// After any answer but 200, such as 429, the browser gives up for good: then the page tries again.
const AGAIN_MS = 15000;

export function follow({ onBoard, onLost }) {
  let source;
  let again;
  const open = () => {
    source = new EventSource('/api/centres/board/stream');
    source.addEventListener('board', (message) => onBoard(JSON.parse(message.data)));
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
      onLost();
    });
  };
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
