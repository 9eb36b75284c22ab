package org.caseledger.eventlog;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a server gave no answer, as far as the driver found out.
 *
 * @param why of which it says so
 */
public record Unanswered(Reason reason, Throwable why) {
    public enum Reason {
        USER_NOT_ACCEPTED,
        RIGHTS_MISSING,
        CERTIFICATE_OF_ANOTHER_HOST,
        CERTIFICATE_NOT_TRUSTED,
        NO_TLS,
        SILENCE
    }

    private static final int UNAUTHORIZED = 13;

    /** @param client that is open still: it remembers what each server said last */
    public static Unanswered of(MongoClient client, MongoException failure) {
        if (failure instanceof MongoSecurityException) {
            return new Unanswered(Reason.USER_NOT_ACCEPTED, failure);
        }
        if (failure.getCode() == UNAUTHORIZED) {
            return new Unanswered(Reason.RIGHTS_MISSING, failure);
        }
        return whyNoTls(client, failure)
                .map(why -> new Unanswered(reasonOf(why), why))
                .orElse(new Unanswered(Reason.SILENCE, failure));
    }

    private static Reason reasonOf(Throwable why) {
        String message = String.valueOf(why.getMessage());
        if (why instanceof CertificateException && message.startsWith("No ")) { // no name, no subject alternative name
            return Reason.CERTIFICATE_OF_ANOTHER_HOST;
        }
        return message.contains("PKIX") ? Reason.CERTIFICATE_NOT_TRUSTED : Reason.NO_TLS;
    }

    /** The deepest cause that says it, whichever server or connection had it. */
    private static Optional<Throwable> whyNoTls(MongoClient client, MongoException failure) {
        Stream<Throwable> ofServers = client.getClusterDescription().getServerDescriptions().stream()
                .flatMap(server -> Stream.ofNullable(server.getException()));
        return Stream.concat(ofServers, Stream.of(failure))
                .flatMap(Unanswered::causes)
                .filter(cause -> cause instanceof SSLException || cause instanceof CertificateException)
                .reduce((first, deeper) -> deeper instanceof CertificateException ? deeper : first);
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).map(Objects::requireNonNull);
    }
}
