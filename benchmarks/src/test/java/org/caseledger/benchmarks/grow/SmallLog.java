package org.caseledger.benchmarks.grow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.CommandEntry;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.jspecify.annotations.Nullable;

/** A ledger of a centre with one case, in three blocks of two minutes: opened, the case registered and assigned, figures published twice and a checkpoint taken. */
final class SmallLog {
    static final UUID CASE = UUID.fromString("9c5469dc-8069-45d8-9291-2e8385750287");
    static final Instant BEGAN = Instant.parse("2023-04-01T04:30:00Z");

    private static final UUID LEDGER = UUID.fromString("0829e8b2-55b4-4080-8146-04bd3fd794d8");
    private static final UUID PUBLICATION = UUID.fromString("ecd3d230-7d0d-4568-a54b-eedf5d0e3c72");
    private static final UUID LATER_PUBLICATION = UUID.fromString("4ff980a7-7720-4ea5-9b85-6857139df593");
    private static final String SIGNED = ",\"checkpoint\":{\"size\":3,\"root\":\"00\"}";
    private static final byte[] KEY = bytes("sixteen bytes, a");
    private static final String BY_STAFF =
            "{\"actor\":\"staff-0c1d2e3f\",\"centre\":\"BR-PAT-01\",\"district\":\"PAT\",\"role\":\"CASE_WORKER\"}";
    private static final String BY_OFFICER = "{\"actor\":\"state-officer-1\",\"role\":\"STATE_OFFICER\"}";

    private final String centre;
    private Head head = Head.EMPTY;
    private int events;

    private SmallLog(String centre) {
        this.centre = centre;
    }

    static void write(LogCollection log, String centre) {
        log.prepare();
        new SmallLog(centre).blocks().forEach(log::store);
    }

    private Stream<Block> blocks() {
        LogEvent opened = event(
                LEDGER,
                LEDGER.toString(),
                null,
                0,
                "LedgerOpened",
                "{\"ledgerId\":\"" + CASE + "\",\"purpose\":\"DEMO\"}",
                BY_OFFICER);
        LogEvent commissioned = event(
                id(),
                centre,
                "Centre",
                0,
                "CentreCommissioned",
                "{\"centre\":\"" + centre + "\",\"district\":\"PAT\",\"number\":1,\"nameEn\":\"Patna\"}",
                BY_OFFICER);
        LogEvent posted = event(
                id(),
                centre,
                "Centre",
                1,
                "StaffPosted",
                "{\"centre\":\"" + centre + "\",\"staff\":\"staff-0c1d2e3f\"}",
                BY_OFFICER);
        LogEvent issued = event(
                id(),
                centre,
                "Centre",
                2,
                "RegistrationNumberIssued",
                "{\"centre\":\"" + centre + "\",\"caseId\":\"" + CASE + "\",\"number\":\"" + centre
                        + "-2023-24-000001\",\"serial\":1,\"occurredOn\":\"2023-04-01\"}",
                BY_STAFF);
        LogEvent registered = event(
                id(),
                CASE.toString(),
                "Case",
                0,
                "CaseRegistered",
                "{\"caseId\":\"" + CASE + "\",\"centre\":\"" + centre + "\",\"number\":\"" + centre
                        + "-2023-24-000001\",\"postings\":[{\"centre\":\"" + centre + "\",\"n\":1}]}",
                BY_STAFF);
        LogEvent assigned = event(
                id(),
                CASE.toString(),
                "Case",
                1,
                "CaseAssigned",
                "{\"caseId\":\"" + CASE + "\",\"worker\":\"staff-0c1d2e3f\"}",
                BY_STAFF);
        LogEvent checkpoint = event(
                id(), "checkpoints", "Checkpoints", 0, "CheckpointTaken", "{" + SIGNED.substring(1) + "}", BY_OFFICER);
        CommandEntry keyed = new CommandEntry(KEY, KEY, 0, 2);
        return Stream.of(
                sealed(0, List.of(), opened, commissioned, posted),
                sealed(60, List.of(keyed), issued, registered, assigned),
                sealed(120, List.of(), published(PUBLICATION, 5), checkpoint, published(LATER_PUBLICATION, 7)));
    }

    private static LogEvent published(UUID publication, long position) {
        return event(
                publication,
                publication.toString(),
                "Publication",
                0,
                "FiguresPublished",
                "{\"publicationId\":\"" + publication + "\",\"position\":" + position
                        + ",\"totals\":{\"registered\":1,\"struckOff\":0},\"reportDigest\":\"00\"" + SIGNED + "}",
                BY_OFFICER);
    }

    private Block sealed(int seconds, List<CommandEntry> commands, LogEvent... events) {
        Block block = Block.seal(
                head,
                BEGAN.plusSeconds(seconds),
                "node-1",
                commands,
                Stream.of(events).map(Leaf::of).toList());
        head = block.asHead();
        return block;
    }

    private UUID id() {
        return new UUID(0x4000, 0x8000000000000000L + events++);
    }

    private static LogEvent event(
            UUID id,
            String aggregate,
            @Nullable String aggregateType,
            long sequence,
            String type,
            String payload,
            String metaData) {
        return new LogEvent(
                id, aggregate, aggregateType, sequence, BEGAN, type, "1", bytes(payload), bytes(metaData), null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
