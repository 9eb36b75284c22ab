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
import org.jspecify.annotations.Nullable;

/** What the constraints of one field of a body say would be right. */
record BodyConstraints(RecordComponent field) {

    boolean isRequired() {
        return find(NotNull.class) != null || find(NotEmpty.class) != null || find(NotBlank.class) != null;
    }

    /** @param constraint simple name of the one that is hurt */
    Fault hurt(String pointer, String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Fault(pointer, "FIELD_MISSING");
            case "Pattern" -> new Fault(pointer, "FIELD_SPELLING_WRONG", example());
            case "Size" -> new Fault(pointer, "FIELD_LENGTH_WRONG", length().get(0), length().get(1));
            default -> outOfRange(pointer);
        };
    }

    /** In words that fit the ends that the range has. */
    Fault outOfRange(String pointer) {
        Min least = find(Min.class);
        Max most = find(Max.class);
        if (least != null && most != null) {
            return new Fault(pointer, "FIELD_OUT_OF_RANGE", least.value(), most.value());
        }
        if (least != null) {
            return new Fault(pointer, "FIELD_OUT_OF_RANGE", "FIELD_BELOW_RANGE", List.of(least.value()));
        }
        return most != null
                ? new Fault(pointer, "FIELD_OUT_OF_RANGE", "FIELD_ABOVE_RANGE", List.of(most.value()))
                : new Fault(pointer, "FIELD_TYPE_WRONG");
    }

    private String example() {
        Pattern pattern = find(Pattern.class);
        return pattern == null ? "" : pattern.message();
    }

    private List<Object> length() {
        Size size = find(Size.class);
        return size == null ? List.of(0L, 0L) : List.of((long) size.min(), (long) size.max());
    }

    private <A extends Annotation> @Nullable A find(Class<A> type) {
        return field.getAccessor().getAnnotation(type);
    }
}
