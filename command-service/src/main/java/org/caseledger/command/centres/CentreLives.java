package org.caseledger.command.centres;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.caseledger.command.evidence.CentreFacts;

/**
 * Asks a centre when it runs, who works there and what it has, in a unit of work that stores nothing. Never from within another one: two aggregates would wait for each
 * other. A cached centre is believed if the log has nothing newer of it: its hundreds of events lie in as many blocks.
 */
public final class CentreLives implements Function<String, CentreFacts> {
    private final Supplier<Repository<Centre>> centres;
    private final Newest newest;
    private final Consumer<String> forgetCached;

    /**
     * @param newest asks the log
     * @param forgetCached drops an aggregate from the caches, because another node has written since
     */
    public CentreLives(Supplier<Repository<Centre>> centres, Newest newest, Consumer<String> forgetCached) {
        this.centres = centres;
        this.newest = newest;
        this.forgetCached = forgetCached;
    }

    @Override
    public CentreFacts apply(String centre) {
        return ask(centre, Centre::facts).orElse(CentreFacts.UNKNOWN);
    }

    /** In any role, at any time. */
    public boolean hasHad(String centre, String staff) {
        return ask(centre, known -> known.hasHad(staff)).orElse(false);
    }

    public boolean hasInspection(String centre, UUID inspection) {
        return ask(centre, known -> known.hasInspection(inspection)).orElse(false);
    }

    private <T> Optional<T> ask(String centre, Function<Centre, T> question) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            Aggregate<Centre> known = centres.get().load(centre);
            boolean current = newest.isNewest(centre, known.version());
            T answer = known.invoke(question);
            work.commit(); // after a rollback it would not be cached
            if (current) {
                return Optional.of(answer);
            }
        } catch (AggregateNotFoundException e) {
            work.rollback();
            return Optional.empty();
        } catch (RuntimeException e) {
            work.rollback(e);
            throw e;
        }
        forgetCached.accept(centre);
        return ask(centre, question);
    }

    /** Whether an aggregate has no event after this version. */
    @FunctionalInterface
    public interface Newest {
        boolean isNewest(String aggregate, long version);
    }
}
