package org.caseledger.query.disposals;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.query.processing.Follower;
import org.caseledger.query.processing.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All lines in memory, some hundred bytes for each: every answer counts all that match, whatever page it shows. */
@Component
class Disposals extends Follower<CaseDisposals> {
    private final Map<String, OfCase> byCase = new HashMap<>();
    private volatile @Nullable List<DisposalOnList> inOrder;

    Disposals(DisposalsModel model, MongoDatabase database) {
        super(model, database);
    }

    /** Newest day first. */
    List<DisposalOnList> inOrder() {
        List<DisposalOnList> sorted = inOrder;
        return sorted != null ? sorted : sort();
    }

    /** Between batches, whose lock this is. */
    private synchronized List<DisposalOnList> sort() {
        List<DisposalOnList> sorted = byCase.values().stream()
                .flatMap(of -> of.lines().stream())
                .sorted(DisposalOnList.ORDER)
                .toList();
        inOrder = sorted;
        return sorted;
    }

    /** Most events of a case dispose of nothing, and then the order stays. */
    @Override
    protected synchronized void keep(Stored<CaseDisposals> stored) {
        OfCase before = byCase.getOrDefault(stored.id(), OfCase.UNKNOWN);
        if (stored.position() >= before.position()) {
            OfCase now = OfCase.of(stored);
            byCase.put(stored.id(), now);
            if (!now.lines().equals(before.lines())) {
                inOrder = null;
            }
        }
    }

    @Override
    protected synchronized void forgetAll() {
        byCase.clear();
        inOrder = null;
    }

    private record OfCase(long position, List<DisposalOnList> lines) {
        private static final OfCase UNKNOWN = new OfCase(-1, List.of());

        static OfCase of(Stored<CaseDisposals> stored) {
            CaseDisposals disposals = stored.value();
            return new OfCase(
                    stored.position(),
                    disposals
                            .standing()
                            .map(disposal -> DisposalOnList.of(
                                    stored.id(), disposals.number(), disposals.registeredOn(), disposal))
                            .toList());
        }
    }
}
