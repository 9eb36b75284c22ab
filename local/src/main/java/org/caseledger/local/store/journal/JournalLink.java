package org.caseledger.local.store.journal;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The first frame of a journal that goes on from another one: how far that one reaches. It is no command. */
final class JournalLink {

    private static final String FIELD = "journalGoesOnFrom";

    private JournalLink() {}

    static Document to(JournalEnd before) {
        return new Document(
                FIELD,
                new Document("generation", before.generation())
                        .append("length", before.length())
                        .append("chain", before.chain()));
    }

    static boolean is(Document command) {
        return command.containsKey(FIELD);
    }

    /** Of a journal that begins with one. */
    static Optional<JournalEnd> in(Generation generation) throws IOException {
        try (FrameReader reader = new FrameReader(generation.journal(), generation.begin(0))) {
            List<Document> first = reader.next();
            return first != null && first.get(0).get(FIELD) instanceof Document link ? read(link) : Optional.empty();
        }
    }

    private static Optional<JournalEnd> read(Document link) {
        return link.get("generation") instanceof Long generation
                        && link.get("length") instanceof Long length
                        && link.get("chain") instanceof Integer chain
                ? Optional.of(new JournalEnd(generation, length, chain))
                : Optional.empty();
    }
}
