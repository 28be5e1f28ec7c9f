package io.dateline.projection;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Asks for the database of what can be built again, and not for that of the log. In files they are two: what is written there all
 * the time leaves the log's file alone, and can be thrown away. On a server they are one.
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Projected {}
