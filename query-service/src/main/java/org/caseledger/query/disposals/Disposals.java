package org.caseledger.query.disposals;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.caseledger.query.processing.Stored;
import org.caseledger.query.processing.ViewInMemory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All lines in memory, some hundred bytes for each: every answer counts all that match, whatever page it shows. */
@Component
class Disposals extends ViewInMemory<CaseDisposals, List<DisposalOnList>> {
    private volatile @Nullable List<DisposalOnList> inOrder;

    Disposals(DisposalsModel model, MongoDatabase database) {
        super(model, database);
    }

    /** Newest day first. */
    List<DisposalOnList> inOrder() {
        List<DisposalOnList> sorted = inOrder;
        return sorted != null ? sorted : sort();
    }

    private synchronized List<DisposalOnList> sort() {
        List<DisposalOnList> sorted =
                all().flatMap(List::stream).sorted(DisposalOnList.ORDER).toList();
        inOrder = sorted;
        return sorted;
    }

    @Override
    protected List<DisposalOnList> toKeep(Stored<CaseDisposals> document) {
        CaseDisposals of = document.value();
        return of.standing()
                .map(disposal -> DisposalOnList.of(document.id(), of.number(), of.rightDayOfRegistration(), disposal))
                .toList();
    }

    /** Most events of a case dispose of nothing. */
    @Override
    protected void changed(@Nullable List<DisposalOnList> before, List<DisposalOnList> now) {
        if (before == null ? !now.isEmpty() : !before.equals(now)) {
            inOrder = null;
        }
    }

    @Override
    protected void cleared() {
        inOrder = null;
    }
}
