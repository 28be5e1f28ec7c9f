package io.dateline.development;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Low, best and high of a claim do not decrease in this order, as far as they are given. */
@Constraint(validatedBy = InOrder.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InOrder {

    String message() default "low, best and high must not decrease in this order";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells the field and both figures, which a constraint of the whole does not do by itself. */
    class Check implements ConstraintValidator<InOrder, Claim> {

        @Override
        public boolean isValid(Claim claim, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            return inOrder("low", claim.low(), "best", claim.best(), context)
                    && inOrder("best", claim.best(), "high", claim.high(), context)
                    && inOrder("low", claim.low(), "high", claim.high(), context);
        }

        private static boolean inOrder(
                String one,
                @Nullable BigDecimal less,
                String other,
                @Nullable BigDecimal more,
                ConstraintValidatorContext context) {
            if (less == null || more == null || less.compareTo(more) <= 0) {
                return true;
            }
            String figures = ": " + one + " is " + less + ", " + other + " is " + more;
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate() + figures)
                    .addPropertyNode(one)
                    .addConstraintViolation();
            return false;
        }
    }
}
