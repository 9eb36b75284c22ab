package org.caseledger.tree;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries one after another, as C2SP {@code tlog-tiles} bundles them: each behind its length in two bytes. */
public final class EntryBundle {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param entry that the log has, so it is not too long */
    public void add(byte[] entry) {
        bytes.writeBytes(
                ByteBuffer.allocate(Short.BYTES).putShort((short) entry.length).array());
        bytes.writeBytes(entry);
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException where it ends within an entry */
    public static List<byte[]> entries(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>(Tile.WIDTH);
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        try {
            while (rest.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
                rest.get(entry);
                entries.add(entry);
            }
            return entries;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the bundle ends within entry " + entries.size(), e);
        }
    }
}
