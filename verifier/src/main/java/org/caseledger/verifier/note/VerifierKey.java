package org.caseledger.verifier.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.verifier.encoding.Base64Text;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/**
 * An Ed25519 key that checks signatures of a log or cosignatures of a witness, spelt {@code <name>+<id>+<key>} as C2SP {@code signed-note} and
 * {@code tlog-cosignature} have it.
 */
public final class VerifierKey {
    private static final byte OF_LOG = 1;
    private static final byte OF_WITNESS = 4;
    private static final int LENGTH = 32;
    private static final int SIGNATURE = 64;

    /** What stands before the key itself where Java reads it. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Pattern SPELT = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final String name;
    private final byte algorithm;
    private final int id;
    private final PublicKey key;

    private VerifierKey(String name, byte algorithm, int id, PublicKey key) {
        this.name = name;
        this.algorithm = algorithm;
        this.id = id;
        this.key = key;
    }

    /** Whether a text looks like one, however wrong. */
    public static boolean looksLikeOne(String text) {
        return SPELT.matcher(text).matches();
    }

    /** @throws Malformed saying what is wrong */
    public static VerifierKey read(String spelt) {
        if (spelt.startsWith("PRIVATE+KEY+")) {
            throw new Malformed(Statement.KEY_SECRET);
        }
        Matcher matched = SPELT.matcher(spelt);
        if (!matched.matches()) {
            throw new Malformed(Statement.KEY_FORM);
        }
        byte[] typed = Base64Text.decode(matched.group(3));
        if (typed.length != 1 + LENGTH || typed[0] != OF_LOG && typed[0] != OF_WITNESS) {
            throw new Malformed(Statement.KEY_ALGORITHM);
        }
        byte[] nameLine = (matched.group(1) + "\n").getBytes(StandardCharsets.UTF_8);
        int id = ByteBuffer.wrap(HashValue.over(nameLine, typed).bytes()).getInt();
        if (id != Integer.parseUnsignedInt(matched.group(2), 16)) {
            throw new Malformed(Statement.KEY_ID);
        }
        return new VerifierKey(matched.group(1), typed[0], id, publicKey(Arrays.copyOfRange(typed, 1, typed.length)));
    }

    public String name() {
        return name;
    }

    public boolean isOfLog() {
        return algorithm == OF_LOG;
    }

    /** Whether the checkpoint has a signature of this key; one that is wrong spoils the good ones, as {@code signed-note} advises. */
    public SignatureFound in(LogCheckpoint checkpoint) {
        List<NoteLine> mine = mine(checkpoint);
        if (mine.isEmpty()) {
            return SignatureFound.MISSING;
        }
        return mine.stream().allMatch(line -> isGood(line, checkpoint.note().text()))
                ? SignatureFound.GOOD
                : SignatureFound.WRONG;
    }

    /** When this witness says that it saw the checkpoint; empty for the key of a log and where it did not cosign. */
    public Optional<Instant> seenAt(LogCheckpoint checkpoint) {
        return isOfLog() || in(checkpoint) != SignatureFound.GOOD
                ? Optional.empty()
                : mine(checkpoint).stream()
                        .map(line -> Instant.ofEpochSecond(seconds(line)))
                        .max(Comparator.naturalOrder());
    }

    private List<NoteLine> mine(LogCheckpoint checkpoint) {
        return checkpoint.note().lines().stream()
                .filter(line -> line.name().equals(name) && line.keyId() == id)
                .toList();
    }

    private boolean isGood(NoteLine line, String text) {
        byte[] signature = line.signature();
        if (isOfLog()) {
            return signature.length == SIGNATURE && isSigned(text, signature);
        }
        return signature.length == Long.BYTES + SIGNATURE
                && seconds(line) >= 0
                && seconds(line) <= Instant.MAX.getEpochSecond()
                && isSigned(
                        "cosignature/v1\ntime " + seconds(line) + "\n" + text,
                        Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    private static long seconds(NoteLine line) {
        return ByteBuffer.wrap(line.signature()).getLong();
    }

    private boolean isSigned(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (SignatureException e) {
            return false; // it has not even the form of one
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    private static PublicKey publicKey(byte[] raw) {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + LENGTH);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, LENGTH);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            // notices what is no point of the curve, as making the key does not
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new Malformed(Statement.KEY_ALGORITHM);
        }
    }
}
