package org.caseledger.command.fingerprint;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Arrays;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.service.start.StartRefused;

/**
 * Which key the fingerprints of a ledger are under: the document {@code {_id: "requests", check}} of the collection {@value #COLLECTION}. A service with
 * another key would take the resending of a command for the misuse of its key.
 */
public final class KnownFingerprintKey {
    static final String COLLECTION = "fingerprint-keys";

    private static final String CHECK = "check";
    private static final String ID = "requests";
    private static final String PUT_IT_BACK =
            "Set CASELEDGER_FINGERPRINT_KEY to the key of the other command services of this ledger, or to that of the last start.";

    private final MongoCollection<Document> keys;

    /** @param work database of the command service beside the log */
    public KnownFingerprintKey(MongoDatabase work) {
        this.keys = work.getCollection(COLLECTION);
    }

    /** @throws StartRefused where the ledger has fingerprints under another key */
    public void require(RequestFingerprints fingerprints) {
        byte[] check = fingerprints.check();
        if (check == null) {
            if (keys.find(Filters.eq("_id", ID)).first() != null) {
                throw new StartRefused("caseledger.fingerprint.key is not set, and this ledger has one", PUT_IT_BACK);
            }
            return;
        }
        Document known = keys.findOneAndUpdate(
                Filters.eq("_id", ID),
                Updates.setOnInsert(CHECK, new Binary(check)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        if (known == null || !Arrays.equals(known.get(CHECK, Binary.class).getData(), check)) {
            throw new StartRefused("caseledger.fingerprint.key is not the one that this ledger has", PUT_IT_BACK);
        }
    }
}
