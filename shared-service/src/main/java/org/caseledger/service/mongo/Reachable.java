package org.caseledger.service.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.bson.Document;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;

/** Asks the server for a sign of life at start, so that a wrong address is one line and not a failure in whatever comes first. */
public final class Reachable {
    private Reachable() {}

    /** @param hosts without credentials, to name in the refusal */
    static void check(MongoClient client, List<String> hosts) {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        } catch (MongoException e) {
            throw refusal(client, hosts, e);
        }
    }

    /** What is the matter with a server that gave no answer, as far as the driver found out. */
    public static StartRefused refusal(MongoClient client, List<String> hosts, MongoException failure) {
        String server = "MongoDB at mongodb://" + String.join(",", hosts);
        if (failure instanceof MongoSecurityException) {
            return new StartRefused(
                    server + " does not accept the user", "Check user and password in MONGODB_URI.", failure);
        }
        Optional<Throwable> tls = whyNoTls(client, failure);
        if (tls.isPresent()) {
            return tlsRefusal(server, tls.get());
        }
        return new StartRefused(
                server + " does not answer",
                "Start it, or name the right one: MONGODB_URI=mongodb://host:port/database?replicaSet=name."
                        + " If it demands TLS, set spring.mongodb.ssl.bundle.",
                failure);
    }

    private static StartRefused tlsRefusal(String server, Throwable why) {
        String message = String.valueOf(why.getMessage());
        if (why instanceof CertificateException && message.startsWith("No ")) { // no name, no subject alternative name
            return new StartRefused(
                    server + " shows a certificate of another host (" + message + ")",
                    "Name it in MONGODB_URI as its certificate does, or give it a certificate for that name.",
                    why);
        }
        if (message.contains("PKIX")) {
            return new StartRefused(
                    server + " shows a certificate of an authority that is not trusted here",
                    "Name its authority in spring.ssl.bundle.pem.<name>.truststore.certificate and that bundle in"
                            + " spring.mongodb.ssl.bundle.",
                    why);
        }
        return new StartRefused(
                server + " could not agree on TLS (" + message + ")",
                "Check that it has TLS on, and which certificates both sides are given.",
                why);
    }

    /** The deepest cause that says it, whichever server or connection had it. */
    private static Optional<Throwable> whyNoTls(MongoClient client, MongoException failure) {
        Stream<Throwable> ofServers = client.getClusterDescription().getServerDescriptions().stream()
                .flatMap(server -> Stream.ofNullable(server.getException()));
        return Stream.concat(ofServers, Stream.of(failure))
                .flatMap(Reachable::causes)
                .filter(cause -> cause instanceof SSLException || cause instanceof CertificateException)
                .reduce((first, deeper) -> deeper instanceof CertificateException ? deeper : first);
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).map(Objects::requireNonNull);
    }
}
