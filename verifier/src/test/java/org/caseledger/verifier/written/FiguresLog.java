package org.caseledger.verifier.written;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.events.Account;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.figures.CountedFigures;
import org.caseledger.figures.CountedMovement;
import org.caseledger.figures.FiguresDefinition;
import org.caseledger.figures.FiguresReport;
import org.jspecify.annotations.Nullable;

/**
 * A log of cases that move between accounts, and of April as it is published then. The ledger's own code counts it, so that the verifier is held against
 * that.
 */
public final class FiguresLog {
    public static final List<String> CENTRES = List.of("BR-ARA-01", "BR-GAY-01", "BR-PAT-01");

    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    private static final LocalDate TO = LocalDate.of(2025, 4, 30);
    private static final Set<String> BESIDE =
            Set.of("RegistrationNumberIssued", "CentreCommissioned", "FiguresPublished");

    private final List<WrittenEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, Integer> serials = new HashMap<>();
    private final Map<String, List<Posting>> postingsOf = new HashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private byte[] report = {};
    private int published;

    public FiguresLog() {
        append("ledger", "Ledger", "LedgerOpened", "1", "{}");
        CENTRES.forEach(this::commission);
    }

    public static boolean isGiven(WrittenEvent event) {
        return EventTypes.mayPost(event.type()) || BESIDE.contains(event.type());
    }

    public LogWithTree log() {
        return new LogWithTree(events);
    }

    /** How many events there are up to the publication. */
    public int published() {
        return published;
    }

    /** What the ledger counts. */
    public byte[] report() {
        return report.clone();
    }

    public int size() {
        return events.size();
    }

    public void commission(String centre) {
        append(centre, "Centre", "CentreCommissioned", "1", "{\"centre\":\"" + centre + "\"}");
    }

    /** @return id of the case */
    public String register(String centre, LocalDate on) {
        String caseId = newCase();
        issue(centre, caseId);
        begin(caseId, centre, on);
        return caseId;
    }

    public String newCase() {
        return new UUID(9, events.size()).toString();
    }

    /** A number alone. */
    public void issue(String centre, String caseId) {
        int serial = serials.merge(centre, 1, Integer::sum);
        append(
                centre,
                "Centre",
                "RegistrationNumberIssued",
                "1",
                "{\"centre\":\"%s\",\"caseId\":\"%s\",\"number\":\"%s-2025-26-%06d\",\"financialYear\":\"2025-26\",\"serial\":%d}"
                        .formatted(centre, caseId, centre, serial, serial));
    }

    public void skipSerial(String centre) {
        serials.merge(centre, 1, Integer::sum);
    }

    /** A case alone. */
    public void begin(String caseId, String centre, LocalDate on) {
        post(
                caseId,
                "CaseRegistered",
                new Posting(
                        centre,
                        centre,
                        on,
                        Account.OUTSIDE,
                        Account.REGISTERED,
                        on,
                        PostingReason.REGISTERED,
                        null,
                        1));
    }

    public Posting newest(String caseId) {
        List<Posting> all = postingsOf.getOrDefault(caseId, List.of());
        return all.get(all.size() - 1);
    }

    public Account account(String caseId) {
        return newest(caseId).to();
    }

    public void move(
            String caseId, Account to, PostingReason reason, LocalDate on, @Nullable ResolutionOutcome outcome) {
        Posting before = newest(caseId);
        post(
                caseId,
                typeOf(reason),
                new Posting(
                        before.centre(), before.origin(), before.cohort(), before.to(), to, on, reason, outcome, 1));
    }

    public void resolve(String caseId, LocalDate on, ResolutionOutcome outcome) {
        boolean isFirst = postingsOf.getOrDefault(caseId, List.of()).stream()
                .noneMatch(posting -> posting.reason() == PostingReason.RESOLVED);
        move(
                caseId,
                Account.UNDER_FOLLOW_UP,
                isFirst ? PostingReason.RESOLVED : PostingReason.RESOLVED_AGAIN,
                on,
                outcome);
    }

    public void strikeOff(String caseId, LocalDate on) {
        move(
                caseId,
                Account.closed(account(caseId).isResolved(), ClosingReason.DUPLICATE),
                PostingReason.CLOSED,
                on,
                null);
    }

    public void transfer(String caseId, String centre, LocalDate on) {
        Posting before = newest(caseId);
        post(
                caseId,
                "TransferAccepted",
                new Posting(
                        before.centre(),
                        before.origin(),
                        before.cohort(),
                        before.to(),
                        Account.OUTSIDE,
                        on,
                        PostingReason.TRANSFERRED_OUT,
                        null,
                        1),
                new Posting(
                        centre,
                        before.origin(),
                        before.cohort(),
                        Account.OUTSIDE,
                        before.to(),
                        on,
                        PostingReason.TRANSFERRED_IN,
                        null,
                        1));
    }

