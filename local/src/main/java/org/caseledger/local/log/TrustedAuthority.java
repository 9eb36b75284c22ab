package org.caseledger.local.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates of MongoDB are believed: what the services are told, in the same variables. */
final class TrustedAuthority {
    static final String HOW =
            "set SPRING_MONGODB_SSL_BUNDLE=mongo and SPRING_SSL_BUNDLE_PEM_MONGO_TRUSTSTORE_CERTIFICATE=file:FILE, as for the services";

    private static final String BUNDLE = "SPRING_MONGODB_SSL_BUNDLE";
    private static final String FILE = "file:";

    private TrustedAuthority() {}

    /**
     * Nothing where no bundle is named: then the connection string says whether there is TLS, and the JVM whom it believes.
     *
     * @throws CommandRefused where the certificate of the bundle cannot be read
     */
    static Optional<SSLContext> of(Map<String, String> environment) {
        String bundle = environment.get(BUNDLE);
        if (bundle == null || bundle.isBlank()) {
            return Optional.empty();
        }
        String variable =
                "SPRING_SSL_BUNDLE_PEM_" + bundle.replace("-", "").toUpperCase(Locale.ROOT) + "_TRUSTSTORE_CERTIFICATE";
        String certificate = environment.get(variable);
        if (certificate == null || !certificate.startsWith(FILE)) {
            throw new CommandRefused(BUNDLE + " is " + bundle + ", and " + variable
                    + " does not name the file of its authority; right would be " + variable + "=" + FILE + "FILE");
        }
        try {
            return Optional.of(trusting(Path.of(certificate.substring(FILE.length()))));
        } catch (IOException | GeneralSecurityException e) {
            throw new CommandRefused(variable + " is " + certificate
                    + ", and no certificate can be read there; right would be the file of an authority in PEM");
        }
    }

    private static SSLContext trusting(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + store.size(), one);
            }
        }
        if (store.size() == 0) {
            throw new IOException("it has none");
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
