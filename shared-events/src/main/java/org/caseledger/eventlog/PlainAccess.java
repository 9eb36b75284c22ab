package org.caseledger.eventlog;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.conversions.Bson;

/** For a server without sessions: there is only one, which cannot be behind itself. */
record PlainAccess(MongoCollection<Block> blocks) implements LogAccess {

    @Override
    public <T> FindIterable<T> find(Bson filter, Class<T> as) {
        return blocks.find(filter, as);
    }

    @Override
    public <T> AggregateIterable<T> aggregate(List<Bson> pipeline, Class<T> as) {
        return blocks.aggregate(pipeline, as);
    }
}