    /** The newest movement of a case, which is one posting, was an error. */
    public void takeBack(String caseId) {
        List<Posting> all = Objects.requireNonNull(postingsOf.get(caseId));
        Posting wrong = newest(caseId);
        post(caseId, "EntryVoided", wrong.reversed());
        all.remove(all.size() - 1);
        all.remove(all.size() - 1);
    }

    /** An event that counts nothing. */
    public void note(String caseId) {
        append(caseId, "Case", "CaseClassified", "1", "{\"n\":" + events.size() + "}");
    }

    public void post(String caseId, String type, Posting... made) {
        List<Posting> all = List.of(made);
        postings.addAll(all);
        postingsOf.computeIfAbsent(caseId, none -> new ArrayList<>()).addAll(all);
        append(
                caseId,
                "Case",
                type,
                "1",
                "{\"caseId\":\"" + caseId + "\",\"postings\":"
                        + all.stream().map(FiguresLog::json).collect(Collectors.joining(",", "[", "]")) + "}");
    }

    public void append(String aggregate, String aggregateType, String type, String revision, String payload) {
        int id = events.size();
        events.add(new WrittenEvent(
                new UUID(id, 4),
                aggregate,
                aggregateType,
                sequences.merge(aggregate, 0L, (last, zero) -> last + 1),
                1_745_000_000_000L + id,
                type,
                revision,
                payload.getBytes(StandardCharsets.UTF_8),
                "{\"actor\":\"s-1\"}".getBytes(StandardCharsets.UTF_8),
                null));
    }

    /** @param tamper with what the event says */
    public void publish(UnaryOperator<String> tamper) {
        publish("2", FiguresDefinition.NEWEST, tamper);
    }

    public void publishFirstRevision() {
        publish("1", FiguresDefinition.BY_BOOKS, event -> event.replaceAll(",\\s*\"reportDigest.*", "}"));
    }

    public void publishByFirstDefinition() {
        publish("2", FiguresDefinition.BY_BOOKS, UnaryOperator.identity());
    }

    private void publish(String revision, FiguresDefinition definition, UnaryOperator<String> say) {
        int signed = Math.min(events.size(), 300);
        FiguresReport counted = new FiguresReport(
                PublicationPeriod.MONTH,
                "2025-04",
                FROM,
                TO,
                definition.code(),
                events.size() - 1L,
                CountedFigures.of(postings.stream().map(CountedMovement::of).iterator(), FROM, TO, definition));
        report = counted.bytes();
        PublishedTotals totals = counted.figures().totals();
        String event = """
                {"kind":"MONTH","period":"2025-04","from":"%s","to":"%s","definition":"%s","position":%d,
                 "totals":{"registered":%d,"struckOff":%d,"resolvedInPeriod":%d,"resolvedAgainInPeriod":%d,"reopenedInPeriod":%d,"handedOver":%d},
                 "reportDigest":"%s","checkpoint":{"origin":"osc.example/1","size":%d,"root":"%s","block":"%s"}}""".formatted(
                        FROM,
                        TO,
                        definition.code(),
                        counted.position(),
                        totals.registered(),
                        totals.struckOff(),
                        totals.resolvedInPeriod(),
                        totals.resolvedAgainInPeriod(),
                        totals.reopenedInPeriod(),
                        totals.handedOver(),
                        counted.digest(),
                        signed,
                        HexFormat.of().formatHex(new LogWithTree(events.subList(0, signed)).root(0, signed)),
                        "b".repeat(64));
        append("publications", "Publications", "FiguresPublished", revision, say.apply(event));
        published = events.size();
    }

    private static String typeOf(PostingReason reason) {
        return switch (reason) {
            case SERVICE_BEGUN -> "ServiceProvided";
            case RESOLVED, RESOLVED_AGAIN -> "CaseResolved";
            case REOPENED -> "CaseReopened";
            default -> "CaseClosed";
        };
    }

    private static String json(Posting p) {
        return "{\"centre\":\"" + p.centre() + "\""
                + (p.origin() == null ? "" : ",\"origin\":\"" + p.origin() + "\"")
                + (p.cohort() == null ? "" : ",\"cohort\":\"" + p.cohort() + "\"")
                + ",\"from\":\"" + p.from().code() + "\",\"to\":\"" + p.to().code() + "\",\"on\":\"" + p.on()
                + "\",\"reason\":\"" + p.reason().code() + "\""
                + (p.outcome() == null ? "" : ",\"outcome\":\"" + p.outcome().code() + "\"")
                + ",\"n\":" + p.n() + "}";
    }
}
