package org.caseledger.command.centres;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.caseledger.command.evidence.CentreLife;
import org.caseledger.eventlog.LogReader;

/**
 * Asks a centre when it runs, in a unit of work that stores nothing. Never from within another one: two aggregates would wait for each
 * other. A cached centre is believed if the log has nothing newer of it: its hundreds of events lie in as many blocks.
 */
public final class CentreLives implements Function<String, CentreLife> {
    private final Supplier<Repository<Centre>> centres;
    private final LogReader log;
    private final Consumer<String> forgetCached;

    /** @param forgetCached drops an aggregate from the caches, because another node has written since */
    public CentreLives(Supplier<Repository<Centre>> centres, LogReader log, Consumer<String> forgetCached) {
        this.centres = centres;
        this.log = log;
        this.forgetCached = forgetCached;
    }

    @Override
    public CentreLife apply(String centre) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            Aggregate<Centre> known = centres.get().load(centre);
            boolean newest = log.lastSequence(centre, known.version() + 1).isEmpty();
            CentreLife life = known.invoke(Centre::life);
            work.commit(); // after a rollback it would not be cached
            if (newest) {
                return life;
            }
        } catch (AggregateNotFoundException e) {
            work.rollback();
            return CentreLife.UNKNOWN;
        } catch (RuntimeException e) {
            work.rollback(e);
            throw e;
        }
        forgetCached.accept(centre);
        return apply(centre);
    }
}
