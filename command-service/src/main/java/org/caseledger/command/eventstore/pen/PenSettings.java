package org.caseledger.command.eventstore.pen;

import com.mongodb.client.MongoDatabase;
import javax.net.ssl.SSLContext;
import org.bson.Document;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;

/**
 * How several command services share the sealing of one log.
 *
 * @param address where the others reach this one, as {@code host:port}, port 0 for any that is free; empty for a service that shares nothing
 * @param listen where it listens, as {@code host:port}, if the others reach it by another address; empty for the same
 * @param secret by which they know each other, the same at all of them
 * @param bundle name of the SSL bundle, with key and authority, for what they say to each other; empty to say it in clear
 */
@ConfigurationProperties("caseledger.pen")
public record PenSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String listen,
        @DefaultValue("") String secret,
        @DefaultValue("") String bundle) {
    public static final PenSettings NONE = new PenSettings("", "", "", "");

    private static final int SHORTEST_SECRET = 32;

    public boolean isShared() {
        return !address.isBlank();
    }

    /** Of settings that were checked. */
    PeerAddress listenedOn() {
        return PeerAddress.of(listen.isBlank() ? address : listen).orElseThrow();
    }

    /** What the others are told, where it listens on this port. */
    PeerAddress toldToOthers(int port) {
        PeerAddress told = PeerAddress.of(address).orElseThrow();
        return told.port() == 0 ? new PeerAddress(told.host(), port) : told;
    }

    /** @throws StartRefused naming what is wrong and what would be right */
    void check() {
        if (!isShared()) {
            if (!secret.isBlank() || !bundle.isBlank() || !listen.isBlank()) {
                throw new StartRefused(
                        "caseledger.pen.secret, caseledger.pen.bundle or caseledger.pen.listen is set, and"
                                + " caseledger.pen.address is not",
                        "Set caseledger.pen.address to where other command services reach this one, as host:port.");
            }
            return;
        }
        PeerAddress told = PeerAddress.of(address)
                .orElseThrow(() -> new StartRefused(
                        "caseledger.pen.address is no host and port: " + address,
                        "Set it to where other command services reach this one, such as node-1.example:7431."));
        if (!listen.isBlank()) {
            checkListen(told);
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new StartRefused(
                    "caseledger.pen.secret has " + secret.length() + " characters",
                    "Give all command services of the ledger the same secret of at least " + SHORTEST_SECRET
                            + " characters, such as openssl rand -hex 32 makes.");
        }
    }

    private void checkListen(PeerAddress told) {
        if (PeerAddress.of(listen).isEmpty()) {
            throw new StartRefused(
                    "caseledger.pen.listen is no host and port: " + listen,
                    "Set it to an address of this machine and a port, such as 0.0.0.0:7431, or leave it out.");
        }
        if (told.port() == 0) {
            throw new StartRefused(
                    "caseledger.pen.address has port 0, and caseledger.pen.listen is set",
                    "Set caseledger.pen.address to the port by which others reach this service, such as"
                            + " node-1.example:7431.");
        }
    }

    /** A pen needs what only a replica set can do. @throws StartRefused where the database is none */
    public void check(MongoDatabase database) {
        check();
        if (isShared() && !database.runCommand(new Document("hello", 1)).containsKey("setName")) {
            throw new StartRefused(
                    "caseledger.pen.address is set, and the database is no replica set",
                    "Leave it out for the only command service of a local store, or name a replica set in MONGODB_URI.");
        }
    }

    /** Null where nodes say everything in clear. */
    public @Nullable SSLContext tls(SslBundles bundles) {
        if (bundle.isBlank()) {
            return null;
        }
        try {
            return bundles.getBundle(bundle).createSslContext();
        } catch (NoSuchSslBundleException | IllegalStateException e) {
            throw new StartRefused(
                    "caseledger.pen.bundle cannot be used: " + bundle + " (" + e.getMessage() + ")",
                    "Name a bundle of spring.ssl.bundle.pem with keystore.certificate, keystore.private-key and"
                            + " truststore.certificate.",
                    e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PenSettings[address=" + address + ", listen=" + listen + ", bundle=" + bundle + "]";
    }
}
