package org.caseledger.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Ed25519 key that signs notes, as C2SP {@code signed-note} has them; spelt as Go's {@code sumdb/note} spells it. */
public final class NoteKey {
    private static final Pattern SECRET =
            Pattern.compile("PRIVATE\\+KEY\\+([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)\\s*");

    private final String name;
    private final byte[] seed;
    private final KeyPair pair;
    private final NoteVerifier verifier;

    private NoteKey(String name, byte[] seed) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c))) {
            throw new IllegalArgumentException("the name of a key has no space and no plus");
        }
        this.name = name;
        this.seed = seed;
        this.pair = pair(seed);
        this.verifier = NoteVerifier.of(name, known(pair));
    }

    /** @param name of the key, for a log its origin */
    public static NoteKey generate(String name) {
        byte[] seed = new byte[NoteVerifier.RAW];
        new SecureRandom().nextBytes(seed);
        return new NoteKey(name, seed);
    }

    /**
     * @param secret as {@link #secret} spells it
     * @throws IllegalArgumentException saying what is wrong, and nothing of the key
     */
    public static NoteKey read(String secret) {
        Matcher matched = SECRET.matcher(secret);
        if (!matched.matches()) {
            throw new IllegalArgumentException(
                    "it is no key of a note, which begins with PRIVATE+KEY+ and has a name, an id and an Ed25519 key");
        }
        byte[] typed = NoteVerifier.decoded(matched.group(3));
        if (typed.length != 1 + NoteVerifier.RAW || typed[0] != NoteVerifier.ED25519) {
            throw new IllegalArgumentException("the key of the note is no Ed25519 key");
        }
        NoteKey key = new NoteKey(matched.group(1), Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.verifier.id()).equals(matched.group(2))) {
            throw new IllegalArgumentException("the key of the note is not the one that its id says");
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** For the file of whoever signs. */
    public String secret() {
        byte[] typed = ByteBuffer.allocate(1 + NoteVerifier.RAW)
                .put(NoteVerifier.ED25519)
                .put(seed)
                .array();
        return "PRIVATE+KEY+" + name + "+" + HexFormat.of().formatHex(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** For whoever checks: {@code <name>+<id>+<key>}. */
    public String verifier() {
        return verifier.spelt();
    }

    /** The text, an empty line and a line with the signature. */
    public String sign(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a line feed");
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            byte[] id = verifier.id();
            byte[] both = ByteBuffer.allocate(id.length + signed.length)
                    .put(id)
                    .put(signed)
                    .array();
            return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** The public key itself, with which its encoding ends. */
    private static byte[] known(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - NoteVerifier.RAW, encoded.length);
    }

    /** The platform derives a public key only where it makes the pair: it is given the seed where it asks for chance. */
    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NoteVerifier.RAW * Byte.SIZE - 1, new Seeded(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("a seed has " + seed.length + " bytes, not " + bytes.length);
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
