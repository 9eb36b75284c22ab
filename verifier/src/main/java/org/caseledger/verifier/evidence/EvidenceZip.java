package org.caseledger.verifier.evidence;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.Statement;

/** Files of a zip, read in memory and never unpacked; one that would unpack to too much is refused. */
public final class EvidenceZip implements Closeable {
    private static final int LONGEST_FILE = 16 << 20;

    private final Path path;
    private final ZipFile zip;
    private final SortedMap<String, ZipEntry> files;
    private long left;

    private EvidenceZip(Path path, ZipFile zip, Bounds bounds) {
        this.path = path;
        this.zip = zip;
        this.files = files(path, zip, bounds.mostFiles());
        this.left = bounds.longestOfAll();
    }

    /** What may be in it, and how much may be read of it. */
    public enum Bounds {
        /** A case of a thousand events has a few megabytes. */
        OF_A_CASE(20_000, 1L << 30),
        /** Two files for 256 events: thirty times the demo, read twice. */
        OF_A_LOG(100_000, 1L << 34);

        private final int mostFiles;
        private final long longestOfAll;

        Bounds(int mostFiles, long longestOfAll) {
            this.mostFiles = mostFiles;
            this.longestOfAll = longestOfAll;
        }

        int mostFiles() {
            return mostFiles;
        }

        long longestOfAll() {
            return longestOfAll;
        }
    }

    /** @throws InputRefused for what is no zip, or one that holds too much */
    public static EvidenceZip open(Path path, Bounds bounds) {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                return new EvidenceZip(path, zip, bounds);
            } catch (InputRefused e) {
                zip.close();
                throw e;
            } catch (IllegalArgumentException e) { // where a wrong length makes of other bytes a name of a file
                zip.close();
                throw new InputRefused(Statement.NOT_A_ZIP, path);
            }
        } catch (ZipException | EOFException e) {
            throw new InputRefused(Statement.NOT_A_ZIP, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /** @throws InputRefused where it is absent or too long */
    public byte[] read(String name) {
        ZipEntry file = files.get(name);
        if (file == null) {
            throw new InputRefused(Statement.ZIP_FILE_MISSING, path, name);
        }
        try (InputStream content = zip.getInputStream(file)) {
            // What the zip says of the length of a file need not be so: no more is unpacked than may be.
            byte[] bytes = content.readNBytes(LONGEST_FILE + 1);
            left -= bytes.length;
            if (bytes.length > LONGEST_FILE || left < 0) {
                throw new InputRefused(Statement.ZIP_TOO_LARGE, path, name);
            }
            return bytes;
        } catch (IOException e) {
            throw new InputRefused(Statement.ZIP_FILE_BROKEN, path, name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static SortedMap<String, ZipEntry> files(Path path, ZipFile zip, int mostFiles) {
        if (zip.size() > mostFiles) {
            throw new InputRefused(Statement.ZIP_TOO_MANY_FILES, path, zip.size(), mostFiles);
        }
        SortedMap<String, ZipEntry> files = new TreeMap<>();
        zip.stream().filter(file -> !file.isDirectory()).forEach(file -> {
            if (files.put(file.getName(), file) != null) {
                throw new InputRefused(Statement.ZIP_FILE_TWICE, path, file.getName());
            }
        });
        return files;
    }
}
