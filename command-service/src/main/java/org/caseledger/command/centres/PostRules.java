package org.caseledger.command.centres;

import org.caseledger.command.centres.refusals.NoSuchPost;
import org.caseledger.command.centres.refusals.PostsFilled;
import org.caseledger.command.centres.refusals.RelievedBeforePosting;
import org.caseledger.command.centres.refusals.StaffAlreadyPosted;
import org.caseledger.command.centres.refusals.StaffNotPosted;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.events.Norms;

/** Who fills a post and who leaves it. A suspended centre may be staffed before it works again, and a closed one is left after its end. */
final class PostRules {
    private PostRules() {}

    static void mayPost(CentreOperation life, Posts posts, Norms norms, PostStaff c) {
        CentreRules.notInTheFuture(c);
        CentreRules.exists(life, c);
        centresHaveSuchPosts(norms, c);
        fillsNoOther(posts, c);
        onePostIsVacant(posts, norms, c);
    }

    static void mayRelieve(Posts posts, RelieveStaff c) {
        CentreRules.notInTheFuture(c);
        isPosted(posts, c);
        notBeforePosting(posts, c);
    }

    private static void centresHaveSuchPosts(Norms norms, PostStaff c) {
        if (norms.posts(c.role()) == 0) {
            throw new NoSuchPost(c.role());
        }
    }

    private static void fillsNoOther(Posts posts, PostStaff c) {
        posts.beyond(c.occurredOn(), c.staff()).ifPresent(other -> {
            throw new StaffAlreadyPosted(other.role(), other.from());
        });
    }

    private static void onePostIsVacant(Posts posts, Norms norms, PostStaff c) {
        if (posts.mostFilledFrom(c.occurredOn(), c.role()) >= norms.posts(c.role())) {
            throw new PostsFilled(c.role(), norms.posts(c.role()));
        }
    }

    private static void isPosted(Posts posts, RelieveStaff c) {
        if (posts.running(c.staff(), c.role()).isEmpty()) {
            throw new StaffNotPosted(c.role());
        }
    }

    private static void notBeforePosting(Posts posts, RelieveStaff c) {
        posts.running(c.staff(), c.role())
                .filter(spell -> c.occurredOn().isBefore(spell.from()))
                .ifPresent(spell -> {
                    throw new RelievedBeforePosting(c.occurredOn(), spell.from());
                });
    }
}
