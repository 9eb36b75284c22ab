package org.caseledger.query.projection;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;

/**
 * By what views are kept up.
 *
 * @param database in which they are
 * @param reader of the log that they follow
 * @param bell that tells of its growth
 */
public record ViewUpkeep(
        MongoDatabase database,
        LogReader reader,
        LogNotifier bell,
        ProcessingSettings settings,
        MeterRegistry meters) {}
