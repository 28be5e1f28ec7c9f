/**
 * The log: every event ever accepted, in one total order of positions, under a name and a revision that outlive any class. Keeps
 * the order in which appends become visible, says how far the log reaches, and knows with every event who caused it. Touches nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.dateline.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
