package io.dateline.development;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The most characters that notes may have together: each is written again with every change of the development. */
@Constraint(validatedBy = {NotesSize.OfOne.class, NotesSize.OfAll.class})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface NotesSize {

    int max();

    String message() default
            "has more than {max} characters of notes: leave them in the document, and cite that by its url";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Those of a source. */
    class OfOne implements ConstraintValidator<NotesSize, Map<String, String>> {

        private int max;

        @Override
        public void initialize(NotesSize size) {
            max = size.max();
        }

        @Override
        public boolean isValid(@Nullable Map<String, String> notes, ConstraintValidatorContext context) {
            return size(notes) <= max;
        }

        static long size(@Nullable Map<String, String> notes) {
            long size = 0;
            for (Map.Entry<String, String> note :
                    notes == null ? Map.<String, String>of().entrySet() : notes.entrySet()) {
                size += note.getKey().length()
                        + (note.getValue() == null ? 0 : note.getValue().length());
            }
            return size;
        }
    }

    /** Those of all sources of a development. */
    class OfAll implements ConstraintValidator<NotesSize, List<Source>> {

        private int max;

        @Override
        public void initialize(NotesSize size) {
            max = size.max();
        }

        @Override
        public boolean isValid(List<Source> sources, ConstraintValidatorContext context) {
            return sources.stream()
                            .mapToLong(source -> source == null ? 0 : OfOne.size(source.notes()))
                            .sum()
                    <= max;
        }
    }
}
