package org.caseledger.query.listing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Where cases that are counted stand one by one: a list of this API, and what narrows it to them.
 *
 * @param parameters days, codes and numbers, in the order in which they are written
 */
public record ListOfCases(String path, Map<String, ?> parameters) {

    /** @param others take the place of those of the same name */
    public ListOfCases with(Map<String, ?> others) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.putAll(others);
        return new ListOfCases(path, all);
    }

    /** Of what happened on these days. */
    public ListOfCases between(LocalDate from, LocalDate to) {
        return with("from", from).with("to", to);
    }

    /**
     * On a day, as known at a moment.
     *
     * @param day absent where the newest one was asked for
     * @param knownAt absent where what is known by now was asked for
     * @param moment as they were understood
     */
    public ListOfCases at(@Nullable LocalDate day, @Nullable KnownAt knownAt, Moment moment) {
        return with("on", day == null && knownAt == null ? null : moment.day())
                .with("knownAt", knownAt == null ? null : moment.position());
    }

    /** Of the centres that were asked for. */
    public ListOfCases of(CentreFilter centres) {
        return with("centre", centres.centre()).with("district", centres.district());
    }

    /** As it is asked for. */
    public String address() {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private ListOfCases with(String name, @Nullable Object value) {
        return value == null ? this : with(Map.of(name, value));
    }
}
