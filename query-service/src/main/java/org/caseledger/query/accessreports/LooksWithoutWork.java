package org.caseledger.query.accessreports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.WorkOnCases;

/** Looks at a case by somebody who did not work on it then. */
final class LooksWithoutWork {
    /** Of the cases of so many looks the records are read together, and held until the next are: each takes some tens of kilobytes. */
    static final int AT_ONCE = 100;

    private final Function<Collection<UUID>, Map<UUID, CaseRecord>> records;

    /** @param records of those of some cases that there are */
    LooksWithoutWork(Function<Collection<UUID>, Map<UUID, CaseRecord>> records) {
        this.records = records;
    }

    /** In the same order; read as far as they are taken. */
    Stream<SeenLook> among(Stream<List<SeenLook>> looks) {
        return looks.map(some -> some.stream()
                        .filter(look -> look.caseId() != null && !look.centres().isEmpty())
                        .toList())
                .flatMap(some -> IntStream.iterate(0, from -> from < some.size(), from -> from + AT_ONCE)
                        .mapToObj(from -> some.subList(from, Math.min(from + AT_ONCE, some.size()))))
                .flatMap(this::withoutWork);
    }

    private Stream<SeenLook> withoutWork(List<SeenLook> some) {
        Map<UUID, CaseRecord> known = records.apply(
                some.stream().flatMap(look -> Stream.ofNullable(look.caseId())).collect(Collectors.toSet()));
        return some.stream().filter(look -> isWithoutWork(look, known));
    }

    private static boolean isWithoutWork(SeenLook look, Map<UUID, CaseRecord> known) {
        UUID theCase = look.caseId();
        CaseRecord record = theCase == null ? null : known.get(theCase);
        return theCase != null
                && record != null
                && !WorkOnCases.worked(
                        look.scope(), theCase, record, look.recorded().time());
    }
}
