package org.caseledger.query.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.caseledger.eventlog.Hash;

/** What a court asks of whoever produces the file (Bharatiya Sakshya Adhiniyam 2023, s. 63(4)), for persons to complete and sign. */
final class CertificateDraft {
    static final String NAME = "certificate.en.txt";

    private static final String TEXT = text();

    private CertificateDraft() {}

    /**
     * @param record that is certified, in words
     * @param sums SHA-256 of all that is certified, a line each
     */
    static String of(String record, SignedTree signed, String sums) {
        return TEXT.replace("{record}", record)
                .replace("{log}", signed.checkpoint().origin())
                .replace("{size}", Long.toString(signed.size()))
                .replace(
                        "{sha256}",
                        Hash.over(sums.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static String text() {
        try (InputStream stream = Objects.requireNonNull(CertificateDraft.class.getResourceAsStream(NAME))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
