package io.dateline.projection;

/**
 * What a reader of a projection reads from.
 *
 * @param generation the active generation
 * @param position how far it is filled; rows of later positions may be there already and are to be left out
 * @param lag how many events the log holds beyond that position
 */
public record Reading(Generation generation, long position, long lag) {}
