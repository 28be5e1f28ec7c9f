package io.dateline.projection;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hands a controller the {@link Reading} of a projection, not older than the request's {@code Dateline-At-Least}, and tells the
 * client with {@code Dateline-Position} and {@code Dateline-Lag} how fresh the answer is.
 */
@Parameter(hidden = true)
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {

    /** The header with the position that an answer reflects. */
    String POSITION = "Dateline-Position";

    /** The header with the position that the answer must reflect. */
    String AT_LEAST = "Dateline-At-Least";

    /** The projection's name. */
    String value();

    /** Whether to wait, as long as a request may, for the end of the log: right for a projection that no change waits for. */
    boolean newest() default false;
}
