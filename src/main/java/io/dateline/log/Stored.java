package io.dateline.log;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision under which an event is stored for ever, so that its class may move or be renamed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stored {

    /** Lower-case and dotted, {@code development.recorded}; never used for another meaning. */
    String name();

    /** Raised when the stored form changes; an upcaster then carries the older one forward. */
    int revision();
}
