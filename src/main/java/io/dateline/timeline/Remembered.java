package io.dateline.timeline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks controllers of resources whose earlier states can be read: the original resources of RFC 7089, section 1.1. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Remembered {}
