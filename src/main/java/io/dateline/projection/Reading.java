package io.dateline.projection;

/**
 * What a reader of a projection reads from.
 *
 * @param generation the active generation
 * @param position how far it is filled; rows of later positions may be there already and are to be left out
 * @param lag how many events the log holds beyond that position
 * @param rewritten grows whenever rows of earlier positions may have changed: by a switch, or by events handled late. Whoever keeps
 *     rows in memory reads them again then
 */
public record Reading(Generation generation, long position, long lag, long rewritten) {}
