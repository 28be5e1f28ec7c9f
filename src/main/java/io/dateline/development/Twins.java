package io.dateline.development;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameter that says what becomes of a likely duplicate. */
@Parameter(
        description =
                "What becomes of it where it is likely recorded already: refused (likely-duplicate), recorded, or its"
                        + " sources added to the one it is most like. Left out, one with an id is recorded, and one without refused",
        schema = @Schema(allowableValues = {"reject", "allow", "attach"}))
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Twins {}
