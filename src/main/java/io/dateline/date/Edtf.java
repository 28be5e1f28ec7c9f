package io.dateline.date;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that is a date of EDTF (ISO 8601-2); refused with the reason and the place of the first mistake. */
@Constraint(validatedBy = Edtf.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Edtf {

    String message() default "must be a date";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is left to other constraints. */
    class Check implements ConstraintValidator<Edtf, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            try {
                EdtfDate.parse(text);
                return true;
            } catch (DateProblem wrong) {
                context.disableDefaultConstraintViolation();
                // Without the escapes a brace in the text would be taken for a message parameter.
                String message = wrong.getMessage().replaceAll("([\\\\{}$])", "\\\\$1");
                context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
                return false;
            }
        }
    }
}
