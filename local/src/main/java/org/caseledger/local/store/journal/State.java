package org.caseledger.local.store.journal;

import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;

/** What a journal rebuilds. Commands applied in the same order always lead to the same state, refusals included. */
public interface State {

    /** Carries out a command again; that it is refused again is part of the history and no error. */
    void replay(Document command);

    /**
     * The shortest history that leads from nothing to this state, as encoded commands. It is fixed when this returns: what is
     * applied while the stream is read does not show in it.
     */
    Stream<byte[]> history();
}
