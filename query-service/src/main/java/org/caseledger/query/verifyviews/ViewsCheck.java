package org.caseledger.query.verifyviews;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.projection.ReadModel;
import org.jspecify.annotations.Nullable;

/** Recounts views and compares them with what is stored, one pass over the log for all. */
public final class ViewsCheck {
    /** Events per read of the log: large enough to be a scan, small enough for memory. */
    private static final int WINDOW = 2000;

    private final MongoDatabase database;
    private final LogReader reader;

    public ViewsCheck(MongoDatabase database, LogReader reader) {
        this.database = database;
        this.reader = reader;
    }

    public List<Result> check(List<ReadModel<?>> models) {
        List<ViewCheck<?>> checks = new ArrayList<>();
        models.forEach(model -> checks.add(ViewCheck.of(model, database)));
        long last = checks.stream().mapToLong(ViewCheck::lastPosition).max().orElse(-1);
        long position = 0;
        while (position <= last) {
            List<Block> blocks = reader.from(position, WINDOW);
            if (blocks.isEmpty()) {
                break;
            }
            for (Block block : blocks) {
                checks.forEach(check -> check.count(block));
                position = block.next();
            }
        }
        return checks.stream().<Result>map(ViewCheck::result).toList();
    }

    /**
     * @param rows stored
     * @param sha256 over the stored documents in order of their ids
     * @param difference the first one, absent if there is none
     */
    public record Result(
            String view, int rows, String sha256, @Nullable String difference) {
        public boolean equal() {
            return difference == null;
        }
    }
}
