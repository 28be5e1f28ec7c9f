package io.dateline.replay;

/** The replay was cancelled or paused, or Dateline stops: nobody waits for what is being done any more. */
final class CutShort extends RuntimeException {}
