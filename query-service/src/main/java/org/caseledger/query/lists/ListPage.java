package org.caseledger.query.lists;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is made in memory.
 *
 * @param all the whole list
 * @param next cursor of the page that follows; absent on the last one
 */
public record ListPage<E>(
        List<E> all, List<E> shown, @Nullable String next) {

    /** @param key by which the list is ordered; different for each entry, so that pages neither repeat nor skip */
    public static <E> ListPage<E> of(Stream<E> entries, Function<E, String> key, ListPlace place, int limit) {
        List<Keyed<E>> all = entries.map(entry -> new Keyed<>(key.apply(entry), entry))
                .sorted(Comparator.comparing(Keyed::key))
                .toList();
        List<Keyed<E>> rest = all.stream()
                .filter(keyed -> keyed.key.compareTo(place.after()) > 0)
                .toList();
        List<Keyed<E>> shown = rest.subList(0, Math.min(limit, rest.size()));
        String next = shown.size() == rest.size()
                ? null
                : new ListPlace(place.moment(), shown.get(shown.size() - 1).key).cursor();
        return new ListPage<>(
                all.stream().map(Keyed::entry).toList(),
                shown.stream().map(Keyed::entry).toList(),
                next);
    }

    private record Keyed<E>(String key, E entry) {}
}
