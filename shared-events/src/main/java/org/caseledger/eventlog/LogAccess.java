package org.caseledger.eventlog;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import java.util.List;
import org.bson.conversions.Bson;

/** Reads of the log that see all this process has seen before; valid only inside {@link LogCollection#use}. */
public interface LogAccess {

    <T> FindIterable<T> find(Bson filter, Class<T> as);

    <T> AggregateIterable<T> aggregate(List<Bson> pipeline, Class<T> as);
}
