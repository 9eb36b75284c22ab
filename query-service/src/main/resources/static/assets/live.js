// The live stream of the caller's board. The browser reconnects by itself; the page says so meanwhile.
export function follow({ onBoard, onLost }) {
  const source = new EventSource('/api/centres/board/stream');
  source.addEventListener('board', (message) => onBoard(JSON.parse(message.data)));
  source.addEventListener('error', onLost);
  return () => source.close();
}
