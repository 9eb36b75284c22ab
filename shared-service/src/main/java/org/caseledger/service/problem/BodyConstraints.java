package org.caseledger.service.problem;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the constraints of one field of a body say would be right. */
record BodyConstraints(RecordComponent field) {
    static final String MISSING = "FIELD_MISSING";
    private static final String SPELLING = "FIELD_SPELLING_WRONG";
    private static final String LENGTH = "FIELD_LENGTH_WRONG";
    private static final String RANGE = "FIELD_OUT_OF_RANGE";
    private static final String NO_PAST_DAY = "FIELD_NO_PAST_DAY";
    private static final Set<String> CODES = Set.of(MISSING, SPELLING, LENGTH, RANGE, NO_PAST_DAY);

    /** Whether a fault is one of these: of a value that is read, or absent, and not right. */
    static boolean tell(RequestFault fault) {
        return CODES.contains(fault.code());
    }

    boolean isRequired() {
        return find(NotNull.class) != null || find(NotEmpty.class) != null || find(NotBlank.class) != null;
    }

    /** @param constraint simple name of the one that is hurt */
    RequestFault hurt(String pointer, String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> new RequestFault(pointer, MISSING);
            case "Pattern" -> spelling(pointer);
            case "PastOrPresent" -> new RequestFault(pointer, NO_PAST_DAY);
            case "Size" -> new RequestFault(pointer, LENGTH, length().get(0), length().get(1));
            default -> outOfRange(pointer);
        };
    }

    /** In words that fit the ends that the range has. */
    RequestFault outOfRange(String pointer) {
        Min least = find(Min.class);
        Max most = find(Max.class);
        if (least != null && most != null) {
            return new RequestFault(pointer, RANGE, least.value(), most.value());
        }
        if (least != null) {
            return new RequestFault(pointer, RANGE, "FIELD_BELOW_RANGE", List.of(least.value()));
        }
        return most != null
                ? new RequestFault(pointer, RANGE, "FIELD_ABOVE_RANGE", List.of(most.value()))
                : new RequestFault(pointer, "FIELD_TYPE_WRONG");
    }

    private RequestFault spelling(String pointer) {
        Pattern pattern = find(Pattern.class);
        if (pattern != null && pattern.regexp().equals(Words.SOME)) {
            return new RequestFault(pointer, MISSING, "FIELD_BLANK", List.of());
        }
        return new RequestFault(pointer, SPELLING, pattern == null ? "" : pattern.message());
    }

    private List<Object> length() {
        Size size = find(Size.class);
        return size == null ? List.of(0L, 0L) : List.of((long) size.min(), (long) size.max());
    }

    private <A extends Annotation> @Nullable A find(Class<A> type) {
        return field.getAccessor().getAnnotation(type);
    }
}
