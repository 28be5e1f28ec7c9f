package io.dateline.imports;

/** An actor whom nobody knew before a row named it. @param id that it got, made of its name */
record Newcomer(String id, String name) {}
