package org.caseledger.command.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.caseledger.command.lifecycle.refusals.CaseNotNamed;
import org.caseledger.command.lookups.CentreScope;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.Sender;

/** What all cases of a woman decide at once: their events are stored in one block, or none is, and a hold that is placed on any of them meanwhile comes first. */
public final class CasesTogether {
    private final Repository<Case> cases;

    public CasesTogether(Repository<Case> cases) {
        this.cases = cases;
    }

    @CommandHandler
    void handle(ApproveErasure c, CommandMessage<?> message, Sender sender, Lookups lookups) {
        if (!c.cases().contains(c.caseId())) {
            throw new CaseNotNamed();
        }
        Map<UUID, Aggregate<Case>> all = load(c.cases());
        // scope first: who does not see one of them learns nothing of any, nor its version
        all.values().forEach(one -> one.execute(known -> CentreScope.check(sender, lookups, known.standing.heldBy())));
        ExpectedVersion.check(message, theOne(all, c.caseId()).version());
        all.values().forEach(one -> one.execute(known -> ErasureRules.mayApprove(known, c)));
        List<Case> known = new ArrayList<>();
        all.values().forEach(one -> one.execute(known::add));
        ErasureRules.saysSomethingNew(known, c);
        lastOf(all, c.caseId(), one -> one.approveErasure(c));
    }

    @CommandHandler
    void handle(ErasePersonalData c) {
        Map<UUID, Aggregate<Case>> all = load(c.cases());
        all.values().forEach(one -> one.execute(known -> ErasureRules.mayErase(known, c.cases(), c.today())));
        lastOf(all, c.caseId(), known -> known.erase(c));
    }

    /** In the order of their ids, whichever is asked: two commands on the same cases never wait for each other. */
    private Map<UUID, Aggregate<Case>> load(Set<UUID> ids) {
        Map<UUID, Aggregate<Case>> all = new LinkedHashMap<>();
        new TreeSet<>(ids).forEach(id -> all.put(id, cases.load(id.toString())));
        return all;
    }

    /** Who is answered is told of the one that was asked. */
    private static void lastOf(Map<UUID, Aggregate<Case>> all, UUID last, Consumer<Case> each) {
        all.forEach((id, one) -> {
            if (!id.equals(last)) {
                one.execute(each);
            }
        });
        theOne(all, last).execute(each);
    }

    private static Aggregate<Case> theOne(Map<UUID, Aggregate<Case>> all, UUID id) {
        Aggregate<Case> one = all.get(id);
        if (one == null) {
            throw new IllegalStateException("the case that is asked is none of those that are named");
        }
        return one;
    }

    static Set<String> targets(Set<UUID> cases) {
        return cases.stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet());
    }
}
