package org.caseledger.local.store.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Keys with the position of a document each, in their unsigned order. They lie in leaves: a tree of single keys looks into a score of
 * places of memory for each, and so took a sixth of the store's time while a ledger fills. Leaves that removals thin out are not joined;
 * an empty one goes. Not thread-safe: the collection's lock guards it, and an iterator is of no use after a change.
 */
final class SortedKeys {
    private static final int MOST_IN_A_LEAF = 128;

    /** Of each leaf but the first: its keys are not less, those of the leaf before are. It may have been removed since. */
    private KeyRow bounds = new KeyRow();

    /** One at least. */
    private final List<Leaf> leaves = new ArrayList<>(List.of(new Leaf()));

    private int size;

    record Placed(byte[] key, int position) {}

    int size() {
        return size;
    }

    void clear() {
        bounds = new KeyRow();
        leaves.clear();
        leaves.add(new Leaf());
        size = 0;
    }

    /** -1 where the key is not here. */
    int get(byte[] key) {
        Leaf leaf = leaves.get(leafOf(key));
        int at = leaf.keys.find(key);
        return at < 0 ? -1 : leaf.positions[at];
    }

    /** @return the position the key had, -1 where it is new */
    int put(byte[] key, int position) {
        int of = leafOf(key);
        Leaf leaf = leaves.get(of);
        int at = leaf.keys.find(key);
        if (at >= 0) {
            int before = leaf.positions[at];
            leaf.positions[at] = position;
            return before;
        }
        size++;
        insert(of, leaf, -at - 1, key, position);
        return -1;
    }

    void remove(byte[] key) {
        int of = leafOf(key);
        Leaf leaf = leaves.get(of);
        int at = leaf.keys.find(key);
        if (at < 0) {
            return;
        }
        leaf.remove(at);
        size--;
        if (leaf.keys.size() == 0 && leaves.size() > 1) {
            leaves.remove(of);
            bounds.remove(Math.max(0, of - 1));
        }
    }

    /** @param after where it goes on, if it does */
    Iterator<Placed> forward(KeyRange range, byte @Nullable [] after) {
        return after == null ? new Forward(range.from(), true, range.to()) : new Forward(after, false, range.to());
    }

    /** @param before where it goes on, if it does */
    Iterator<Placed> backward(KeyRange range, byte @Nullable [] before) {
        return new Backward(range.from(), before == null ? range.to() : before);
    }

    private int leafOf(byte[] key) {
        int found = bounds.find(key);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private void insert(int of, Leaf leaf, int at, byte[] key, int position) {
        int held = leaf.keys.size();
        if (held < MOST_IN_A_LEAF) {
            leaf.insert(at, key, position);
        } else if (at == held) { // so that ascending keys fill their leaves
            Leaf next = new Leaf();
            next.insert(0, key, position);
            add(next, of + 1);
        } else {
            Leaf rest = leaf.splitAt(held / 2);
            add(rest, of + 1);
            boolean inRest = at > held / 2;
            (inRest ? rest : leaf).insert(inRest ? at - held / 2 : at, key, position);
        }
    }

    private void add(Leaf leaf, int at) {
        bounds.insert(at - 1, leaf.keys.get(0));
        leaves.add(at, leaf);
    }

    private static final class Leaf {
        private final KeyRow keys;
        private int[] positions;

        Leaf() {
            this(new KeyRow(), new int[0]);
        }

        private Leaf(KeyRow keys, int[] positions) {
            this.keys = keys;
            this.positions = positions;
        }

        void insert(int at, byte[] key, int position) {
            int held = keys.size();
            if (held == positions.length) {
                positions = Arrays.copyOf(positions, Math.max(1, 2 * held));
            }
            System.arraycopy(positions, at, positions, at + 1, held - at);
            positions[at] = position;
            keys.insert(at, key);
        }

        void remove(int at) {
            System.arraycopy(positions, at + 1, positions, at, keys.size() - at - 1);
            keys.remove(at);
        }

        Leaf splitAt(int at) {
            return new Leaf(keys.splitAt(at), Arrays.copyOfRange(positions, at, at + positions.length));
        }
    }

    private abstract class Along implements Iterator<Placed> {
        int leaf;
        int at;

        /** Before the first key that is not less, or, if it is excluded, not the same. */
        Along(byte[] key, boolean included) {
            leaf = leafOf(key);
            int found = leaves.get(leaf).keys.find(key);
            at = found < 0 ? -found - 1 : found + (included ? 0 : 1);
        }

        @Override
        public Placed next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return step();
        }

        abstract Placed step();

        Placed placed(int at) {
            Leaf here = leaves.get(leaf);
            return new Placed(here.keys.get(at), here.positions[at]);
        }
    }

    private final class Forward extends Along {
        private final byte @Nullable [] to;

        Forward(byte[] from, boolean included, byte @Nullable [] to) {
            super(from, included);
            this.to = to;
        }

        @Override
        public boolean hasNext() {
            while (leaf < leaves.size() && at == leaves.get(leaf).keys.size()) {
                leaf++;
                at = 0;
            }
            return leaf < leaves.size()
                    && (to == null
                            || Arrays.compareUnsigned(leaves.get(leaf).keys.get(at), to) < 0);
        }

        @Override
        Placed step() {
            return placed(at++);
        }
    }

    private final class Backward extends Along {
        private final byte[] from;

        /** @param before the first key it does not give; none where it begins at the end */
        Backward(byte[] from, byte @Nullable [] before) {
            super(before == null ? from : before, true);
            this.from = from;
            if (before == null) {
                leaf = leaves.size() - 1;
                at = leaves.get(leaf).keys.size();
            }
        }

        @Override
        public boolean hasNext() {
            while (at == 0 && leaf > 0) {
                leaf--;
                at = leaves.get(leaf).keys.size();
            }
            return at > 0 && Arrays.compareUnsigned(leaves.get(leaf).keys.get(at - 1), from) >= 0;
        }

        @Override
        Placed step() {
            return placed(--at);
        }
    }
}
