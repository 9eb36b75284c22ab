package org.caseledger.query.followups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.caseledger.events.Role;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.spans.SpanList;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/** The whole list of overdue follow-ups, as the view and as the spans have it. */
final class OverdueRows {
    private static final AccessScope OFFICER =
            new AccessScope("state-officer", Set.of(Role.STATE_OFFICER), Set.of(), null, false);

    private OverdueRows() {}

    static List<FollowUpOnList> ofView(Monitorings view, Moment moment, @Nullable String centre) {
        return new WorkList(FollowUpState.OVERDUE, new CentreFilter(OFFICER, centre, null)).at(moment, view);
    }

    /** Page by page. */
    static List<FollowUpOnList> ofSpans(
            SpanList spans, Moment moment, @Nullable Collection<String> centres, int pageSize) {
        List<FollowUpOnList> all = new ArrayList<>();
        SpanList.Place after = null;
        List<Document> page;
        do {
            page = spans.page(OverdueFollowUps.KIND, centres, moment, after, pageSize);
            page.forEach(span -> all.add(OverdueFollowUps.onList(span)));
            after = page.isEmpty() ? null : SpanList.Place.of(page.get(page.size() - 1));
        } while (!page.isEmpty());
        return all;
    }
}
