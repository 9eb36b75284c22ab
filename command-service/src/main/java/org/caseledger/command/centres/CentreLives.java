package org.caseledger.command.centres;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.caseledger.command.evidence.CentreLife;

/** Asks a centre when it runs, in a unit of work that stores nothing. Never from within another one: two aggregates would wait for each other. */
public final class CentreLives implements Function<String, CentreLife> {
    private final Supplier<Repository<Centre>> centres;
    private final Consumer<String> forgetCached;

    /** @param forgetCached drops an aggregate from the caches, because another node may have written since */
    public CentreLives(Supplier<Repository<Centre>> centres, Consumer<String> forgetCached) {
        this.centres = centres;
        this.forgetCached = forgetCached;
    }

    @Override
    public CentreLife apply(String centre) {
        forgetCached.accept(centre);
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            return centres.get().load(centre).invoke(Centre::life);
        } catch (AggregateNotFoundException e) {
            return CentreLife.UNKNOWN;
        } finally {
            work.rollback();
        }
    }
}
