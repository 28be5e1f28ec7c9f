/**
 * Reads what people write by hand: the folders beside the jar or inside it, YAML files with the line of every value, and changes
 * to a JSON document as merge patches; tells what differs between two sayings, and writes JSON in the one form that is hashed. A
 * mistake names file, line and remedy. Touches nothing but problem documents.
 */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package io.dateline.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
