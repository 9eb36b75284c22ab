package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A log written by hand. Fields are said as {@code name=value}; a list as {@code name=[A B]}; postings as
 * {@code +FROM>TO REASON}, with {@code on DAY}, {@code at CENTRE}, {@code outcome X} where they are not those of the event. Positions,
 * sequences and blocks are given when it is read, so that whatever is changed in between stays a log.
 */
final class Told {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One event before it has its place. */
    final class Draft {
        String type;
        final ObjectNode payload = JSON.createObjectNode();
        final ObjectNode metadata = JSON.createObjectNode();
        LocalDate recordedOn = day;
        String key = "";
        boolean sameDeed;

        Draft(String type) {
            this.type = type;
        }

        Draft set(String field, String value) {
            put(payload, field, value);
            return this;
        }

        Draft drop(String field) {
            payload.remove(field);
            return this;
        }

        Draft by(String role, String centre) {
            who(metadata, role, centre);
            return this;
        }

        /** Puts another deed right behind this event. */
        Draft then(String type, String... fields) {
            Draft other = new Draft(type);
            other.recordedOn = recordedOn;
            other.metadata.setAll(metadata.deepCopy());
            other.metadata.put("command", "command-" + ++commands);
            if (payload.has("caseId")) {
                other.payload.set("caseId", payload.get("caseId"));
            }
            other.set("occurredOn", payload.path("occurredOn").asString());
            fill(other, fields);
            drafts.add(drafts.indexOf(this) + 1, other);
            return other;
        }

        /** The same, before it. */
        Draft first(String type, String... fields) {
            Draft other = then(type, fields);
            drafts.remove(other);
            drafts.add(drafts.indexOf(this), other);
            return other;
        }

        void remove() {
            drafts.remove(this);
        }

        ArrayNode postings() {
            return payload.withArray("postings");
        }
    }

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();
    private final Map<String, String> cohorts = new HashMap<>();
    private LocalDate day = LocalDate.of(2023, 4, 1);
    private String role = "STATE_OFFICER";
    private String centre = "";
    private String about = "";
    private int commands;

    /** Opened on 1 April 2023 with two centres in Patna and one in Gaya. */
    static Told ledger() {
        Told told = new Told();
        told.role = "SYSTEM";
        told.say("LedgerOpened", "purpose=DEMO", "format=1");
        told.role = "STATE_OFFICER";
        told.commission("BR-PAT-01", "PAT", 1).commission("BR-PAT-02", "PAT", 2).commission("BR-GAY-01", "GAY", 1);
        return told;
    }

    private Told commission(String id, String district, int number) {
        return say(
                "CentreCommissioned", "centre=" + id, "kind=SUB_DIVISION", "district=" + district, "number=" + number);
    }

    Told day(String recordedOn) {
        day = LocalDate.parse(recordedOn);
        return this;
    }

    /** Who speaks from here on; officers name a district instead of a centre. */
    Told by(String speakersRole, String place) {
        role = speakersRole;
        centre = place;
        return this;
    }

    Told about(String caseId) {
        about = caseId;
        return this;
    }

    /** A registration with its number, by the speaker's centre. */
    Told register(String caseId, int serial, String... fields) {
        about = caseId;
        origins.put(caseId, centre);
        cohorts.put(caseId, day.toString());
        String year = day.getMonthValue() >= 4 ? day.getYear() + "-" : (day.getYear() - 1) + "-";
        String financialYear = year + String.format("%02d", (Integer.parseInt(year.substring(2, 4)) + 1) % 100);
        String number = String.format("%s-%s-%06d", centre, financialYear, serial);
        say(
                "RegistrationNumberIssued",
                "centre=" + centre,
                "number=" + number,
                "financialYear=" + financialYear,
                "serial=" + serial);
        and(
                "CaseRegistered",
                "subjectId=subject-of-" + caseId,
                "centre=" + centre,
                "number=" + number,
                "channel=POLICE",
                "firstContactOn=" + day,
                "ageBand=25_34",
                "+OUTSIDE>REGISTERED REGISTERED");
        fill(last(), fields);
        return this;
    }

    Told say(String type, String... fields) {
        Draft draft = new Draft(type);
        who(draft.metadata, role, centre);
        draft.metadata.put("command", "command-" + ++commands);
        draft.set("occurredOn", day.toString());
        boolean ofCase = Words.OF_CASES.contains(type) || type.equals("RegistrationNumberIssued");
        if (ofCase || type.equals("CallTakenUp")) {
            draft.set("caseId", about);
        }
        fill(draft, fields);
        drafts.add(draft);
        return this;
    }

