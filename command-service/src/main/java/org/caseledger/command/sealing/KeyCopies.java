package org.caseledger.command.sealing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * The database of keys in a file: of each document a line with its collection and itself, as extended JSON. The keys in it are wrapped; without the wrapping keys it opens nothing. What it has is only ever
 * added to a database: nothing that is there is changed.
 */
public final class KeyCopies {
    private static final List<String> COLLECTIONS =
            List.of(DeletedKeys.COLLECTION, KnownGenerations.COLLECTION, WrappedKeys.COLLECTION);
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final MongoDatabase database;

    public KeyCopies(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /**
     * @param file that is not there yet; it is its owner's alone
     * @return how many lines it has
     */
    public long write(Path file) {
        long lines = 0;
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.WRITE)) {
                for (String collection : COLLECTIONS) {
                    for (Document one : database.getCollection(collection).find()) {
                        out.write(collection + " " + one.toJson(EXACT) + "\n");
                        lines++;
                    }
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many documents were missing, and are there now */
    public long read(Path file) {
        long added = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int space = line.indexOf(' ');
                String collection = line.substring(0, Math.max(0, space));
                if (!COLLECTIONS.contains(collection)) {
                    throw new IOException("no copy of keys");
                }
                added += add(database.getCollection(collection), Document.parse(line.substring(space + 1)));
            }
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int add(MongoCollection<Document> collection, Document one) {
        try {
            collection.insertOne(one);
            return 1;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return 0; // it is there, perhaps under a newer generation
        }
    }
}
