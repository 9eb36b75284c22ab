package org.caseledger.command.sealing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BSONException;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonWriterSettings;
import org.caseledger.service.start.StartRefused;
import org.caseledger.tree.OwnerOnly;

/**
 * The database of keys in a file: of each document a line with its collection and itself, as extended JSON. The keys in it are wrapped; without the wrapping keys it opens nothing. What it has is only ever
 * added to a database: nothing that is there is changed, and no key comes back that is on record as deleted.
 */
public final class KeyCopies {
    private static final List<String> COLLECTIONS =
            List.of(DeletedKeys.COLLECTION, KnownGenerations.COLLECTION, WrappedKeys.COLLECTION);
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final MongoDatabase database;
    private final WrappedKeys stored;
    private final KnownGenerations known;

    public KeyCopies(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.stored = new WrappedKeys(database);
        this.known = new KnownGenerations(database);
    }

    /**
     * @param file that is not there yet; it is its owner's alone
     * @return how many documents it has
     */
    public long write(Path file) {
        long documents = 0;
        try {
            Files.createFile(file, OwnerOnly.attributes(file));
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.WRITE)) {
                for (String collection : COLLECTIONS) {
                    for (Document one : database.getCollection(collection).find()) {
                        out.write(collection + " " + one.toJson(EXACT) + "\n");
                        documents++;
                    }
                }
                out.write(end(documents) + "\n");
            }
            return documents;
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused(
                    file + " is there already, and nothing is written over it",
                    "Name a file that is not there yet.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What became of the documents of a copy that were missing.
     *
     * @param added and there now
     * @param deleted keys that are left out because they were deleted for good
     * @param destroyed keys that are left out because nobody opens them any more: their generation is destroyed, or older than all that is here and gone
     */
    public record Missing(long added, long deleted, long destroyed) {}

    /**
     * Up to a line that it does not have: what is before that is added. What the copy itself says of deletions and of destroyed generations counts as well: it comes before its keys.
     *
     * @throws StartRefused where it is another ledger's, before anything is added
     */
    public Missing read(Path file, WrappingKeys here) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            Set<Integer> destroyed = known.destroyed();
            CopiedKeys copied = new CopiedKeys(file, destroyed);
            copied.requireOfThisLedger(here);
            copied.requireOfDatabase(stored, here, destroyed);
            Set<String> deleted = new DeletedKeys(database).keys();
            long underDestroyed = 0;
            long documents = 0;
            long added = 0;
            long leftOut = 0;
            String line = in.readLine();
            while (line != null && !line.equals(end(documents))) {
                Optional<Line> read = Line.read(line);
                line = in.readLine();
                if (read.isEmpty() && line != null) {
                    throw new StartRefused(
                            "line %d of %s is none that --copy-to writes".formatted(documents + 1, file),
                            "Of the lines before it %d documents were missing, and are there now.".formatted(added));
                } else if (read.isPresent()) {
                    Line one = read.get();
                    documents++;
                    if (one.isKeyAmong(deleted)) {
                        leftOut++;
                    } else if (one.key()
                            .filter(key -> destroyed.contains(key.generation()) || !here.has(key.generation()))
                            .isPresent()) {
                        underDestroyed++;
                    } else {
                        added += add(one, destroyed);
                        one.deletedKey().ifPresent(deleted::add);
                        one.destroyedGeneration().ifPresent(destroyed::add);
                    }
                }
            }
            if (line == null) {
                throw new StartRefused(
                        "%s is cut off after line %d, where a copy says how many it has".formatted(file, documents),
                        "Of these lines %d documents were missing, and are there now; add those of another copy."
                                .formatted(added));
            }
            if (in.readLine() != null) {
                throw new StartRefused(
                        "%s goes on after its end in line %d".formatted(file, documents + 1),
                        "Of the lines before it %d documents were missing, and are there now; add other copies one by one."
                                .formatted(added));
            }
            return new Missing(added, leftOut, underDestroyed);
        } catch (NoSuchFileException e) {
            throw new StartRefused("There is no file " + file, "Name one that --copy-to wrote.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line: without it a copy that is cut off between two lines would pass for a whole one. */
    private static String end(long documents) {
        return "end " + documents;
    }

    /** Of a copy, a document. */
    record Line(String collection, Document document) {

        boolean isKeyAmong(Set<String> keys) {
            return collection.equals(WrappedKeys.COLLECTION) && keys.contains(String.valueOf(document.get("_id")));
        }

        Optional<String> deletedKey() {
            return collection.equals(DeletedKeys.COLLECTION)
                    ? Optional.of(DeletedKeys.keyOf(document))
                    : Optional.empty();
        }

        /** What is no key is told as one that does not open, where it is looked for. */
        Optional<WrappedKey> key() {
            try {
                return collection.equals(WrappedKeys.COLLECTION)
                        ? Optional.of(WrappedKeys.key(document))
                        : Optional.empty();
            } catch (CannotBeOpened e) {
                return Optional.empty();
            }
        }

        Optional<Integer> destroyedGeneration() {
            return collection.equals(KnownGenerations.COLLECTION)
                    ? KnownGenerations.destroyedIn(document)
                    : Optional.empty();
        }

        static Optional<Line> read(String line) {
            int space = line.indexOf(' ');
            String collection = line.substring(0, Math.max(0, space));
            if (!COLLECTIONS.contains(collection)) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Line(collection, Document.parse(line.substring(space + 1))));
            } catch (JsonParseException | BSONException e) {
                return Optional.empty();
            }
        }
    }

    private int add(Line line, Set<Integer> destroyed) {
        try {
            database.getCollection(line.collection()).insertOne(line.document());
            return 1;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            if (line.collection().equals(KnownGenerations.COLLECTION)) {
                return known.addMarksOf(line.document());
            }
            // it is there, perhaps under a newer generation, or under one that nobody opens any more
            return line.key().map(key -> stored.replaceUnder(destroyed, key)).orElse(0);
        }
    }
}