    /** In the same deed as what was said last. */
    Told and(String type, String... fields) {
        String command = last().metadata.path("command").asString();
        say(type, fields);
        last().metadata.put("command", command);
        last().sameDeed = true;
        return this;
    }

    Draft last() {
        return drafts.get(drafts.size() - 1);
    }

    Draft first(String type) {
        return drafts.stream()
                .filter(draft -> draft.type.equals(type))
                .findFirst()
                .orElseThrow();
    }

    Draft last(String type) {
        return drafts.stream()
                .filter(draft -> draft.type.equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    Told addAll(Told other) {
        other.drafts.stream()
                .filter(draft -> !draft.type.equals("LedgerOpened") && !draft.type.equals("CentreCommissioned"))
                .forEach(drafts::add);
        return this;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Map<String, Long> sequences = new HashMap<>();
        long block = 0;
        for (Draft draft : drafts) {
            long position = facts.size();
            block = draft.sameDeed ? block : position;
            String aggregate = aggregate(draft, position);
            long sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
            facts.add(new Fact(
                    position,
                    block,
                    draft.recordedOn,
                    aggregate,
                    sequence,
                    draft.type,
                    draft.key,
                    draft.payload,
                    draft.metadata));
        }
        return facts;
    }

    private static String aggregate(Draft draft, long position) {
        String field = switch (draft.type) {
            case "LedgerOpened" -> "ledgerId";
            case "HelplineCallLogged", "CallRouted", "CallTakenUp" -> "callId";
            case "ReviewHeld", "DirectionIssued", "DirectionComplied" -> "reviewId";
            case "FiguresPublished" -> "publicationId";
            default -> Words.OF_CENTRES.contains(draft.type) ? "centre" : "caseId";
        };
        return draft.payload.path(field).asString("aggregate-" + position);
    }

    private static void who(ObjectNode metadata, String role, String place) {
        metadata.put("actor", role.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-1");
        metadata.put("role", role);
        metadata.remove(List.of("centre", "district"));
        if (place.startsWith("BR-")) {
            metadata.put("centre", place);
        } else if (!place.isEmpty()) {
            metadata.put("district", place);
        }
    }

    private void fill(Draft draft, String... fields) {
        for (String said : fields) {
            if (said.startsWith("+") || said.startsWith("-")) {
                draft.postings().add(posting(draft, said));
            } else {
                put(draft.payload, said.substring(0, said.indexOf('=')), said.substring(said.indexOf('=') + 1));
            }
        }
    }

    /** {@code +FROM>TO REASON [on DAY] [at CENTRE] [outcome X]}. */
    private ObjectNode posting(Draft draft, String said) {
        String[] word = said.substring(1).split(" ");
        String[] accounts = word[0].split(">");
        String caseId = draft.payload.path("caseId").asString();
        ObjectNode posting = JSON.createObjectNode();
        posting.put("centre", centre);
        if (origins.containsKey(caseId)) {
            posting.put("origin", origins.get(caseId));
            posting.put("cohort", cohorts.get(caseId));
        }
        posting.put("from", accounts[0]).put("to", accounts[1]);
        posting.put("on", draft.payload.path("occurredOn").asString()).put("reason", word[1]);
        if (draft.type.equals("CaseResolved")) {
            posting.put("outcome", draft.payload.path("outcome").asString());
        }
        for (int i = 2; i < word.length; i += 2) {
            posting.put(word[i].equals("at") ? "centre" : word[i], word[i + 1]);
        }
        return posting.put("n", said.startsWith("+") ? 1 : -1);
    }

    private static void put(ObjectNode node, String field, String value) {
        if (value.startsWith("[")) {
            ArrayNode list = node.putArray(field);
            for (String one : value.substring(1, value.length() - 1).split(" ")) {
                if (!one.isEmpty()) {
                    list.add(one);
                }
            }
        } else if (value.matches("-?\\d{1,9}")) {
            node.put(field, Integer.parseInt(value));
        } else if (value.equals("true") || value.equals("false")) {
            node.put(field, Boolean.parseBoolean(value));
        } else {
            node.put(field, value);
        }
    }
}
