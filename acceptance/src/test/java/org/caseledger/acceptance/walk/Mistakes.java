package org.caseledger.acceptance.walk;

import java.util.List;
import java.util.function.UnaryOperator;

/** Ways to say it wrong. */
final class Mistakes {
    private final Dice dice;
    private final Situation situation;

    Mistakes(Dice dice, Situation situation) {
        this.dice = dice;
        this.situation = situation;
    }

    Request make(Request right, String centre) {
        List<UnaryOperator<Request>> ways = List.of(
                said -> said.with("occurredOn", situation.today.plusDays(1L + dice.below(30))),
                said -> said.with("occurredOn", situation.from.minusDays(400L + dice.below(30))),
                said -> said.with("occurredOn", dice.between(situation.from, situation.today)),
                said -> said.by(User.staff(dice.one(User.STAFF), elsewhere(centre))),
                said -> said.by(dice.one(List.of(
                        User.guard(centre),
                        User.AUDITOR,
                        User.HELPLINE,
                        User.STATE,
                        User.officerOf(centre),
                        User.staff("OFFICE_ASSISTANT", centre),
                        User.staff("MULTI_PURPOSE_STAFF", centre)))),
                said -> said.at(said.path()
                        .replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}", dice.uuid().toString())),
                said -> said.ifMatch((long) dice.below(3)),
                said -> said.ifMatch(said.ifMatch() == null ? Long.valueOf(500) : null),
                this::lacksField,
                this::nonsenseInField);
        return dice.one(ways).apply(right);
    }

    private String elsewhere(String centre) {
        String other = dice.one(Centres.ALL);
        return other.equals(centre) ? Centres.EMPTY : other;
    }

    private Request lacksField(Request right) {
        List<String> fields = right.body().keySet().stream()
                .filter(field -> !field.equals("occurredOn"))
                .toList();
        return fields.isEmpty() ? right.with("occurredOn", "some day") : right.with(dice.one(fields), null);
    }

    private Request nonsenseInField(Request right) {
        List<String> fields = List.copyOf(right.body().keySet());
        if (fields.isEmpty()) {
            return right.with("occurredOn", "some day");
        }
        String field = dice.one(fields);
        return right.with(field, right.body().get(field) instanceof String ? "NONSENSE" : "some");
    }
}
