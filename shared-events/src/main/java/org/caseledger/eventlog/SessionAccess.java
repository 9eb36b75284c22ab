package org.caseledger.eventlog;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.conversions.Bson;

/** In a causally consistent session. */
record SessionAccess(MongoCollection<Block> blocks, ClientSession session) implements LogAccess {

    @Override
    public <T> FindIterable<T> find(Bson filter, Class<T> as) {
        return blocks.find(session, filter, as);
    }

    @Override
    public <T> AggregateIterable<T> aggregate(List<Bson> pipeline, Class<T> as) {
        return blocks.aggregate(session, pipeline, as);
    }
}
