package org.caseledger.command.eventstore.pen;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Two nodes of one ledger show each other that they know its secret, without saying it: each signs what both have drawn, the ledger and
 * both their names.
 */
final class PeerHandshake {
    /** The last figure is that of the frames. */
    private static final int GREETING = 0x434C5031;

    /** Bytes of a node's name and of its address. Who has not shown yet that it knows the secret has no memory beyond that. */
    static final int LONGEST_NAME = 512;

    private static final int NONCE = 16;
    private static final int PROOF = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String ledger;
    private final PenHolder self;
    private final byte[] secret;

    PeerHandshake(String ledger, PenHolder self, String secret) {
        this.ledger = ledger;
        this.self = self;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** As who came. Returns who answered. */
    PenHolder greet(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] drawn = nonce();
        introduce(drawn, out);
        byte[] theirs = introduced(in);
        PenHolder holder = named(in);
        requireProof(in.readNBytes(PROOF), "holder", drawn, theirs, self, holder);
        out.write(proof("sender", drawn, theirs, self, holder));
        out.flush();
        return holder;
    }

    /** As who was called. Returns who came. */
    PenHolder answer(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] theirs = introduced(in);
        PenHolder sender = named(in);
        byte[] drawn = nonce();
        introduce(drawn, out);
        out.write(proof("holder", theirs, drawn, sender, self));
        out.flush();
        requireProof(in.readNBytes(PROOF), "sender", theirs, drawn, sender, self);
        return sender;
    }

    private void introduce(byte[] drawn, DataOutputStream out) throws IOException {
        out.writeInt(GREETING);
        out.write(drawn);
        ForwardWire.writeText(self.node(), out);
        ForwardWire.writeText(self.address(), out);
        out.flush();
    }

    private static byte[] introduced(DataInputStream in) throws IOException {
        if (in.readInt() != GREETING) {
            throw new IOException("no node of a ledger, or one of another version");
        }
        return in.readNBytes(NONCE);
    }

    private static PenHolder named(DataInputStream in) throws IOException {
        return new PenHolder(ForwardWire.text(in, LONGEST_NAME), ForwardWire.text(in, LONGEST_NAME));
    }

    private void requireProof(
            byte[] proof, String as, byte[] drawn, byte[] answered, PenHolder sender, PenHolder holder)
            throws IOException {
        if (!MessageDigest.isEqual(proof, proof(as, drawn, answered, sender, holder))) {
            throw new IOException(
                    "it knows another secret (CASELEDGER_PEN_SECRET, the same on all nodes), or is of another ledger");
        }
    }

    private byte[] proof(String as, byte[] drawn, byte[] answered, PenHolder sender, PenHolder holder) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            mac.update(drawn);
            mac.update(answered);
            for (String said :
                    Arrays.asList(as, ledger, sender.node(), sender.address(), holder.node(), holder.address())) {
                byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
                mac.update((byte) (bytes.length >>> Byte.SIZE));
                mac.update((byte) bytes.length);
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] nonce() {
        byte[] drawn = new byte[NONCE];
        RANDOM.nextBytes(drawn);
        return drawn;
    }
}
