package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The evidence of a case, carried home and checked there. */
final class CarriedEvidence {
    private final Path zip;
    private final Path key;

    private CarriedEvidence(Path zip, Path key) {
        this.zip = zip;
        this.key = key;
    }

    /** @param data folder of the running ledger */
    static CarriedEvidence of(RunningLedger ledger, Path data, String caseId, Path folder) {
        Path zip = folder.resolve(caseId + ".zip");
        ledger.save("/api/cases/" + caseId + "/evidence", "auditor", zip);
        return new CarriedEvidence(zip, data.resolve("log.key.pub"));
    }

    /** @return how long it took, in milliseconds */
    long isAccepted() {
        long before = System.nanoTime();
        Called checked = VerifierJar.run("case", zip, "--key", key);
        long took = (System.nanoTime() - before) / 1_000_000;
        assertThat(checked.exitCode()).as(checked.output()).isZero();
        assertThat(checked.output()).contains("CANNOT BE SEEN", "All that was looked at holds.");
        return took;
    }

    /** One byte of any file in it. */
    void isNotOnceItIsChanged(Random random) {
        Map<String, byte[]> files = files();
        List<Map.Entry<String, byte[]>> all = List.copyOf(files.entrySet());
        Map.Entry<String, byte[]> changed = all.get(random.nextInt(all.size()));
        changed.getValue()[random.nextInt(changed.getValue().length)] ^= 1;
        write(files);

        assertThat(VerifierJar.run("case", zip, "--key", key).exitCode())
                .as(changed.getKey())
                .isPositive();
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                files.put(next.getName(), in.readAllBytes());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
            out.finish();
            Files.write(zip, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
