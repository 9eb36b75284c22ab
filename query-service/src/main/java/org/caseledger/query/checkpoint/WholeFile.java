package org.caseledger.query.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;

/** A file that is there whole or not at all, whatever happens meanwhile. */
final class WholeFile {
    private WholeFile() {}

    /**
     * On the disk when this returns, in the place of what was there.
     *
     * @param attributes with which the file is made
     */
    static void write(Path file, String content, FileAttribute<?>... attributes) {
        try {
            // Another process may write the same file at this moment.
            Path next = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, attributes);
            Files.writeString(next, content, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            force(next, StandardOpenOption.WRITE);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(Objects.requireNonNull(file.toAbsolutePath().getParent()), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
