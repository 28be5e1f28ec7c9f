package io.dateline.development;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says when it happened: by a date or, where none is known, by what it came after or before. */
@Constraint(validatedBy = Dated.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Dated {

    String message() default
            "is missing: give the date, or where only the order is known what it came 'after' or 'before' (ids of developments)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells the field, which a constraint of the whole does not do by itself. */
    class Check implements ConstraintValidator<Dated, Details> {

        @Override
        public boolean isValid(Details details, ConstraintValidatorContext context) {
            if (details.date() != null || details.placed()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("date")
                    .addConstraintViolation();
            return false;
        }
    }
}
