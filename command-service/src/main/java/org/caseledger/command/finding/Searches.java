package org.caseledger.command.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.caseledger.command.finding.Sought.SearchedBy;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.command.reveal.SealedUnreadable;
import org.caseledger.command.sealing.BeingForgotten;
import org.caseledger.command.sealing.CannotBeOpened;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.SearchReason;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.accessledger.PlaceOnRecord;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * Finds cases of the caller's own centres. Tokens only nominate: each case that they name is opened here and compared, and shown where the caller's row of who may see what allows to reveal by what
 * was searched. It is on record who searched, by what, why and how many were found, before anybody is told.
 */
public final class Searches {
    /** Of one centre; each is read and opened. A name so common finds nobody anyway. */
    private static final int MOST_NOMINATED = 200;

    /** Nobody looks through more; and a search is no list. */
    private static final int MOST_FOUND = 20;

    private final AwaitedIndex index;
    private final LogReader log;
    private final PersonalSealing sealing;
    private final AwaitedLooks looks;
    private final SearchLimit limit;

    Searches(AwaitedIndex index, LogReader log, PersonalSealing sealing, AwaitedLooks looks, SearchLimit limit) {
        this.index = index;
        this.log = log;
        this.sealing = sealing;
        this.looks = looks;
        this.limit = limit;
    }

    /**
     * @param inEachRole the caller; it is searched in the one role that finds most, because rights of several are never united
     * @throws ProblemException where it cannot be searched now, or too many are alike
     */
    public FoundCases search(Sought sought, SearchReason reason, List<AccessScope> inEachRole, LocalDate today) {
        limit.requireAnother(actor(inEachRole));
        Nominated nominated = nominated(sought, centres(inEachRole));
        AccessScope who = inEachRole.get(0);
        List<FoundCase> found = List.of();
        for (AccessScope one : inEachRole) {
            List<FoundCase> inRole = found(nominated, sought.by(), one, today);
            if (inRole.size() > found.size()) {
                who = one;
                found = inRole;
            }
        }
        return shown(who, sought.by(), reason, nominated, found);
    }

    /**
     * Other cases of the centre that holds this one, by its phones alone. A look at this case, too.
     *
     * @param who in the role in which her phones may be revealed
     * @throws ProblemException where it cannot be searched now, her own phones cannot be opened, or too many are alike
     * @throws BeingForgotten while her key is closed
     */
    public FoundCases mayBeKnown(UUID id, CaseUnderSeal theCase, AccessScope who, LocalDate today) {
        limit.requireAnother(who.actor());
        CompletableFuture<PlaceOnRecord> look = looks.begin(Look.at(Looker.of(who), LookKind.MAY_BE_KNOWN, id));
        Nominated nominated;
        try {
            Sought sought = Sought.phonesOf(opened(id, theCase));
            nominated = nominated(sought, Set.of(theCase.heldBy()));
        } finally {
            looks.await(look); // that it cannot be searched tells of the case as well
        }
        nominated.cases().remove(id);
        SearchedBy by = SearchedBy.PHONES_OF_CASE;
        return shown(who, by, SearchReason.SHE_IS_HERE, nominated, found(nominated, by, who, today));
    }

    private KnownIdentity opened(UUID id, CaseUnderSeal theCase) {
        try {
            return KnownIdentity.kept(theCase, sealing);
        } catch (CannotBeOpened e) {
            throw SealedUnreadable.in(id, e);
        }
    }

    /** Each is opened and compared, and only those stay that are meant. */
    private record Nominated(Map<UUID, CaseUnderSeal> cases, boolean tooMany) {}

    private Nominated nominated(Sought sought, Set<String> centres) {
        CurrentIndex current = index.current();
        Map<UUID, CaseUnderSeal> cases = new LinkedHashMap<>();
        boolean tooMany = false;
        for (String centre : sought.tellsNothing() ? Set.<String>of() : centres) {
            List<UUID> ids = current.nominated(sought, centre, MOST_NOMINATED + 1);
            tooMany |= ids.size() > MOST_NOMINATED;
            for (UUID id : ids) {
                CaseUnderSeal.read(log, id)
                        .filter(read -> sought.matches(KnownIdentity.in(id, read, sealing)))
                        .ifPresent(read -> cases.put(id, read));
            }
        }
        if (!current.stillStands()) {
            throw AwaitedIndex.behind();
        }
        return new Nominated(cases, tooMany);
    }

    private static List<FoundCase> found(Nominated nominated, SearchedBy by, AccessScope one, LocalDate today) {
        List<FoundCase> found = new ArrayList<>();
        nominated.cases().forEach((id, theCase) -> {
            if (theCase.isRevealed(one, by.field(), today)) {
                found.add(new FoundCase(
                        id, theCase.number(), theCase.heldBy(), theCase.status(), theCase.known(one, today)));
            }
        });
        found.sort(Comparator.comparing(FoundCase::number));
        return found;
    }

    private FoundCases shown(
            AccessScope who, SearchedBy by, SearchReason reason, Nominated nominated, List<FoundCase> found) {
        boolean tooMany = nominated.tooMany() || found.size() > MOST_FOUND;
        record(who, by, reason, tooMany ? 0 : found.size());
        if (tooMany) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "TOO_MANY_ALIKE");
        }
        return new FoundCases(found);
    }

    private void record(AccessScope who, SearchedBy by, SearchReason reason, long found) {
        CompletableFuture<PlaceOnRecord> recorded =
                looks.begin(Look.searching(Looker.of(who), by.name(), reason, found));
        looks.await(recorded);
        limit.requireAmongFirst(who.actor(), recorded.join());
    }

    private static String actor(List<AccessScope> inEachRole) {
        return inEachRole.get(0).actor();
    }

    private static Set<String> centres(List<AccessScope> inEachRole) {
        return inEachRole.stream().flatMap(one -> one.ownAndInCare().stream()).collect(Collectors.toSet());
    }
}
