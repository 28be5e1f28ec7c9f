/**
 * What the processes on one database agree upon: what a node is called, which database it is on and what is different about that
 * one, locks that hold among all nodes, and leases on what only one of them does at a time.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.dateline.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
