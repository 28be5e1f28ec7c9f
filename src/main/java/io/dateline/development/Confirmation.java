package io.dateline.development;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameter that says that a date that looks wrong is right. */
@Parameter(
        description = "A date that looks wrong is refused (unlikely-date); with true it is taken, and flagged",
        schema = @Schema(type = "boolean", defaultValue = "false"))
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Confirmation {}
