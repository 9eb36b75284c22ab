package org.caseledger.query.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.caseledger.events.Service;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowKind;
import org.springframework.stereotype.Component;

/** How many of what the report counts happened on which day: sums of cells, and open requests from their spans. */
@Component
class ServiceDays {
    private final Registers registers;
    private final OpenRequestRegister requests;

    ServiceDays(Registers registers, OpenRequestRegister requests) {
        this.registers = registers;
        this.requests = requests;
    }

    List<CountOfDay> at(Moment moment, CentreFilter centres) {
        List<CountOfDay> days = new ArrayList<>();
        Map<RowKind, SortedMap<LocalDate, Integer>> begun =
                registers.changes(ServiceRegister.KINDS.values(), centres, moment);
        ServiceRegister.KINDS.forEach((counted, kind) -> Objects.requireNonNull(begun.get(kind))
                .forEach((on, n) -> days.add(new CountOfDay(counted.count(), counted.by(), on, n))));
        registers
                .ask(requests, OpenRequestRegister.KIND, centres, moment)
                .dueDays(OpenRequestRegister.SERVICE)
                .forEach((service, byDay) -> byDay.forEach(
                        (on, n) -> days.add(new CountOfDay(ServiceCount.STILL_OPEN, Service.valueOf(service), on, n))));
        return days;
    }
}
