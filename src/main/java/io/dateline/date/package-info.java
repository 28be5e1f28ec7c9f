/**
 * What a date says and what it leaves open: reads EDTF (ISO 8601-2:2019, levels 0 to 2), keeps the text as it was
 * written, works out the earliest and latest second it allows, orders dates and puts them into words. Pure functions of
 * the text: no clock, no storage, no other room.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.dateline.date;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
