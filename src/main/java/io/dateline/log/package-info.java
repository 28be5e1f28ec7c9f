/**
 * The log: every event ever accepted, in one total order of positions, under a name and a revision that outlive any class. Keeps
 * the order in which appends become visible and the chain of hashes that shows whether anybody changed them since, says how far the
 * log is durable, and knows with every event who caused it. Gives the whole log away as a file and takes such a file in.
 */
@ApplicationModule(allowedDependencies = {"document", "node", "problem"})
@NullMarked
package io.dateline.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
