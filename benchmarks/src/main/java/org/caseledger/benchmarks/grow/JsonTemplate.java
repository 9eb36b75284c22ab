package org.caseledger.benchmarks.grow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.caseledger.events.EventMetadata;

/** Stored JSON with the places where it names what each copy has for its own: read once, written as often as there are copies. */
final class JsonTemplate {
    /** Keys of the payload under which staff stand; in metadata it is the actor. */
    private static final Set<String> STAFF = Set.of("staff", "worker");

    private final byte[] json;
    private final List<Mention> mentions = new ArrayList<>();

    private JsonTemplate(byte[] json) {
        this.json = json;
    }

    static JsonTemplate ofPayload(byte[] json) {
        JsonTemplate template = new JsonTemplate(json);
        template.find(STAFF);
        return template;
    }

    /** An actor who belongs to a centre is one of its staff; officers and systems are the same in all copies. */
    static JsonTemplate ofMetaData(byte[] json) {
        JsonTemplate template = new JsonTemplate(json);
        template.find(Set.of());
        if (template.mentions.stream().anyMatch(mention -> mention.key().equals(EventMetadata.CENTRE))) {
            template.mentions.clear();
            template.find(Set.of(EventMetadata.ACTOR));
        }
        return template;
    }

    byte[] in(Copy copy) {
        if (copy.isSource()) {
            return json;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + 16);
        int written = 0;
        for (Mention mention : mentions) {
            out.write(json, written, mention.start() - written);
            out.writeBytes(mention.renamed().apply(copy, mention.text()).getBytes(StandardCharsets.UTF_8));
            written = mention.start() + mention.text().length();
        }
        out.write(json, written, json.length - written);
        return out.toByteArray();
    }

    private void find(Set<String> staff) {
        String key = "";
        for (int at = 0; at < json.length; at++) {
            if (json[at] != '"') {
                continue;
            }
            int start = at + 1;
            int end = endOfText(start);
            String text = new String(json, start, end - start, StandardCharsets.UTF_8);
            if (end + 1 < json.length && json[end + 1] == ':') {
                key = text;
            } else if (staff.contains(key)) {
                mentions.add(new Mention(start, key, text, Copy::staff));
            } else if (Copy.isUuid(text)) {
                mentions.add(new Mention(start, key, text, JsonTemplate::uuid));
            } else if (Copy.isCentre(text)) {
                mentions.add(new Mention(start, key, text, Copy::centre));
            }
            at = end;
        }
    }

    private int endOfText(int start) {
        int end = start;
        while (json[end] != '"') {
            end += json[end] == '\\' ? 2 : 1;
        }
        return end;
    }

    private static String uuid(Copy copy, String text) {
        return copy.uuid(UUID.fromString(text)).toString();
    }

    /** @param text of ASCII alone, so that it has as many bytes as characters */
    private record Mention(int start, String key, String text, BiFunction<Copy, String, String> renamed) {}
}
