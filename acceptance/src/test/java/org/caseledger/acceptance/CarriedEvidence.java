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
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Evidence of a case or of published figures, carried home and checked there. */
final class CarriedEvidence {
    private final String kind;
    private final Path zip;
    private final Path key;
    private final Function<Object[], Called> verifier;

    private CarriedEvidence(String kind, Path zip, Path key, Function<Object[], Called> verifier) {
        this.kind = kind;
        this.zip = zip;
        this.key = key;
        this.verifier = verifier;
    }

    /** @param data folder of the running ledger */
    static CarriedEvidence ofCase(RunningLedger ledger, Path data, String caseId, Path folder) {
        return of("case", "/api/cases/" + caseId, ledger, data, folder.resolve(caseId + ".zip"));
    }

    /** @param data folder of the running ledger */
    static CarriedEvidence ofFigures(RunningLedger ledger, Path data, String publication, Path folder) {
        return of("figures", "/api/publications/" + publication, ledger, data, folder.resolve(publication + ".zip"));
    }

    private static CarriedEvidence of(String kind, String path, RunningLedger ledger, Path data, Path zip) {
        ledger.save(path + "/evidence", "auditor", zip);
        return new CarriedEvidence(kind, zip, data.resolve("log.key.pub"), VerifierJar::run);
    }

    /** Where it is one of many, of which the first was checked as an auditor does. */
    CarriedEvidence checkedHere() {
        return new CarriedEvidence(kind, zip, key, VerifierJar::runHere);
    }

    /** @return how long it took, in milliseconds */
    long isAccepted() {
        long before = System.nanoTime();
        Called checked = check();
        long took = (System.nanoTime() - before) / 1_000_000;
        assertThat(checked.exitCode()).as(checked.output()).isZero();
        assertThat(checked.output()).contains("CANNOT BE SEEN", "All that was looked at holds.");
        return took;
    }

    /** One byte of any file in it. */
    void isNotOnceItIsChanged(Random random) {
        Map<String, byte[]> files = files();
        List<Map.Entry<String, byte[]>> all = files.entrySet().stream()
                .filter(file -> file.getValue().length > 0)
                .toList();
        Map.Entry<String, byte[]> changed = all.get(random.nextInt(all.size()));
        changed.getValue()[random.nextInt(changed.getValue().length)] ^= 1;
        write(files);

        assertThat(check().exitCode()).as(changed.getKey()).isPositive();
    }

    private Called check() {
        return verifier.apply(new Object[] {kind, zip, "--key", key});
    }

    Map<String, byte[]> files() {
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
