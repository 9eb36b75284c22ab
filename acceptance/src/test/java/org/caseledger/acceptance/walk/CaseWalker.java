package org.caseledger.acceptance.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells the lives of some cases, half of it right as far as it knows, and half of it wrong. */
final class CaseWalker {
    /** Of a hundred requests that are no repetition, so many are right by what the walker believes; some of them are not after all. */
    private static final int RIGHT = 48;
    /** So many are right in form, and do not fit the state of the case. */
    private static final int OUT_OF_PLACE = 10;

    private final Dice dice;
    private final Door door;
    private final Lives lives = new Lives();
    private final Beginning beginning;
    private final Mistakes mistakes;
    private final List<Choice> choices;
    private final int cases;

    /** @param cases of how many it speaks in the end */
    CaseWalker(long seed, Situation situation, Door door, int cases) {
        this.dice = new Dice(seed);
        this.door = door;
        this.cases = cases;
        Days days = new Days(dice, situation);
        Speakers by = new Speakers(dice, situation);
        this.beginning = new Beginning(dice, by, situation, lives);
        this.mistakes = new Mistakes(dice, situation);
        this.choices = Stream.of(
                        new Helping(dice, days, by, lives).choices(),
                        new Sheltering(dice, days, by).choices(),
                        new Partnering(dice, days, by).choices(),
                        new Ending(dice, days, by, situation, lives).choices(),
                        new PuttingRight(dice, days, by).choices())
                .flatMap(List::stream)
                .toList();
    }

    List<Belief> lives() {
        return lives.all();
    }

    void say(int requests) {
        int left = requests;
        while (left > 0) {
            Request said = next();
            Answer first = door.send(said);
            left--;
            if (left >= 2 && first.accepted() && dice.oneIn(40)) {
                door.sendAgain(said, first);
                left -= 2;
            }
        }
    }

    private Request next() {
        List<Belief> known = lives.all();
        if (known.size() < Math.min(cases, 3) || (known.size() < cases && dice.oneIn(25))) {
            return beginning();
        }
        Belief it = dice.one(known);
        int draw = dice.below(100);
        if (draw < RIGHT) {
            return right(it);
        }
        return draw < RIGHT + OUT_OF_PLACE
                ? dice.one(choices).say().apply(it)
                : mistakes.make(dice.oneIn(20) ? beginning() : right(it), it.centre());
    }

    private Request beginning() {
        return dice.oneIn(10) ? beginning.bringForward() : beginning.register();
    }

    private Request right(Belief it) {
        List<Choice> fitting = new ArrayList<>();
        for (Choice choice : choices) {
            if (choice.fits().test(it)) {
                for (int i = 0; i < choice.weight(); i++) {
                    fitting.add(choice);
                }
            }
        }
        return dice.one(fitting).say().apply(it);
    }
}
