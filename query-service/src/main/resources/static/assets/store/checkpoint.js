// The newest signed checkpoint: how large the log is and the root of its tree. It is asked for again until it covers what is shown.
import { useEffect, useRef, useState } from '../vendor/ui.js';
import { getText } from './api.js';
import { told } from './stream.js';

// A signer is at most so far behind.
const AGAIN_MS = 10_000;
const UNKNOWN = { checkpoint: undefined, problem: null };
const KEY_ID = 4;
const COSIGNATURE = KEY_ID + 8 + 64;

// A note as C2SP tlog-checkpoint has it: origin, size and root in Base64, an empty line, a line for each signature.
export function readNote(note) {
  const [head, signatures] = note.split('\n\n');
  const [origin, size, root] = head.split('\n');
  return { note, origin, size: Number(size), root, signatures: signatures.trimEnd().split('\n').map(readSignature) };
}

// Four bytes of the key's id and the signature; of a witness, C2SP tlog-cosignature has the time between them, in seconds.
function readSignature(line) {
  const [, by, base64] = line.split(' ');
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const seen = bytes.length === COSIGNATURE ? new DataView(bytes.buffer).getBigUint64(KEY_ID) : null;
  return { by, seenAt: seen === null ? null : new Date(Number(seen) * 1_000).toISOString() };
}

// checkpoint: undefined until it is known, null where nobody signs; problem: why there is no newer one, if the service said so last
// @param position of the newest event that is to be covered
export function useCheckpoint(position) {
  const [signed, set] = useState(UNKNOWN);
  const { checkpoint } = signed;
  const newest = told.value?.position ?? null;
  const former = useRef(null);
  // What a ledger signed that was restored since covers entries that are lost.
  useEffect(() => {
    if (newest !== null && newest < former.current) set(UNKNOWN);
    former.current = newest;
  }, [newest]);
  const missing = position !== null && checkpoint !== null && !(checkpoint?.size > position);
  useEffect(() => {
    if (!missing) return undefined;
    const stop = new AbortController();
    let later;
    const ask = async () => {
      try {
        set({ checkpoint: readNote(await getText('/api/log/checkpoint', stop.signal)), problem: null });
      } catch (problem) {
        if (stop.signal.aborted) return;
        set((former) => (problem.status === 404 ? { checkpoint: null, problem: null } : { ...former, problem }));
      }
      later = setTimeout(ask, AGAIN_MS);
    };
    ask();
    return () => {
      stop.abort();
      clearTimeout(later);
    };
  }, [missing]);
  return signed;
}
