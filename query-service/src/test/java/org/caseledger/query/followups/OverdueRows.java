package org.caseledger.query.followups;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseledger.events.Role;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.lists.ListPlace;
import org.caseledger.query.lists.Page;
import org.caseledger.query.spans.RegisterQuery;
import org.caseledger.query.spans.Registers;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/** The whole list of overdue follow-ups, as the view and as the spans have it. */
final class OverdueRows {
    private static final AccessScope OFFICER =
            new AccessScope("state-officer", Set.of(Role.STATE_OFFICER), Set.of(), null, false);

    private OverdueRows() {}

    static List<FollowUpOnList> ofView(Monitorings view, Moment moment, @Nullable String centre) {
        return new WorkList(FollowUpState.OVERDUE, filter(centre)).at(moment, view);
    }

    static CentreFilter filter(@Nullable String centre) {
        return new CentreFilter(OFFICER, centre, null);
    }

    /** Page by page. */
    static List<FollowUpOnList> ofSpans(
            Registers registers, OverdueFollowUps register, Moment moment, @Nullable String centre, int pageSize) {
        RegisterQuery<FollowUpOnList> query = registers.ask(register, OverdueFollowUps.KIND, filter(centre), moment);
        List<FollowUpOnList> all = new ArrayList<>();
        Page<FollowUpOnList> page = query.page(ListPlace.first(moment), pageSize);
        all.addAll(page.entries());
        while (page.next() != null) {
            page = query.page(ListPlace.of(page.next()), pageSize);
            all.addAll(page.entries());
        }
        return all;
    }
}
