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
 * @param secret by which they know each other, the same at all of them
 * @param bundle name of the SSL bundle, with key and authority, for what they say to each other; empty to say it in clear
 */
@ConfigurationProperties("caseledger.pen")
public record PenSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String secret,
        @DefaultValue("") String bundle) {
    public static final PenSettings NONE = new PenSettings("", "", "");

    private static final int SHORTEST_SECRET = 32;
    private static final int LAST_PORT = 65_535;

    public boolean isShared() {
        return !address.isBlank();
    }

    String host() {
        return address.substring(0, colon());
    }

    int port() {
        return Integer.parseInt(address.substring(colon() + 1));
    }

    /** @throws StartRefused naming what is wrong and what would be right */
    void check() {
        if (!isShared()) {
            if (!secret.isBlank() || !bundle.isBlank()) {
                throw new StartRefused(
                        "caseledger.pen.secret or caseledger.pen.bundle is set, and caseledger.pen.address is not",
                        "Set caseledger.pen.address to where other command services reach this one, as host:port.");
            }
            return;
        }
        if (!isHostAndPort()) {
            throw new StartRefused(
                    "caseledger.pen.address is no host and port: " + address,
                    "Set it to where other command services reach this one, such as node-1.example:7431.");
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new StartRefused(
                    "caseledger.pen.secret has " + secret.length() + " characters",
                    "Give all command services of the ledger the same secret of at least " + SHORTEST_SECRET
                            + " characters, such as openssl rand -hex 32 makes.");
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

    private boolean isHostAndPort() {
        if (colon() < 1) {
            return false;
        }
        try {
            int port = port();
            return port >= 0 && port <= LAST_PORT;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private int colon() {
        return address.lastIndexOf(':');
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PenSettings[address=" + address + ", bundle=" + bundle + "]";
    }
}
