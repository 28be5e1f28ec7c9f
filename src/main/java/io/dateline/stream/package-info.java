/**
 * How server-sent events are written to very many readers: no thread belongs to one, none waits for a slow one, and a stop tells all of
 * them. What they are told is the business of other rooms.
 */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package io.dateline.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
