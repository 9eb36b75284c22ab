package org.caseledger.command.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.command.lookups.CentreFacts;
import org.caseledger.command.lookups.PostTenure;
import org.caseledger.events.Role;
import org.caseledger.service.access.PostsUnreadable;
import org.caseledger.service.access.RelievedStaff;

/**
 * Who of those that send commands has been relieved. A centre's posts are looked up in the log and believed for a while, also on a node
 * that did not take the relief itself; where the log does not answer, or is newer than this version, nobody of the centre is let in.
 */
public final class PostsOfCallers implements RelievedStaff {
    private final Function<String, CentreFacts> centres;
    private final Duration believedFor;
    private final LongSupplier nanoTime;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(List<PostTenure> staff, long at) {}

    /** @param believedFor how long the posts of a centre are believed once looked up */
    public PostsOfCallers(Function<String, CentreFacts> centres, Duration believedFor) {
        this(centres, believedFor, System::nanoTime);
    }

    /** @param nanoTime what age is measured by */
    PostsOfCallers(Function<String, CentreFacts> centres, Duration believedFor, LongSupplier nanoTime) {
        this.centres = centres;
        this.believedFor = believedFor;
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean isRelieved(String actor, Role role, String centre) {
        return RelievedStaff.isRelieved(
                role, tenures(actor, centre).map(PostTenure::role).collect(Collectors.toSet()), postsOf(actor, centre));
    }

    @Override
    public Set<Role> postsOf(String actor, String centre) {
        return tenures(actor, centre)
                .filter(PostTenure::isRunning)
                .map(PostTenure::role)
                .collect(Collectors.toSet());
    }

    private Stream<PostTenure> tenures(String actor, String centre) {
        return staff(centre).stream().filter(tenure -> tenure.staff().equals(actor));
    }

    private List<PostTenure> staff(String centre) {
        long now = nanoTime.getAsLong();
        Known before = known.get(centre);
        if (before != null && now - before.at() < believedFor.toNanos()) {
            return before.staff();
        }
        try {
            List<PostTenure> staff = centres.apply(centre).staff();
            known.put(centre, new Known(staff, now));
            return staff;
        } catch (RuntimeException e) {
            throw new PostsUnreadable(e);
        }
    }
}
