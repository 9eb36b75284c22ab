package org.caseledger.service.append;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.BsonBinary;
import org.bson.conversions.Bson;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;

/** Looks up which commands of a refused block are the reason; the error text names one index only, whichever came first. */
final class StoredKeysAndPairs {
    private final LogCollection log;

    StoredKeysAndPairs(LogCollection log) {
        this.log = log;
    }

    /** Keys by one {@code $in}; pairs each by its own {@code $elemMatch}, which keeps index bounds tight. */
    StoredPlaces among(List<Append> appends) {
        List<BsonBinary> keys = appends.stream()
                .map(Append::key)
                .filter(Objects::nonNull)
                .map(key -> new BsonBinary(key.key()))
                .toList();
        List<Bson> pairs = appends.stream()
                .flatMap(append -> append.events().stream())
                .map(event ->
                        elemMatch("events", and(eq("aggregate", event.aggregate()), eq("sequence", event.sequence()))))
                .toList();
        List<Block> holders = new ArrayList<>();
        if (!keys.isEmpty()) {
            holders.addAll(blocks(in("commands.key", keys)));
        }
        holders.addAll(blocks(or(pairs)));
        return StoredPlaces.in(holders);
    }

    private List<Block> blocks(Bson filter) {
        return log.use(access -> access.find(filter, Block.class).into(new ArrayList<>()));
    }
}
