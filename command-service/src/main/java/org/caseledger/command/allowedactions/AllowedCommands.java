package org.caseledger.command.allowedactions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.caseledger.command.Command;
import org.caseledger.command.centres.Centre;
import org.caseledger.command.centres.CentreCommand;
import org.caseledger.command.centres.CentreNow;
import org.caseledger.command.contacts.CandidateCallCommands;
import org.caseledger.command.contacts.HelplineCall;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.CommandAuthorization;
import org.caseledger.command.gateway.CommandMessages;
import org.caseledger.command.gateway.LogLookups;
import org.caseledger.command.lifecycle.Case;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.RoleMayNot;
import org.caseledger.command.lookups.SupposedLookups;
import org.caseledger.command.reviews.CandidatePublicationCommands;
import org.caseledger.command.reviews.CandidateReviewCommands;
import org.caseledger.command.reviews.Publications;
import org.caseledger.command.reviews.Review;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CentreState;
import org.caseledger.events.Event;
import org.caseledger.events.EventMetadata;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.LookKind;

/**
 * Says what somebody could do next with a case, a call, a review, a centre or the publications, by rehearsing it on a copy: an action is named where some request of
 * today would be accepted and change something. Late entries of earlier days may be accepted as well.
 */
public final class AllowedCommands {
    private static final Rehearsal.Stage<Case> CASES = Rehearsal.Stage.of(Case.class);
    private static final Rehearsal.Stage<HelplineCall> CALLS = Rehearsal.Stage.of(HelplineCall.class);
    private static final Rehearsal.Stage<Review> REVIEWS = Rehearsal.Stage.of(Review.class);
    private static final Rehearsal.Stage<Centre> CENTRES = Rehearsal.Stage.of(Centre.class);
    private static final Rehearsal.Stage<Publications> PUBLICATIONS = Rehearsal.Stage.of(Publications.class);

    private final Function<String, List<DomainEventMessage<?>>> events;
    private final LogLookups lookups;

    /** @param events all of one aggregate */
    public AllowedCommands(Function<String, List<DomainEventMessage<?>>> events, LogLookups lookups) {
        this.events = events;
        this.lookups = lookups;
    }

    /**
     * @param version after which its status is told
     */
    public AfterCommand of(String aggregate, long version, AccessScope scope, LocalDate today) {
        List<DomainEventMessage<?>> life = events.apply(aggregate);
        if (life.isEmpty()) {
            return AfterCommand.NOTHING;
        }
        return switch (life.get(0).getType()) {
            case "Case" -> ofCase(aggregate, life, version, scope, today);
            case "HelplineCall" -> ofCall(aggregate, life, version, scope, today);
            case "Review" ->
                new AfterCommand(acceptable(
                        new Rehearsal<>(REVIEWS, aggregate, life),
                        CandidateReviewCommands.of(payloads(life), today),
                        scope));
            case "Centre" ->
                ofCentre(new Rehearsal<>(CENTRES, aggregate, life, () -> events.apply(aggregate)), scope, today);
            case "Publications" ->
                new AfterCommand(acceptable(
                        new Rehearsal<>(PUBLICATIONS, aggregate, life), CandidatePublicationCommands.of(today), scope));
            default -> AfterCommand.NOTHING;
        };
    }

    private AfterCommand ofCase(
            String aggregate, List<DomainEventMessage<?>> stored, long version, AccessScope scope, LocalDate today) {
        List<DomainEventMessage<?>> life =
                stored.stream().flatMap(Case::eventsOf).toList();
        SortedMap<Long, CaseEvent> all = new TreeMap<>();
        life.forEach(event -> all.put(event.getSequenceNumber(), (CaseEvent) event.getPayload()));
        CaseNow then = CaseNow.of(all.headMap(version + 1));
        CaseNow now = version >= all.lastKey() ? then : CaseNow.of(all);
        Rehearsal<Case> rehearsal = new Rehearsal<>(CASES, aggregate, life);
        return new AfterCommand(
                then.status(),
                null,
                then.plan().orElse(null),
                new AfterCommand.Audience(LookKind.CASE, now, Set.of(), madeBy(stored, List.of(version))),
                acceptable(rehearsal, now.tries(today), scope));
    }

    private AfterCommand ofCall(
            String aggregate, List<DomainEventMessage<?>> life, long version, AccessScope scope, LocalDate today) {
        return new AfterCommand(
                null,
                null,
                null,
                new AfterCommand.Audience(
                        LookKind.HELPLINE_CALL,
                        null,
                        HelplineCall.centresIn(payloads(life)),
                        madeBy(life, List.of(0L, version))),
                acceptable(
                        new Rehearsal<>(CALLS, aggregate, life),
                        CandidateCallCommands.of(aggregate, scope.centres(), today),
                        scope));
    }

    /** Who made an event that a snapshot holds is not told: others have been made since. */
    private static Set<Object> madeBy(List<DomainEventMessage<?>> stored, List<Long> versions) {
        return stored.stream()
                .filter(event -> versions.contains(event.getSequenceNumber()) && !(event.getPayload() instanceof Case))
                .map(event -> event.getMetaData().get(EventMetadata.ACTOR))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private AfterCommand ofCentre(Rehearsal<Centre> rehearsal, AccessScope scope, LocalDate today) {
        CentreNow now = rehearsal.standing(CentreNow::new);
        CentreState state = now.state(); // before the copy is tried on
        List<List<CentreCommand>> tries = now.tries(today);
        return new AfterCommand(state, acceptable(rehearsal, tries, scope));
    }

    /** Of each list of alternatives the first that would be accepted. */
    private List<Command> acceptable(
            Rehearsal<?> rehearsal, List<? extends List<? extends Command>> tries, AccessScope scope) {
        LogLookups.Answers answers = lookups.forOneSending();
        Lookups supposed = new SupposedLookups(answers, answers.publishedPeriods());
        List<Command> acceptable = new ArrayList<>();
        for (List<? extends Command> alternatives : tries) {
            for (Command command : alternatives) {
                if (isAccepted(rehearsal, command, supposed, scope)) {
                    acceptable.add(command);
                    break;
                }
            }
        }
        return acceptable;
    }

    private static boolean isAccepted(Rehearsal<?> rehearsal, Command command, Lookups supposed, AccessScope scope) {
        CommandMessage<?> message;
        try {
            message = CommandMessages.of(
                            command,
                            new Caller(scope, null, null, null),
                            CommandAuthorization.actingAs(command, scope.roles()),
                            null)
                    .andMetaData(Map.of(Lookups.KEY, supposed));
        } catch (RoleMayNot forOthers) {
            return false;
        }
        return rehearsal.stores(message);
    }

    private static List<Event> payloads(List<DomainEventMessage<?>> life) {
        return life.stream().map(event -> (Event) event.getPayload()).toList();
    }
}
