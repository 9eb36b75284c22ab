package org.caseledger.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file that is there whole or not at all, whatever happens meanwhile. */
public final class WholeFile {
    private static final String NEXT = ".next";
    /** These files are small. */
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(1);

    private WholeFile() {}

    /** What stands in it. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * On the disk when this returns, in the place of what was there.
     *
     * @param attributes with which the file is made
     */
    public static void write(Path file, String content, FileAttribute<?>... attributes) {
        write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)), attributes);
    }

    /** The same of what is no text. */
    public static void write(Path file, Content content, FileAttribute<?>... attributes) {
        write(file, content, next -> {}, attributes);
    }

    /**
     * The same of a file that is there: it stays its owner's and group's, and is open to whom it was. A service under another user than the administrator
     * reads it on.
     */
    public static void replace(Path file, Content content) {
        write(file, content, next -> takeOver(file, next), OwnerOnly.attributes(file));
    }

    /** Who may read it, before anything stands in it. */
    @FunctionalInterface
    private interface Readers {
        void of(Path next) throws IOException;
    }

    private static void takeOver(Path file, Path next) throws IOException {
        PosixFileAttributeView to = Files.getFileAttributeView(next, PosixFileAttributeView.class);
        if (to != null) {
            PosixFileAttributes from = Files.readAttributes(file, PosixFileAttributes.class);
            PosixFileAttributes made = to.readAttributes();
            if (!from.group().equals(made.group())) {
                to.setGroup(from.group());
            }
            if (!from.owner().equals(made.owner())) {
                to.setOwner(from.owner());
            }
            to.setPermissions(from.permissions());
        }
    }

    private static void write(Path file, Content content, Readers readers, FileAttribute<?>... attributes) {
        try {
            removeAbandoned(file);
            Path next = nextTo(file);
            Files.createFile(next, attributes);
            try {
                readers.of(next);
                try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE);
                        OutputStream out = Channels.newOutputStream(channel)) {
                    content.writeTo(out);
                    out.flush();
                    channel.force(true);
                }
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
            forceFolder(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another process may write the same file at this moment, also one that has the same number in another container. */
    private static Path nextTo(Path file) {
        return file.resolveSibling("%s.%d.%s%s"
                .formatted(
                        file.getFileName(),
                        ProcessHandle.current().pid(),
                        UUID.randomUUID().toString().substring(0, 8),
                        NEXT));
    }

    /** What a process that was killed left beside it may hold a secret that was destroyed since. */
    private static void removeAbandoned(Path file) throws IOException {
        Pattern next = Pattern.compile(Pattern.quote(file.getFileName() + ".") + "(\\d+)\\.(?:\\w+\\.)?next");
        try (Stream<Path> beside = Files.list(folderOf(file))) {
            for (Path one : beside.toList()) {
                Matcher named = next.matcher(one.getFileName().toString());
                if (named.matches() && isAbandoned(one, Long.parseLong(named.group(1)))) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static boolean isAbandoned(Path next, long process) throws IOException {
        try {
            return ProcessHandle.of(process).isEmpty()
                    || Files.getLastModifiedTime(next)
                            .toInstant()
                            .isBefore(Instant.now().minus(LONGEST_WRITE));
        } catch (NoSuchFileException e) {
            return false; // it has taken its place
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** Until then a loss of power takes the new name back. */
    private static void forceFolder(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(folderOf(file), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
