package io.dateline.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A short English id: lower-case letters, digits and single hyphens, at most 80 characters. */
@Pattern(regexp = Slug.PATTERN)
@Size(max = Slug.LONGEST)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Slug {

    String PATTERN = "[a-z0-9]++(-[a-z0-9]++)*+";
    int LONGEST = 80;
    String MESSAGE = "must be a slug: lower-case letters, digits and single hyphens, 80 at most, like 'sergei-lavrov'";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
