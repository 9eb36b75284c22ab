package org.caseledger.local.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of its own, made by the JDK's {@code keytool}; its files lie in the given folder. */
public final class TestAuthority {
    private static final String PASSWORD = "test-only";

    private final Path folder;

    public TestAuthority(Path folder) {
        this.folder = folder;
        keytool(store("authority"), "-genkeypair", "-dname", "CN=Test Authority", "-ext", "bc:c");
    }

    /** A server's certificate and private key as PEM files. */
    public record Certificate(Path certificate, Path key) {}

    /** @param host the only name it is good for */
    public Certificate certify(String host) {
        Path request = folder.resolve(host + ".request");
        Path certificate = folder.resolve(host + ".pem");
        keytool(store(host), "-genkeypair", "-dname", "CN=" + host);
        keytool(store(host), "-certreq", "-file", request.toString());
        keytool(
                store("authority"),
                "-gencert",
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString(),
                "-rfc",
                "-ext",
                "san=dns:" + host);
        try {
            byte[] key = open(store(host)).getKey("key", PASSWORD.toCharArray()).getEncoded();
            Path file = folder.resolve(host + ".key");
            Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                    .encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
            return new Certificate(certificate, file);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its own, for whoever is to believe it. */
    public Path certificate() {
        Path file = folder.resolve("authority.pem");
        keytool(store("authority"), "-exportcert", "-rfc", "-file", file.toString());
        return file;
    }

    /** Of a client that believes this authority and no other. */
    public SSLContext client() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", open(store("authority")).getCertificate("key"));
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private static KeyStore open(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static void keytool(Path store, String command, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-J-XX:TieredStopAtLevel=1", // it lives for half a second
                "-J-XX:+UseSerialGC",
                "-alias",
                "key",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        if (command.equals("-genkeypair")) {
            line.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(store.resolveSibling("keytool.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(store.resolveSibling("keytool.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
