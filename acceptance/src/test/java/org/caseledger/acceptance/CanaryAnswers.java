package org.caseledger.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers of a ledger in files of a folder, with their headers. */
final class CanaryAnswers {
    private final Path folder;
    private int kept;

    CanaryAnswers(Path folder) {
        this.folder = folder;
    }

    int kept() {
        return kept;
    }

    HttpResponse<String> keep(HttpResponse<String> answer) {
        keepBytes(answer, answer.body().getBytes(StandardCharsets.UTF_8));
        return answer;
    }

    HttpResponse<byte[]> keepFile(HttpResponse<byte[]> answer) {
        keepBytes(answer, answer.body());
        return answer;
    }

    private void keepBytes(HttpResponse<?> answer, byte[] body) {
        String name = "%05d%s".formatted(++kept, answer.uri().getPath().replaceAll("[^a-z0-9-]", "_"));
        try {
            Files.writeString(
                    folder.resolve(name + ".headers"),
                    answer.statusCode() + " " + answer.headers().map());
            Files.write(folder.resolve(name + ".body"), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
