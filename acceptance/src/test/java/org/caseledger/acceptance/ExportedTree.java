package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code ./run export} wrote, checked by this program and by programs that nobody here wrote. */
final class ExportedTree {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Path folder;
    private final Path key;
    private final Random random;
    private final List<String> checkpoint;

    private ExportedTree(Path folder, Path key, Random random) {
        this.folder = folder;
        this.key = key;
        this.random = random;
        try {
            this.checkpoint = Files.readAllLines(folder.resolve("checkpoint"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param data folder of the running ledger */
    static ExportedTree of(Path data, Path folder, Random random) {
        Called export = Called.run(Map.of(), "export", "--to", folder.toString(), "--data", data.toString());
        assertThat(export.exitCode()).as(export.output()).isZero();
        return new ExportedTree(folder, data.resolve("log.key.pub"), random);
    }

    long events() {
        return Long.parseLong(checkpoint.get(1));
    }

    private String root() {
        return checkpoint.get(2);
    }

    void isWhole() {
        Called own = verify();
        assertThat(own.exitCode()).as(own.output()).isZero();
        assertThat(own.output()).contains("events     " + events(), "signature  good", "the export is whole");
        isWholeForTheVerifierAlone();
        Called other = checkExport();
        assertThat(other.exitCode()).as(other.output()).isZero();
        assertThat(other.output())
                .contains("checked " + events() + " events, 1000 inclusion and 200 consistency proofs");
        isSound();
    }

    /** It has 512 MB, and the whole demo must not take it longer than this. */
    private void isWholeForTheVerifierAlone() {
        long before = System.nanoTime();
        Called alone = VerifierJar.run("export", folder, "--key", key);
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(alone.exitCode()).as(alone.output()).isZero();
        System.out.printf("the verifier alone checked %,d events in %,d ms%n", events(), took.toMillis());
        assertThat(took).isLessThan(LONGEST);
    }

    private void isSound() {
        assertThat(fsck(300)).contains("Successfully fsck'd log with size " + events() + " and root " + root());
    }

    /** In any file: an entry, a hash, the checkpoint. */
    void isNotOnceItIsChanged() {
        long before = System.nanoTime();
        isSound();
        int tooLong = 1 + (int) TimeUnit.NANOSECONDS.toSeconds(3 * (System.nanoTime() - before));
        List<Path> files = List.of(any("tile/entries"), any("tile/0"), any("tile/1"), folder.resolve("checkpoint"));
        for (Path file : files) {
            changed(file, () -> {
                assertThat(verify().exitCode()).as(file.toString()).isPositive();
                assertThat(VerifierJar.run("export", folder, "--key", key).exitCode())
                        .as(file.toString())
                        .isPositive();
                assertThat(checkExport().exitCode()).as(file.toString()).isPositive();
            });
        }
        Path file = files.get(random.nextInt(files.size()));
        changed(file, () -> assertThat(fsck(tooLong)).as(file.toString()).doesNotContain("Successfully"));
    }

    /** The last letter of a signature in Base64 has bits that say nothing. */
    private void changed(Path file, Runnable look) {
        byte[] content = content(file);
        byte[] changed = content.clone();
        changed[random.nextInt(content.length - "x=\n".length())] ^= 1;
        write(file, changed);
        look.run();
        write(file, content);
    }

    private Called verify() {
        return Called.run(Map.of(), "verify", "--file", folder.toString(), "--key", key.toString());
    }

    private Called checkExport() {
        return GoPrograms.run("checkexport", folder.toString(), key.toString(), Integer.toString(random.nextInt()));
    }

    /** Ends with 0 in any case, or not at all: it says in words alone that it found nothing. */
    private String fsck(int seconds) {
        return GoPrograms.tool(
                        seconds,
                        "fsck",
                        "-storage_url=file://" + folder + "/",
                        "-public_key=" + key,
                        "-ui=false",
                        "-logtostderr")
                .output();
    }

    private Path any(String below) {
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            return all.get(random.nextInt(all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
