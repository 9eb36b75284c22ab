package org.caseledger.command.preparation;

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

/** A certificate authority in a folder, made by the JDK's own keytool. */
record Authority(Path store) {
    private static final String PASSWORD = "changeit";

    static Authority in(Path folder, String name) {
        Authority authority = new Authority(folder.resolve(name + ".p12"));
        authority.makePair("authority", "-dname", "CN=" + name, "-ext", "bc:c=ca:true");
        return authority;
    }

    /** Its own certificate, for those who are to trust it. */
    Path certificate() {
        return write("authority.pem", pem("CERTIFICATE", certificateOf("authority")));
    }

    /** Key and certificate of a server, as {@code --tlsCertificateKeyFile} wants them. */
    Path keyFileFor(String name, String subjectAlternativeName) {
        makePair(name, "-signer", "authority", "-dname", "CN=" + name, "-ext", "san=" + subjectAlternativeName);
        return write(name + ".pem", pem("PRIVATE KEY", keyOf(name)) + pem("CERTIFICATE", certificateOf(name)));
    }

    private void makePair(String alias, String... more) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        line.addAll(List.of(more));
        try {
            Process keytool = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private byte[] certificateOf(String alias) {
        try {
            return loaded().getCertificate(alias).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] keyOf(String alias) {
        try {
            return loaded().getKey(alias, PASSWORD.toCharArray()).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore loaded() throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(store.resolveSibling(store.getFileName() + "-" + name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }
}
