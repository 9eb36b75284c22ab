package org.caseledger.acceptance.rules;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A sound life with one thing wrong in it.
 *
 * @param check that has to find it
 */
record Planted(String check, String what, Supplier<Told> log) {

    static Planted in(Supplier<Told> story, String check, String what, Consumer<Told> wrong) {
        return new Planted(check, what, () -> {
            Told told = story.get();
            wrong.accept(told);
            return told;
        });
    }
}
