package org.caseledger.service.start;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.ssl.NoSuchSslBundleException;

/** What the settings of TLS name and what is not there, which Spring says in the depth of some pages alone. */
final class SslSettings {
    private static final String UNREADABLE = "Error reading certificate or key";

    private SslSettings() {}

    static Optional<StartRefused> refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> told(cause).stream())
                .findFirst();
    }

    private static Optional<StartRefused> told(Throwable cause) {
        if (cause instanceof NoSuchSslBundleException missing) {
            String bundle = missing.getBundleName();
            return Optional.of(new StartRefused(
                    "There is no SSL bundle called " + bundle,
                    "Set spring.ssl.bundle.pem." + bundle
                            + ".truststore.certificate to the file of the authority, or name a bundle that is there (docs/deploying.md).",
                    cause));
        }
        String message = String.valueOf(cause.getMessage());
        return cause instanceof UncheckedIOException && message.startsWith(UNREADABLE)
                ? Optional.of(new StartRefused(
                        message.replace(UNREADABLE, "There is no certificate or key that can be read"),
                        "Name PEM files in server.ssl.certificate and server.ssl.certificate-private-key, or in the bundle of"
                                + " spring.ssl.bundle.pem that is used (docs/deploying.md).",
                        cause))
                : Optional.empty();
    }
}
