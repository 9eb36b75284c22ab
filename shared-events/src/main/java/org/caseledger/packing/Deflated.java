package org.caseledger.packing;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes as zlib makes them smaller. */
public final class Deflated {
    private static final int BUFFER = 4096;

    private Deflated() {}

    public static byte[] of(byte[] plain) {
        return of(plain, Deflater.DEFAULT_COMPRESSION);
    }

    /** In a third of the time, to some tenths more. */
    public static byte[] quickly(byte[] plain) {
        return of(plain, Deflater.BEST_SPEED);
    }

    private static byte[] of(byte[] plain, int level) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalStateException for what was not made here, or is cut off */
    public static byte[] inflated(byte[] deflated) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream out = new ByteArrayOutputStream(deflated.length * 4);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished()) {
                    throw new IllegalStateException("packed bytes end in the middle");
                }
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("packed bytes cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
