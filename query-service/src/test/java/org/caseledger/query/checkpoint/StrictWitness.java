package org.caseledger.query.checkpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caseledger.eventlog.Hash;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.NoteVerifier;
import org.caseledger.tree.SignedNote;
import org.caseledger.tree.TreeHash;
import org.caseledger.tree.TreeHead;

/** Keeps to C2SP {@code tlog-witness} for one log. That those who really run do the same is shown under {@code ./run}. */
final class StrictWitness implements AutoCloseable {
    private static final String NAME = "witness.example/strict";
    private static final byte COSIGNATURE = 4;
    private static final int ED25519 = 32;

    private final NoteVerifier log;
    private final KeyPair pair;
    private final HttpServer server;
    private TreeHead seen = TreeHead.EMPTY;
    private boolean losesReplies;
    private UnaryOperator<String> extending = text -> text;
    private UnaryOperator<String> spelling = cosignature -> cosignature;

    /** @param log what checks its signatures */
    StrictWitness(NoteVerifier log) {
        this.log = log;
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/add-checkpoint", this::answer);
        server.start();
    }

    Witness asked() {
        return new Witness("http://127.0.0.1:" + server.getAddress().getPort(), NoteVerifier.read(key()));
    }

    /** Events that it saw. */
    synchronized long seen() {
        return seen.size();
    }

    /** It goes on to remember, and nobody hears of it. */
    synchronized void loseReplies(boolean loses) {
        losesReplies = loses;
    }

    /**
     * It signs another text, and writes down otherwise that it did.
     *
     * @param text given that of the checkpoint
     * @param answer given the line of the cosignature
     */
    synchronized void answering(UnaryOperator<String> text, UnaryOperator<String> answer) {
        extending = text;
        spelling = answer;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = answer(request);
            if (!losesReplies) {
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private record Answer(int status, String body) {}

    private Answer answer(String request) {
        int blank = request.indexOf("\n\n");
        List<String> lines = List.of(request.substring(0, blank).split("\n"));
        SignedNote note = SignedNote.read(request.substring(blank + 2));
        if (!log.signed(note)) {
            return new Answer(403, "");
        }
        TreeHead next = Checkpoint.read(note.text()).head();
        long old = Long.parseLong(lines.get(0).replaceFirst("^old ", ""));
        if (old > next.size()) {
            return new Answer(400, "");
        }
        if (old != seen.size() || old == next.size() && !seen.root().equals(next.root())) {
            return new Answer(409, seen.size() + "\n");
        }
        List<Hash> proof = lines.stream()
                .skip(1)
                .map(line -> Hash.of(Base64.getDecoder().decode(line)))
                .toList();
        if (old > 0 && !isBeginning(seen, next, proof)) {
            return new Answer(422, "");
        }
        seen = next;
        return new Answer(200, spelling.apply(cosignature(extending.apply(note.text()))));
    }

    /** RFC 9162, 2.1.4.2. */
    private static boolean isBeginning(TreeHead first, TreeHead second, List<Hash> proof) {
        if (first.size() == second.size()) {
            return proof.isEmpty();
        }
        List<Hash> path = Long.bitCount(first.size()) == 1
                ? Stream.concat(Stream.of(first.root()), proof.stream()).toList()
                : proof;
        long fn = first.size() - 1;
        long sn = second.size() - 1;
        while (fn % 2 == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        if (path.isEmpty()) {
            return false;
        }
        Hash fr = path.get(0);
        Hash sr = path.get(0);
        for (Hash c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if (fn % 2 == 1 || fn == sn) {
                fr = TreeHash.node(c, fr);
                sr = TreeHash.node(c, sr);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = TreeHash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(first.root()) && sr.equals(second.root());
    }

    private String cosignature(String text) {
        long now = Instant.now().getEpochSecond();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(("cosignature/v1\ntime " + now + "\n" + text).getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            byte[] line = ByteBuffer.allocate(4 + Long.BYTES + signed.length)
                    .put(id())
                    .putLong(now)
                    .put(signed)
                    .array();
            return "\u2014 " + NAME + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String key() {
        return NAME + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    private byte[] id() {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes((NAME + "\n").getBytes(StandardCharsets.UTF_8));
        named.writeBytes(typed());
        return Arrays.copyOf(Hash.over(named.toByteArray()).bytes(), 4);
    }

    private byte[] typed() {
        byte[] encoded = pair.getPublic().getEncoded();
        return ByteBuffer.allocate(1 + ED25519)
                .put(COSIGNATURE)
                .put(encoded, encoded.length - ED25519, ED25519)
                .array();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
