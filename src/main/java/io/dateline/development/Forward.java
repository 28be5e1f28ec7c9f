package io.dateline.development;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A passage ends after it begins. */
@Constraint(validatedBy = Forward.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Forward {

    String message() default "must end after it begins";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells the field, which a constraint of the whole does not do by itself. */
    class Check implements ConstraintValidator<Forward, Source.Passage> {

        @Override
        public boolean isValid(Source.Passage passage, ConstraintValidatorContext context) {
            if (passage.from() < passage.to()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate() + ": from is "
                            + passage.from() + ", to is " + passage.to())
                    .addPropertyNode("to")
                    .addConstraintViolation();
            return false;
        }
    }
}
