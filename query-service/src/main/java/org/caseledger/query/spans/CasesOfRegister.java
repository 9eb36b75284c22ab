package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.CaseEvent;
import org.caseledger.query.cases.CaseAt;

/**
 * Cases with rows of another register, each once, counted for the whole State: its rows of one case may be of several centres, so that the cases at all of them
 * are not the sum of those at each.
 *
 * @param <L> a line of that register
 */
public abstract class CasesOfRegister<L> implements RegisterDefinition<CaseOfRegister> {
    private final RegisterDefinition<L> register;
    private final Map<RowKind, RowKind> kinds;

    /** @param kinds by the kind of row that such a case has */
    protected CasesOfRegister(RegisterDefinition<L> register, Map<RowKind, RowKind> kinds) {
        this.register = register;
        this.kinds = Map.copyOf(kinds);
    }

    @Override
    public List<RowKind> kinds() {
        return List.copyOf(kinds.values());
    }

    /** They are of no centre. */
    @Override
    public boolean isOfHolder() {
        return false;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return register.reads();
    }

    @Override
    public Stream<CaseOfRegister> lines(CaseAt of) {
        List<RegisterRow> rows = register.lines(of)
                .flatMap(register::rows)
                .filter(row -> kinds.containsKey(row.kind()))
                .toList();
        return rows.stream().map(RegisterRow::due).min(Comparator.naturalOrder()).stream()
                .map(first -> new CaseOfRegister(
                        of.number(), first, rows.stream().map(RegisterRow::kind).collect(Collectors.toSet())));
    }

    @Override
    public Stream<RegisterRow> rows(CaseOfRegister line) {
        return line.has().stream()
                .map(kind -> new RegisterRow(
                        Objects.requireNonNull(kinds.get(kind)),
                        "",
                        RegisterRow.STATE,
                        line.number(),
                        line.firstDue(),
                        Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return register.turningDays(known);
    }
}
