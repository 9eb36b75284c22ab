package org.caseledger.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says whether a note was signed with an Ed25519 key; spelt as Go's {@code sumdb/note} spells it, {@code <name>+<id>+<key>}. The key of a witness signs the
 * time with the text, as C2SP {@code tlog-cosignature} has it.
 */
public final class NoteVerifier {
    static final byte ED25519 = 1;
    static final int RAW = 32;

    private static final byte COSIGNATURE = 4;

    private static final int ID = 4;
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 encoding. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Pattern SPELT = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)\\s*");

    private final String name;
    private final byte type;
    private final byte[] key;

    private NoteVerifier(String name, byte type, byte[] key) {
        this.name = name;
        this.type = type;
        this.key = key;
    }

    /** @throws IllegalArgumentException saying what is wrong */
    public static NoteVerifier read(String spelt) {
        Matcher matched = SPELT.matcher(spelt);
        if (!matched.matches()) {
            throw new IllegalArgumentException("it is no key that checks notes, which has a name, an id and an Ed25519"
                    + " key with a plus between them");
        }
        byte[] typed = decoded(matched.group(3));
        if (typed.length != 1 + RAW || typed[0] != ED25519 && typed[0] != COSIGNATURE) {
            throw new IllegalArgumentException("the key is no Ed25519 key of a log or a witness");
        }
        NoteVerifier verifier =
                new NoteVerifier(matched.group(1), typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(verifier.id()).equals(matched.group(2))) {
            throw new IllegalArgumentException("the key is not the one that its id says");
        }
        verifier.checking();
        return verifier;
    }

    /** @param key its 32 bytes */
    static NoteVerifier of(String name, byte[] key) {
        return new NoteVerifier(name, ED25519, key.clone());
    }

    public String name() {
        return name;
    }

    public boolean isOfWitness() {
        return type == COSIGNATURE;
    }

    /** Whether one of the signatures is good and of this key. */
    public boolean signed(SignedNote note) {
        return good(note).findAny().isPresent();
    }

    /** The one that is good and of this key, as it stands in the note. */
    public Optional<String> signature(SignedNote note) {
        return good(note)
                .map(by -> ByteBuffer.allocate(ID + by.signature().length)
                        .put(by.id())
                        .put(by.signature())
                        .array())
                .map(Base64.getEncoder()::encodeToString)
                .findFirst();
    }

    /** When this witness saw the note; empty unless it cosigned it. */
    public Optional<Instant> cosigned(SignedNote note) {
        return isOfWitness()
                ? good(note)
                        .map(by -> Instant.ofEpochSecond(time(by.signature())))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Stream<SignedNote.By> good(SignedNote note) {
        return note.signatures().stream()
                .filter(by -> by.name().equals(name) && Arrays.equals(by.id(), id()))
                .filter(by -> isOfWitness()
                        ? isGoodWithTime(by.signature(), note.text())
                        : isGood(by.signature(), note.text()));
    }

    private boolean isGoodWithTime(byte[] signature, String text) {
        return signature.length > Long.BYTES
                && time(signature) >= 0
                && time(signature) <= Instant.MAX.getEpochSecond()
                && isGood(
                        Arrays.copyOfRange(signature, Long.BYTES, signature.length),
                        "cosignature/v1\ntime " + Long.toUnsignedString(time(signature)) + "\n" + text);
    }

    private static long time(byte[] signature) {
        return ByteBuffer.wrap(signature).getLong();
    }

    String spelt() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder()
                        .encodeToString(
                                ByteBuffer.allocate(1 + RAW).put(type).put(key).array());
    }

    byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(type);
            return Arrays.copyOf(digest.digest(key), ID);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private boolean isGood(byte[] signature, String text) {
        Signature check = checking();
        try {
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (SignatureException e) {
            return false; // it has not even the form of one
        }
    }

    private Signature checking() {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            return check;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key of " + name + " is no point of the curve", e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(X509.length + RAW)
                        .put(X509)
                        .put(key)
                        .array()));
    }

    static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the key is not written in Base64", e);
        }
    }
}
