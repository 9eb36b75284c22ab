package org.caseledger.verifier.written;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key that signs checkpoints, of a log or of a witness. */
public final class SigningKey {
    private static final byte OF_LOG = 1;
    private static final byte OF_WITNESS = 4;

    private final String name;
    private final byte algorithm;
    private final KeyPair pair;

    private SigningKey(String name, byte algorithm) {
        this.name = name;
        this.algorithm = algorithm;
        try {
            this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static SigningKey ofLog(String name) {
        return new SigningKey(name, OF_LOG);
    }

    public static SigningKey ofWitness(String name) {
        return new SigningKey(name, OF_WITNESS);
    }

    public String name() {
        return name;
    }

    public String verifier() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(joined(new byte[] {algorithm}, raw()));
    }

    /** The line below a text that this log signed. */
    public String line(String text) {
        return line(signed(text));
    }

    /** The line below a text that this witness saw. */
    public String line(String text, long seconds) {
        return line(joined(
                ByteBuffer.allocate(Long.BYTES).putLong(seconds).array(),
                signed("cosignature/v1\ntime " + seconds + "\n" + text)));
    }

    private String line(byte[] signature) {
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(joined(id(), signature)) + "\n";
    }

    private byte[] signed(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] id() {
        try {
            byte[] hashed = joined((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {algorithm}, raw());
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(hashed), Integer.BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] raw() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
