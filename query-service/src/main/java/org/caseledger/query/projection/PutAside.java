package org.caseledger.query.projection;

import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/** What is kept beside a view, so that a start need not read all of its documents; read once, and then compared with them. */
public interface PutAside {

    /**
     * The first thing that it says otherwise than they do.
     *
     * @param documents all of the view, read after this
     */
    Optional<String> difference(Stream<Document> documents);
}
